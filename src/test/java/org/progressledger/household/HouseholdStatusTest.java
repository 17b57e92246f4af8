package org.progressledger.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.household.HouseholdExamples.DINH_HOA;
import static org.progressledger.household.HouseholdExamples.HOUSEHOLD;
import static org.progressledger.household.HouseholdExamples.RULE_SETS;
import static org.progressledger.household.HouseholdExamples.TODAY;
import static org.progressledger.household.HouseholdExamples.decisionOf;
import static org.progressledger.household.HouseholdExamples.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.progressledger.household.HouseholdCommand.CorrectRecognition;
import org.progressledger.household.HouseholdCommand.RecogniseStatus;
import org.progressledger.household.HouseholdCommand.WithdrawRecognition;
import org.progressledger.household.HouseholdEvent.RecognitionCorrected;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.ruleset.ProvincialStandard;
import org.progressledger.ruleset.RuleSetOwner;
import org.progressledger.shared.Cause;
import org.progressledger.shared.DecisionReference;

/** The status by the national standard and the one by the province's own. */
class HouseholdStatusTest {

    private static final Optional<String> PROVINCIAL = Optional.of(ProvincialStandard.KEY);
    private static final LocalDate DAY = decisionOf(2024).date();

    private final Book book = new Book(HouseholdExamples.decider());

    private static RecogniseStatus recognise(PovertyClass povertyClass, Optional<String> ruleSet) {
        return recognise(povertyClass, ruleSet, decisionOf(2024));
    }

    private static RecogniseStatus recognise(
            PovertyClass povertyClass, Optional<String> ruleSet, DecisionReference decision) {
        return new RecogniseStatus(HOUSEHOLD, povertyClass, Cause.REVIEW, ruleSet, decision.date(), decision);
    }

    @Test
    void a_household_holds_a_national_and_a_provincial_status_and_only_the_national_one_is_official() {
        book.record(review(2024, DINH_HOA, PovertyClass.AVERAGE));

        List<HouseholdEvent> events = book.record(recognise(PovertyClass.NEAR_POOR, PROVINCIAL));

        assertThat(events)
                .containsExactly(new StatusRecognised(
                        HOUSEHOLD,
                        Recognised.of(
                                PovertyClass.NEAR_POOR,
                                Optional.of(PovertyClass.NEAR_POOR),
                                RULE_SETS.byKey(ProvincialStandard.KEY).orElseThrow()),
                        Cause.REVIEW,
                        Declaration.none(),
                        DAY,
                        decisionOf(2024)));
        assertThat(book.state().povertyClassOn(TODAY)).contains(PovertyClass.AVERAGE);
        assertThat(book.state().provincialClassOn(TODAY)).contains(PovertyClass.NEAR_POOR);
        assertThat(book.state().provincialClassOn(DAY.minusDays(1))).isEmpty();
    }

    @Test
    void a_provincial_status_makes_no_movement_of_a_later_national_one() {
        book.record(review(2022, DINH_HOA, PovertyClass.NOT_POOR));
        book.record(recognise(PovertyClass.POOR, PROVINCIAL));

        assertThat(book.state()
                        .movementOn(
                                decisionOf(2025).date(),
                                PovertyClass.POOR,
                                Cause.REVIEW,
                                Declaration.none(),
                                Optional.empty()))
                .isEqualTo(Movement.NEWLY_POOR);
    }

    @Test
    void one_decision_recognises_once_by_the_standard_of_each_owner() {
        book.record(review(2024, DINH_HOA, PovertyClass.AVERAGE));
        book.record(recognise(PovertyClass.NEAR_POOR, PROVINCIAL));

        assertThat(book.record(recognise(PovertyClass.NEAR_POOR, PROVINCIAL))).isEmpty();
        assertThat(book.record(recognise(PovertyClass.AVERAGE, Optional.empty())))
                .isEmpty();
        assertThat(book.record(review(2024, DINH_HOA, PovertyClass.AVERAGE))).isEmpty();
        assertThat(book.refusal(recognise(PovertyClass.POOR, PROVINCIAL)))
                .isEqualTo(RefusalReason.SAME_DECISION_OTHER_CLASS);
    }

    @Test
    void the_same_decision_with_another_cause_is_refused() {
        book.record(review(2024, DINH_HOA, PovertyClass.POOR));

        assertThat(book.refusal(new RecogniseStatus(
                        HOUSEHOLD, PovertyClass.POOR, Cause.RULE_SET_CHANGE, Optional.empty(), DAY, decisionOf(2024))))
                .isEqualTo(RefusalReason.SAME_DECISION_OTHER_CAUSE);
    }

    @Test
    void a_rule_set_that_nobody_knows_or_that_is_not_in_force_on_the_day_is_refused() {
        book.record(review(2022, DINH_HOA, PovertyClass.POOR));

        assertThat(book.refusal(recognise(PovertyClass.POOR, Optional.of("POV-1999"))))
                .isEqualTo(RefusalReason.RULE_SET_UNKNOWN);
        assertThat(book.refusal(recognise(PovertyClass.POOR, PROVINCIAL, decisionOf(2023))))
                .isEqualTo(RefusalReason.RULE_SET_NOT_IN_FORCE);
        assertThat(book.refusal(recognise(PovertyClass.POOR, Optional.of("POV-2027"))))
                .isEqualTo(RefusalReason.RULE_SET_NOT_IN_FORCE);
        book.happened(HouseholdExamples.stepsBeforeTheDecision(
                PovertyClass.POOR, decisionOf(2024).date()));
        assertThat(book.record(recognise(PovertyClass.POOR, Optional.of("POV-2022"))))
                .hasSize(1);
    }

    @Test
    void a_correction_keeps_the_owner_of_what_it_corrects() {
        book.record(review(2024, DINH_HOA, PovertyClass.AVERAGE));
        book.record(recognise(PovertyClass.NEAR_POOR, PROVINCIAL));
        String provincial = book.idOfLast(StatusRecognised.class);

        List<HouseholdEvent> events = book.record(correct(provincial, Optional.empty()));

        assertThat(((RecognitionCorrected) events.get(0)).recognised())
                .hasValueSatisfying(right -> assertThat(right.owner()).isEqualTo(RuleSetOwner.PROVINCE));
        assertThat(book.state().povertyClassOn(TODAY)).contains(PovertyClass.AVERAGE);
        assertThat(book.state().provincialClassOn(TODAY)).contains(PovertyClass.POOR);
        book.record(new WithdrawRecognition(HOUSEHOLD, provincial, "ghi nhầm", decisionOf(2025), Optional.empty()));
        assertThat(book.state().povertyClassOn(TODAY)).contains(PovertyClass.AVERAGE);
        assertThat(book.state().provincialClassOn(TODAY)).isEmpty();
    }

    @Test
    void a_provincial_status_cannot_be_corrected_to_a_day_on_which_its_standard_is_not_in_force() {
        book.record(review(2022, DINH_HOA, PovertyClass.AVERAGE));
        book.record(recognise(PovertyClass.NEAR_POOR, PROVINCIAL));
        String provincial = book.idOfLast(StatusRecognised.class);

        assertThat(book.refusal(correct(provincial, Optional.of(decisionOf(2023).date()))))
                .isEqualTo(RefusalReason.RULE_SET_NOT_IN_FORCE);
    }

    private static CorrectRecognition correct(String recognition, Optional<LocalDate> otherDay) {
        return new CorrectRecognition(
                HOUSEHOLD, recognition, PovertyClass.POOR, otherDay, "ghi nhầm", decisionOf(2025), Optional.empty());
    }
}
