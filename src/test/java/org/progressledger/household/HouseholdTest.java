package org.progressledger.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.household.HouseholdExamples.DINH_HOA;
import static org.progressledger.household.HouseholdExamples.ENDED;
import static org.progressledger.household.HouseholdExamples.HOUSEHOLD;
import static org.progressledger.household.HouseholdExamples.LAST_DAY_OF_ENDED;
import static org.progressledger.household.HouseholdExamples.TODAY;
import static org.progressledger.household.HouseholdExamples.at;
import static org.progressledger.household.HouseholdExamples.decisionOf;
import static org.progressledger.household.HouseholdExamples.head;
import static org.progressledger.household.HouseholdExamples.sheet;
import static org.progressledger.household.HouseholdExamples.sheetFor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.progressledger.household.HouseholdCommand.CloseHousehold;
import org.progressledger.household.HouseholdCommand.MoveHousehold;
import org.progressledger.household.HouseholdCommand.RecogniseStatus;
import org.progressledger.household.HouseholdCommand.RecordScore;
import org.progressledger.household.HouseholdCommand.RegisterHousehold;
import org.progressledger.household.HouseholdCommand.WithdrawRecognition;
import org.progressledger.household.HouseholdEvent.Moved;
import org.progressledger.household.HouseholdEvent.Registered;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Cause;
import org.progressledger.shared.DecisionReference;

class HouseholdTest extends HouseholdFixture {

    @Test
    void a_household_is_registered() {
        household.givenNoPriorActivity().when(registration()).expectEvents(registered());
    }

    @Test
    void registering_again_in_the_same_words_changes_nothing() {
        household
                .given(registered())
                .when(registration())
                .expectNoEvents()
                .expectResultMessagePayload(new Decided.Unchanged());
    }

    @Test
    void registering_again_in_other_words_is_refused() {
        RegisterHousehold other = new RegisterHousehold(HOUSEHOLD, at(DINH_HOA), head(), 9, DAY, decisionOf(2024));
        refused(household.given(registered()).when(other), RefusalReason.ALREADY_REGISTERED);
    }

    @Test
    void a_household_without_members_is_refused() {
        RegisterHousehold empty = new RegisterHousehold(HOUSEHOLD, at(DINH_HOA), head(), 0, DAY, decisionOf(2024));
        refused(household.givenNoPriorActivity().when(empty), RefusalReason.NO_MEMBERS);
    }

    @Test
    void a_head_born_after_the_day_is_refused() {
        Person unborn =
                new Person("Mẫu", Optional.empty(), Optional.of(Birth.in(2025)), Optional.empty(), Optional.empty());
        RegisterHousehold command = new RegisterHousehold(HOUSEHOLD, at(DINH_HOA), unborn, 1, DAY, decisionOf(2024));
        refused(household.givenNoPriorActivity().when(command), RefusalReason.BIRTH_IN_FUTURE);
    }

    @Test
    void a_day_that_has_not_begun_in_viet_nam_is_refused() {
        LocalDate tomorrow = TODAY.plusDays(1);
        refused(
                household
                        .givenNoPriorActivity()
                        .when(new RegisterHousehold(HOUSEHOLD, at(DINH_HOA), head(), 4, tomorrow, decisionOf(2024))),
                RefusalReason.DATE_IN_FUTURE);
        refused(
                household
                        .given(registered())
                        .when(new MoveHousehold(
                                HOUSEHOLD,
                                at(DINH_HOA),
                                TODAY,
                                new DecisionReference("1/QĐ-UBND", tomorrow, "UBND xã Mẫu"))),
                RefusalReason.DATE_IN_FUTURE);
    }

    @Test
    void a_household_that_the_book_does_not_know_accepts_nothing_else() {
        refused(household.givenNoPriorActivity().when(score(sheet("132.5", 3))), RefusalReason.NOT_REGISTERED);
        refused(
                household
                        .givenNoPriorActivity()
                        .when(new WithdrawRecognition(HOUSEHOLD, "x", "sai", CORRECTION, Optional.empty())),
                RefusalReason.NOT_REGISTERED);
    }

    @Test
    void a_score_is_recorded_with_the_class_that_the_rules_give() {
        household.given(registered()).when(score(sheet("132.5", 3))).expectEvents(scored(PovertyClass.POOR));
    }

    @Test
    void a_score_changes_no_status() {
        household
                .given(registered(), scored(PovertyClass.POOR))
                .when(score(sheetFor(PovertyClass.POOR)))
                .expectNoEvents()
                .expectState(
                        state -> assertThat(state.state().povertyClassOn(TODAY)).isEmpty());
    }

    @Test
    void b2_that_is_not_ten_times_the_deprivations_is_refused() {
        ScoreSheet balanced = sheet("132.5", 3);
        ScoreSheet unbalanced = new ScoreSheet(
                balanced.area(),
                balanced.b1(),
                40,
                balanced.deprivations(),
                balanced.reasons(),
                Set.of(),
                Optional.empty());
        refused(household.given(registered()).when(score(unbalanced)), RefusalReason.DEPRIVATION_SCORE_UNBALANCED);
    }

    @Test
    void a_day_without_a_poverty_standard_is_refused() {
        LocalDate before = LocalDate.of(1999, 1, 1);
        Registered early = new Registered(HOUSEHOLD, at(DINH_HOA), head(), 4, before, decisionOf(2024));
        refused(
                household.given(early).when(new RecordScore(HOUSEHOLD, sheet("132.5", 3), before, decisionOf(2024))),
                RefusalReason.NO_RULE_SET);
    }

    @Test
    void a_day_before_the_registration_is_refused() {
        refused(
                household
                        .given(registered())
                        .when(new RecordScore(HOUSEHOLD, sheet("132.5", 3), DAY.minusDays(1), decisionOf(2024))),
                RefusalReason.BEFORE_REGISTRATION);
    }

    @Test
    void a_status_is_recognised_beside_the_recomputed_one() {
        household
                .given(reviewed())
                .when(recognition(PovertyClass.POOR))
                .expectEvents(recognised(PovertyClass.POOR, PovertyClass.POOR));
    }

    @Test
    void a_status_that_differs_from_the_recomputed_one_is_recorded_with_the_difference() {
        StatusRecognised expected = recognised(PovertyClass.NEAR_POOR, PovertyClass.POOR);
        assertThat(expected.recognised().differs()).isTrue();
        household.given(reviewed()).when(recognition(PovertyClass.NEAR_POOR)).expectEvents(expected);
    }

    @Test
    void a_list_that_says_not_poor_agrees_with_the_average_living_standard() {
        assertThat(recognised(PovertyClass.NOT_POOR, PovertyClass.AVERAGE)
                        .recognised()
                        .differs())
                .isFalse();
    }

    @Test
    void a_status_is_not_recognised_before_it_was_scored() {
        refused(household.given(registered()).when(recognition(PovertyClass.POOR)), RefusalReason.NOT_SCORED);
    }

    @Test
    void a_status_is_not_recognised_for_a_move() {
        refused(
                household
                        .given(registered(), scored(PovertyClass.POOR))
                        .when(new RecogniseStatus(
                                HOUSEHOLD,
                                PovertyClass.POOR,
                                Cause.LIFE_EVENT,
                                Optional.empty(),
                                DAY,
                                decisionOf(2024))),
                RefusalReason.CAUSE_NOT_ALLOWED);
    }

    @Test
    void the_same_decision_said_again_changes_nothing() {
        household
                .given(registered(), scored(PovertyClass.POOR), recognised(PovertyClass.POOR, PovertyClass.POOR))
                .when(recognition(PovertyClass.POOR))
                .expectNoEvents()
                .expectResultMessagePayload(new Decided.Unchanged());
    }

    @Test
    void the_same_decision_with_another_class_day_or_score_is_refused() {
        Object[] before = {registered(), scored(PovertyClass.POOR), recognised(PovertyClass.POOR, PovertyClass.POOR)};
        refused(
                household.given(before).when(recognition(PovertyClass.NEAR_POOR)),
                RefusalReason.SAME_DECISION_OTHER_CLASS);
        refused(
                household
                        .given(before)
                        .when(new RecogniseStatus(
                                HOUSEHOLD,
                                PovertyClass.POOR,
                                Cause.REVIEW,
                                Optional.empty(),
                                DAY.plusDays(1),
                                decisionOf(2024))),
                RefusalReason.SAME_DECISION_OTHER_DAY);
        refused(household.given(before).when(score(sheet("99", 5))), RefusalReason.SAME_DECISION_OTHER_SCORE);
    }

    @Test
    void a_household_moves() {
        Residence elsewhere = at(HouseholdExamples.LAM_VY);
        household
                .given(registered())
                .when(new MoveHousehold(HOUSEHOLD, elsewhere, CORRECTION.date(), CORRECTION))
                .expectEvents(
                        new Moved(HOUSEHOLD, at(DINH_HOA), elsewhere, Cause.LIFE_EVENT, CORRECTION.date(), CORRECTION));
    }

    @Test
    void a_move_to_where_it_lives_changes_nothing() {
        household
                .given(registered())
                .when(new MoveHousehold(HOUSEHOLD, new Residence(DINH_HOA, "Nà  MAO"), CORRECTION.date(), CORRECTION))
                .expectNoEvents();
    }

    @Test
    void a_household_lives_in_a_unit_that_is_in_force_on_the_day() {
        refused(
                household
                        .given(registered())
                        .when(new MoveHousehold(HOUSEHOLD, at(ENDED), CORRECTION.date(), CORRECTION)),
                RefusalReason.UNIT_NOT_IN_FORCE);
        refused(
                household
                        .givenNoPriorActivity()
                        .when(new RegisterHousehold(HOUSEHOLD, at(ENDED), head(), 4, CORRECTION.date(), CORRECTION)),
                RefusalReason.UNIT_NOT_IN_FORCE);
        refused(
                household.givenNoPriorActivity().when(HouseholdExamples.review(2024, ENDED, PovertyClass.POOR)),
                RefusalReason.UNIT_NOT_IN_FORCE);
        household
                .givenNoPriorActivity()
                .when(new RegisterHousehold(HOUSEHOLD, at(ENDED), head(), 4, LAST_DAY_OF_ENDED, decisionOf(2023)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_closed_household_accepts_nothing_but_corrections() {
        Object[] before = {
            registered(), scored(PovertyClass.POOR), recognised(PovertyClass.POOR, PovertyClass.POOR), closed()
        };
        refused(
                household
                        .given(before)
                        .when(new MoveHousehold(
                                HOUSEHOLD, at(HouseholdExamples.LAM_VY), CORRECTION.date(), CORRECTION)),
                RefusalReason.CLOSED);
        refused(
                household.given(before).when(HouseholdExamples.review(2025, DINH_HOA, PovertyClass.POOR)),
                RefusalReason.CLOSED);
        household.given(before).when(closing()).expectNoEvents().expectResultMessagePayload(new Decided.Unchanged());
        var given = household.given(before);
        String wrong = recognitionId();
        given.when(correction(wrong, PovertyClass.NEAR_POOR, DAY))
                .expectEvents(corrected(wrong, PovertyClass.NEAR_POOR));
    }

    @Test
    void a_household_cannot_end_before_the_last_thing_that_is_known_of_it() {
        refused(
                household
                        .given(registered())
                        .when(new CloseHousehold(HOUSEHOLD, ClosingReason.DIED, DAY.minusDays(1), decisionOf(2023))),
                RefusalReason.BEFORE_REGISTRATION);
        Moved moved = new Moved(
                HOUSEHOLD, at(DINH_HOA), at(HouseholdExamples.LAM_VY), Cause.LIFE_EVENT, CORRECTION.date(), CORRECTION);
        refused(
                household
                        .given(registered(), moved)
                        .when(new CloseHousehold(HOUSEHOLD, ClosingReason.DIED, DAY, decisionOf(2024))),
                RefusalReason.CLOSING_BEFORE_LAST_ENTRY);
        refused(
                household
                        .given(registered(), scored(PovertyClass.POOR))
                        .andGivenCommands(new RecordScore(
                                HOUSEHOLD, sheetFor(PovertyClass.NEAR_POOR), CORRECTION.date(), CORRECTION))
                        .when(closing()),
                RefusalReason.CLOSING_BEFORE_LAST_ENTRY);
    }

    private static RegisterHousehold registration() {
        return new RegisterHousehold(HOUSEHOLD, at(DINH_HOA), head(), 4, DAY, decisionOf(2024));
    }

    private static RecordScore score(ScoreSheet sheet) {
        return new RecordScore(HOUSEHOLD, sheet, DAY, decisionOf(2024));
    }

    /** Registered, and every step of a review done that finds it poor. */
    private static List<HouseholdEvent> reviewed() {
        List<HouseholdEvent> events = new ArrayList<>(List.of(registered()));
        events.addAll(HouseholdExamples.stepsBeforeTheDecision(PovertyClass.POOR, DAY));
        return events;
    }

    private static RecogniseStatus recognition(PovertyClass povertyClass) {
        return new RecogniseStatus(HOUSEHOLD, povertyClass, Cause.REVIEW, Optional.empty(), DAY, decisionOf(2024));
    }

    private static CloseHousehold closing() {
        return new CloseHousehold(HOUSEHOLD, ClosingReason.MOVED_AWAY, LocalDate.of(2025, 2, 1), CLOSING);
    }
}
