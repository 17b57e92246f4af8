package org.progressledger.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.household.HouseholdExamples.HOUSEHOLD;
import static org.progressledger.household.HouseholdExamples.TODAY;
import static org.progressledger.household.HouseholdExamples.decisionOf;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.progressledger.household.HouseholdCommand.CorrectRecognition;
import org.progressledger.household.HouseholdCommand.WithdrawRecognition;
import org.progressledger.household.HouseholdEvent.RecognitionCorrected;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Cause;
import org.progressledger.shared.DecisionReference;

/** Recognitions that were wrong are corrected and withdrawn; nothing is erased. */
class HouseholdCorrectionTest extends HouseholdFixture {

    private static final DecisionReference TODAY_DECISION = new DecisionReference("8/QĐ-UBND", TODAY, "UBND xã Mẫu");

    @Test
    void a_correction_points_at_the_recognition_and_erases_nothing() {
        var given = household.given(
                registered(), scored(PovertyClass.POOR), recognised(PovertyClass.POOR, PovertyClass.POOR));
        String wrong = lastEventId();
        given.when(correction(wrong, PovertyClass.NEAR_POOR, DAY))
                .expectEvents(corrected(wrong, PovertyClass.NEAR_POOR))
                .expectState(state -> {
                    assertThat(state.state().povertyClassOn(DAY)).contains(PovertyClass.NEAR_POOR);
                    assertThat(state.state().recognitions()).hasSize(1);
                });
    }

    @Test
    void a_correction_that_names_no_day_holds_from_the_day_of_the_recognition() {
        var given = household.given(
                registered(), scored(PovertyClass.POOR), recognised(PovertyClass.POOR, PovertyClass.POOR));
        String wrong = lastEventId();
        given.when(new CorrectRecognition(
                        HOUSEHOLD,
                        wrong,
                        PovertyClass.NEAR_POOR,
                        Optional.empty(),
                        "ghi nhầm",
                        CORRECTION,
                        Optional.empty()))
                .expectEvents(corrected(wrong, PovertyClass.NEAR_POOR))
                .expectState(state -> assertThat(
                                state.state().povertyClassOn(CORRECTION.date().minusDays(1)))
                        .contains(PovertyClass.NEAR_POOR));
    }

    @Test
    void a_withdrawn_recognition_leaves_what_stood_before_it() {
        DecisionReference later = decisionOf(2025);
        var given = household.given(
                registered(),
                scored(PovertyClass.POOR),
                recognised(PovertyClass.POOR, PovertyClass.POOR),
                new StatusRecognised(
                        HOUSEHOLD,
                        Recognised.of(
                                PovertyClass.NOT_POOR,
                                Optional.of(PovertyClass.POOR),
                                HouseholdExamples.RULE_SETS.byKey("POV-2022").orElseThrow()),
                        Cause.REVIEW,
                        Declaration.none(),
                        later.date(),
                        later));
        String wrong = lastEventId();
        given.when(new WithdrawRecognition(HOUSEHOLD, wrong, "ghi nhầm hộ", TODAY_DECISION, Optional.empty()))
                .expectEvents(new RecognitionCorrected(
                        HOUSEHOLD,
                        wrong,
                        Optional.empty(),
                        "ghi nhầm hộ",
                        later.date(),
                        TODAY_DECISION,
                        Optional.empty()))
                .expectState(
                        state -> assertThat(state.state().povertyClassOn(TODAY)).contains(PovertyClass.POOR));
    }

    @Test
    void a_correction_must_point_at_a_recognition_of_this_household() {
        var given = household.given(registered(), scored(PovertyClass.POOR));
        String notARecognition = lastEventId();
        refused(given.when(correction(notARecognition, PovertyClass.POOR, DAY)), RefusalReason.NO_SUCH_RECOGNITION);
    }

    @Test
    void a_withdrawn_recognition_cannot_be_corrected_again() {
        var given = household.given(
                registered(), scored(PovertyClass.POOR), recognised(PovertyClass.POOR, PovertyClass.POOR));
        String withdrawn = recognitionId();
        refused(
                given.andGivenCommands(
                                new WithdrawRecognition(HOUSEHOLD, withdrawn, "sai", CORRECTION, Optional.empty()))
                        .when(correction(withdrawn, PovertyClass.NEAR_POOR, DAY)),
                RefusalReason.ALREADY_WITHDRAWN);
    }

    @Test
    void a_correction_that_changes_nothing_or_gives_no_reason_is_refused() {
        Object[] before = {registered(), scored(PovertyClass.POOR), recognised(PovertyClass.POOR, PovertyClass.POOR)};
        var given = household.given(before);
        refused(
                given.when(correction(lastEventId(), PovertyClass.POOR, DAY)),
                RefusalReason.CORRECTION_CHANGES_NOTHING);
        var again = household.given(before);
        refused(
                again.when(new CorrectRecognition(
                        HOUSEHOLD,
                        lastEventId(),
                        PovertyClass.NEAR_POOR,
                        Optional.empty(),
                        " ",
                        CORRECTION,
                        Optional.empty())),
                RefusalReason.REASON_MISSING);
    }

    @Test
    void a_correction_stays_within_the_life_of_the_household() {
        Object[] before = {
            registered(), scored(PovertyClass.POOR), recognised(PovertyClass.POOR, PovertyClass.POOR), closed()
        };
        var given = household.given(before);
        refused(
                given.when(correction(recognitionId(), PovertyClass.POOR, CORRECTION.date())),
                RefusalReason.AFTER_CLOSING);
        var again = household.given(before);
        refused(
                again.when(correction(recognitionId(), PovertyClass.POOR, DAY.minusDays(1))),
                RefusalReason.BEFORE_REGISTRATION);
    }

    private String lastEventId() {
        return household
                .getEventStore()
                .readEvents(HOUSEHOLD.toString())
                .asStream()
                .reduce((first, second) -> second)
                .orElseThrow()
                .getIdentifier();
    }
}
