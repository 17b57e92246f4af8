package org.progressledger.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.progressledger.household.Decided;
import org.progressledger.household.HouseholdCommand.RecordReview;
import org.progressledger.household.HouseholdDecider;
import org.progressledger.household.HouseholdState;
import org.progressledger.household.HouseholdStreams;
import org.progressledger.household.RefusalReason;
import org.progressledger.household.RefusalText;
import org.progressledger.household.Warning;
import org.progressledger.intake.ReviewColumn.Plain;
import org.progressledger.ruleset.PovertyClass;

/** Asks what a row would do to the ledger as it is now, without recording anything. */
final class LedgerCheck {

    /** The column that a refusal is about; of the others the household as a whole. */
    private static final Map<RefusalReason, Plain> COLUMNS = Map.of(
            RefusalReason.DATE_IN_FUTURE, Plain.DECISION_DATE,
            RefusalReason.NO_RULE_SET, Plain.DECISION_DATE,
            RefusalReason.SAME_DECISION_OTHER_DAY, Plain.DECISION_DATE,
            RefusalReason.SAME_DECISION_OTHER_CLASS, Plain.CLOSING,
            RefusalReason.SAME_DECISION_OTHER_SCORE, Plain.B2,
            RefusalReason.BIRTH_IN_FUTURE, Plain.BIRTH,
            RefusalReason.NO_MEMBERS, Plain.MEMBERS);

    private final HouseholdStreams recorded;
    private final HouseholdDecider decider;

    LedgerCheck(HouseholdStreams recorded, HouseholdDecider decider) {
        this.recorded = recorded;
        this.decider = decider;
    }

    /**
     * What a row would do.
     *
     * @param problems everything that is wrong with it, by itself and against the ledger
     */
    record Answer(RowEffect effect, List<RowProblem> problems) {

        /** Whether it would be recorded and somebody should look at it. */
        boolean isReported() {
            return effect != RowEffect.REFUSED && !problems.isEmpty();
        }
    }

    Answer check(ReadRow row) {
        if (row.review().isEmpty()) {
            return new Answer(RowEffect.REFUSED, row.problems());
        }
        RecordReview review = row.review().get();
        HouseholdState state = recorded.household(review.household());
        Decided decided = decider.decide(state, review);
        Stream<RowProblem> found = decided instanceof Decided.Refused refused
                ? Stream.of(problem(row, refused))
                : Stream.concat(
                        openingDiffers(row, review, state).stream(),
                        decided.warnings().stream().map(warning -> problem(row, warning)));
        return new Answer(
                RowEffect.of(decided),
                Stream.concat(row.problems().stream(), found).toList());
    }

    /** The ledger's refusal as a problem of the column that it is about. */
    static RowProblem problem(ReadRow row, Decided.Refused refused) {
        return row.problem(
                COLUMNS.getOrDefault(refused.reason(), Plain.HOUSEHOLD_CODE), ProblemCode.LEDGER_REFUSES, language ->
                        new Object[] {RefusalText.of(refused, language)});
    }

    /** What the ledger records all the same and somebody should look at. */
    private static RowProblem problem(ReadRow row, Warning warning) {
        RowProblem.Arguments said = language -> new Object[] {warning.text(language)};
        return switch (warning.reason()) {
            case PERIODIC_REVIEW_OUTSIDE_WINDOW ->
                row.problem(Plain.DECISION_DATE, ProblemCode.OUTSIDE_REVIEW_WINDOW, said);
            case DECIDED_OTHER_THAN_VERIFIED -> row.problem(Plain.CLOSING, ProblemCode.OTHER_THAN_MEETING, said);
            case DECIDED_AGAINST_OPINION -> row.problem(Plain.CLOSING, ProblemCode.AGAINST_OPINION, said);
        };
    }

    private static Optional<RowProblem> openingDiffers(ReadRow row, RecordReview review, HouseholdState state) {
        Optional<PovertyClass> known =
                state.povertyClassOn(review.decision().date().minusDays(1));
        Optional<PovertyClass> declared = review.declaration().opening();
        if (known.isEmpty() || declared.isEmpty() || declared.get().agreesWith(known.get())) {
            return Optional.empty();
        }
        return Optional.of(
                row.problem(Plain.OPENING, ProblemCode.OPENING_DIFFERS, language -> names(declared, known, language)));
    }

    private static Object[] names(Optional<PovertyClass> declared, Optional<PovertyClass> known, Locale language) {
        return new Object[] {RowReading.className(declared, language), RowReading.className(known, language)};
    }
}
