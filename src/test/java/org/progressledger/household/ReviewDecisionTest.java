package org.progressledger.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.household.HouseholdExamples.DINH_HOA;
import static org.progressledger.household.HouseholdExamples.HOUSEHOLD;
import static org.progressledger.household.HouseholdExamples.at;
import static org.progressledger.household.HouseholdExamples.decisionOf;
import static org.progressledger.household.HouseholdExamples.head;
import static org.progressledger.household.HouseholdExamples.sheet;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.progressledger.household.HouseholdCommand.CorrectRecognition;
import org.progressledger.household.HouseholdCommand.RecogniseStatus;
import org.progressledger.household.HouseholdCommand.RecordReview;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.household.ReviewCommand.GiveOpinion;
import org.progressledger.household.ReviewCommand.ListForReview;
import org.progressledger.household.ReviewEvent.ListedForReview;
import org.progressledger.household.ReviewEvent.OpinionGiven;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Cause;
import org.progressledger.shared.DecisionReference;

/** How a review is decided: at its end, by the row of a list, or without one because the standard moved. */
class ReviewDecisionTest extends ReviewFixture {

    private static final LocalDate LAST_DAY_OF_DISTRICTS = LocalDate.of(2025, 6, 30);

    @Test
    void the_opinion_of_the_district_is_needed_on_its_last_day_and_refused_on_the_next() {
        LocalDate next = LAST_DAY_OF_DISTRICTS.plusDays(1);
        List<HouseholdEvent> posted = postedOn(LAST_DAY_OF_DISTRICTS);
        missing(household.given(posted).when(decision(LAST_DAY_OF_DISTRICTS)), PendingStep.OPINION);
        OpinionGiven opinion = new OpinionGiven(
                HOUSEHOLD, "UBND huyện Mẫu", true, Optional.of("Nhất trí"), LAST_DAY_OF_DISTRICTS, NONE);
        household.given(posted).when(opinion(LAST_DAY_OF_DISTRICTS)).expectEvents(opinion);
        posted.add(opinion);
        household.given(posted).when(decision(LAST_DAY_OF_DISTRICTS)).expectEvents(recognised(LAST_DAY_OF_DISTRICTS));

        refused(
                household.given(postedOn(LAST_DAY_OF_DISTRICTS)).when(opinion(next)),
                Decided.Refused.because(RefusalReason.STEP_NOT_FORESEEN, PendingStep.OPINION, next));
        household.given(postedOn(LAST_DAY_OF_DISTRICTS)).when(decision(next)).expectEvents(recognised(next));
    }

    @Test
    void a_decision_against_the_opinion_or_the_meeting_is_recorded_with_a_warning() {
        List<HouseholdEvent> before = postedOn(LAST_DAY_OF_DISTRICTS);
        before.add(new OpinionGiven(HOUSEHOLD, "UBND huyện Mẫu", false, Optional.empty(), LAST_DAY_OF_DISTRICTS, NONE));
        household
                .given(before)
                .when(recognition(PovertyClass.NEAR_POOR, LAST_DAY_OF_DISTRICTS))
                .expectResultMessagePayloadMatching(warned(
                        Warning.of(
                                WarningReason.PERIODIC_REVIEW_OUTSIDE_WINDOW,
                                LAST_DAY_OF_DISTRICTS,
                                MonthDay.of(9, 1),
                                MonthDay.of(12, 14)),
                        Warning.of(
                                WarningReason.DECIDED_OTHER_THAN_VERIFIED, PovertyClass.NEAR_POOR, PovertyClass.POOR),
                        Warning.of(WarningReason.DECIDED_AGAINST_OPINION, "UBND huyện Mẫu")));
    }

    @Test
    void a_status_is_recognised_at_the_end_of_a_review_only() {
        refused(after(SCORED).when(decision(DAY)), Decided.Refused.because(RefusalReason.NO_REVIEW_UNDER_WAY));
        missing(after(LISTED, SCORED).when(decision(DAY)), PendingStep.VILLAGE_MEETING);
        missing(after(LISTED, SCORED, AGREED).when(decision(DAY)), PendingStep.POSTING);
    }

    @Test
    void what_was_proposed_verified_and_decided_stands_apart() {
        after(LISTED, SCORED, AGREED, POSTED)
                .when(decision(DAY))
                .expectEvents(recognised(DAY))
                .expectState(state -> {
                    Review review = state.state().reviewOn(DAY).orElseThrow();
                    assertThat(review.isUnderWay()).isFalse();
                    assertThat(review.proposed()).contains(PovertyClass.POOR);
                    assertThat(review.verified()).contains(PovertyClass.POOR);
                    assertThat(review.decided()).contains(PovertyClass.POOR);
                });
    }

    @Test
    void a_standard_that_moved_needs_no_review() {
        Book book = new Book(HouseholdExamples.deciderAfterTheNewLine());
        book.record(HouseholdExamples.review(2025, DINH_HOA, PovertyClass.NOT_POOR));
        book.record(new ListForReview(HOUSEHOLD, HouseholdExamples.NEW_LINE, NONE));

        assertThat(book.record(reclassified(HouseholdExamples.NEW_LINE))).hasSize(1);
        assertThat(book.state().reviews().underWay()).isPresent();
    }

    @Test
    void a_standard_moves_once_for_a_household_and_only_where_another_one_was_before() {
        Book book = new Book(HouseholdExamples.deciderAfterTheNewLine());
        book.record(HouseholdExamples.review(2025, DINH_HOA, PovertyClass.NOT_POOR));

        assertThat(book.refusal(reclassified(HouseholdExamples.NEW_LINE.minusDays(1))))
                .isEqualTo(RefusalReason.LINE_NOT_MOVED);
        book.record(reclassified(HouseholdExamples.NEW_LINE));
        String reclassification = book.idOfLast(StatusRecognised.class);
        assertThat(book.refusal(reclassified(HouseholdExamples.NEW_LINE.plusDays(1))))
                .isEqualTo(RefusalReason.LINE_NOT_MOVED);
        assertThat(book.refusal(new CorrectRecognition(
                        HOUSEHOLD,
                        reclassification,
                        PovertyClass.POOR,
                        Optional.of(HouseholdExamples.NEW_LINE.minusDays(1)),
                        "ghi nhầm ngày",
                        decisionOf(2026),
                        Optional.empty())))
                .isEqualTo(RefusalReason.LINE_NOT_MOVED);
    }

    @Test
    void the_first_list_that_holds_a_household_may_say_that_the_line_moved_in_the_year_of_the_line_only() {
        assertThat(new Book(HouseholdExamples.decider()).record(firstList(2022)))
                .isNotEmpty();
        assertThat(new Book(HouseholdExamples.decider()).refusal(firstList(2025)))
                .isEqualTo(RefusalReason.LINE_NOT_MOVED);
        assertThat(new Book(HouseholdExamples.deciderAfterTheNewLine()).record(firstList(2027)))
                .isNotEmpty();
    }

    private static RecordReview firstList(int year) {
        RecordReview row = HouseholdExamples.review(year, DINH_HOA, PovertyClass.POOR);
        return new RecordReview(
                HOUSEHOLD,
                row.residence(),
                row.head(),
                row.members(),
                row.sheet(),
                row.povertyClass(),
                Cause.RULE_SET_CHANGE,
                Declaration.none(),
                row.decision());
    }

    private static RecogniseStatus reclassified(LocalDate day) {
        return new RecogniseStatus(
                HOUSEHOLD,
                PovertyClass.POOR,
                Cause.RULE_SET_CHANGE,
                Optional.empty(),
                day,
                new DecisionReference(day + "/QĐ-UBND", day, "UBND xã Mẫu"));
    }

    @Test
    void the_row_of_a_decided_list_decides_the_review_that_it_falls_into() {
        after(LISTED, SCORED, AGREED, POSTED)
                .when(row(PovertyClass.POOR, "132.5"))
                .expectState(state -> {
                    assertThat(state.state().reviews().underWay()).isEmpty();
                    assertThat(state.state().povertyClassOn(decisionOf(2025).date()))
                            .contains(PovertyClass.POOR);
                });
    }

    @Test
    void the_row_of_a_decided_list_is_refused_while_a_step_is_missing() {
        missing(after(LISTED, SCORED).when(row(PovertyClass.POOR, "132.5")), PendingStep.VILLAGE_MEETING);
    }

    @Test
    void the_row_of_a_decided_list_bears_the_scores_of_the_review_that_it_decides() {
        refused(
                after(LISTED, SCORED, AGREED, POSTED).when(row(PovertyClass.POOR, "120")),
                Decided.Refused.because(
                        RefusalReason.SCORES_NOT_THOSE_OF_THE_REVIEW,
                        SCORED.sheet().b1(),
                        30,
                        3));
    }

    @Test
    void the_row_of_a_list_decided_before_the_review_began_leaves_it_alone() {
        LocalDate began = LocalDate.of(2026, 9, 1);
        after(new ListedForReview(HOUSEHOLD, "QTRS-2021", began, NONE))
                .when(row(PovertyClass.POOR, "120"))
                .expectState(state -> {
                    assertThat(state.state().reviews().underWay()).isPresent();
                    assertThat(state.state().povertyClassOn(began)).contains(PovertyClass.POOR);
                });
    }

    /** Registered, listed and brought as far as the posting, all on one day. */
    private static List<HouseholdEvent> postedOn(LocalDate day) {
        List<HouseholdEvent> events = new ArrayList<>(List.of(REGISTERED));
        events.addAll(
                HouseholdExamples.stepsBeforeTheDecision(PovertyClass.POOR, day).subList(0, 4));
        return events;
    }

    private static GiveOpinion opinion(LocalDate day) {
        return new GiveOpinion(HOUSEHOLD, "UBND huyện Mẫu", true, Optional.of("Nhất trí"), day, NONE);
    }

    private static RecordReview row(PovertyClass povertyClass, String b1) {
        return new RecordReview(
                HOUSEHOLD,
                at(DINH_HOA),
                head(),
                4,
                sheet(b1, 3),
                povertyClass,
                Cause.REVIEW,
                Declaration.none(),
                decisionOf(2025));
    }
}
