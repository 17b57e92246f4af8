package org.progressledger.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.household.HouseholdExamples.HOUSEHOLD;
import static org.progressledger.household.HouseholdExamples.decisionOf;
import static org.progressledger.household.HouseholdExamples.sheet;
import static org.progressledger.household.HouseholdExamples.sheetFor;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.progressledger.household.HouseholdCommand.CloseHousehold;
import org.progressledger.household.HouseholdCommand.RecogniseStatus;
import org.progressledger.household.HouseholdCommand.WithdrawClosing;
import org.progressledger.household.HouseholdEvent.Closed;
import org.progressledger.household.HouseholdEvent.Scored;
import org.progressledger.household.ReviewCommand.AnswerComplaint;
import org.progressledger.household.ReviewCommand.DiscontinueReview;
import org.progressledger.household.ReviewCommand.FileComplaint;
import org.progressledger.household.ReviewCommand.ListForReview;
import org.progressledger.household.ReviewCommand.PostResult;
import org.progressledger.household.ReviewCommand.RecordQuickScreening;
import org.progressledger.household.ReviewCommand.RecordVillageMeeting;
import org.progressledger.household.ReviewCommand.RequestReview;
import org.progressledger.household.ReviewCommand.ScoreInReview;
import org.progressledger.household.ReviewEvent.ComplaintAnswered;
import org.progressledger.household.ReviewEvent.ComplaintFiled;
import org.progressledger.household.ReviewEvent.ListedForReview;
import org.progressledger.household.ReviewEvent.QuickScreened;
import org.progressledger.household.ReviewEvent.ReviewDiscontinued;
import org.progressledger.household.ReviewEvent.ReviewRequested;
import org.progressledger.household.ReviewEvent.VillageMeetingHeld;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Cause;
import org.progressledger.shared.DecisionReference;

class ReviewStepTest extends ReviewFixture {

    private static final ReviewRequested REQUESTED =
            new ReviewRequested(HOUSEHOLD, "QTRS-2021", ReviewKind.REGULAR, RequestChannel.ONLINE, DAY, NONE);
    private static final QuickScreened SCREENED = new QuickScreened(HOUSEHOLD, true, DAY, NONE);
    private static final ComplaintFiled COMPLAINT = new ComplaintFiled(HOUSEHOLD, "Điểm B1", DAY, NONE);

    @Test
    void a_household_asks_to_be_reviewed_at_any_time_of_the_year() {
        LocalDate march = LocalDate.of(2026, 3, 2);
        household
                .given(REGISTERED)
                .when(new RequestReview(HOUSEHOLD, ReviewKind.REGULAR, RequestChannel.POST, march, NONE))
                .expectEvents(new ReviewRequested(
                        HOUSEHOLD, "QTRS-2021", ReviewKind.REGULAR, RequestChannel.POST, march, NONE))
                .expectResultMessagePayloadMatching(warned());
    }

    @ParameterizedTest
    @CsvSource({"2025-08-31,true", "2025-09-01,false", "2025-12-14,false", "2025-12-15,true"})
    void a_periodic_review_outside_its_window_is_recorded_with_a_warning(LocalDate day, boolean warned) {
        household
                .given(REGISTERED)
                .when(new ListForReview(HOUSEHOLD, day, NONE))
                .expectEvents(new ListedForReview(HOUSEHOLD, "QTRS-2021", day, NONE))
                .expectResultMessagePayloadMatching(
                        warned
                                ? warned(Warning.of(
                                        WarningReason.PERIODIC_REVIEW_OUTSIDE_WINDOW,
                                        day,
                                        MonthDay.of(9, 1),
                                        MonthDay.of(12, 14)))
                                : warned());
    }

    @Test
    void a_household_is_under_one_review_at_a_time() {
        refused(
                after(REQUESTED).when(new ListForReview(HOUSEHOLD, DAY, NONE)),
                Decided.Refused.because(RefusalReason.REVIEW_UNDER_WAY, DAY));
    }

    @Test
    void reviews_do_not_overlap() {
        ReviewDiscontinued ended = new ReviewDiscontinued(HOUSEHOLD, "Hộ rút đề nghị", DAY.plusDays(3), NONE);
        refused(
                after(REQUESTED, ended).when(new ListForReview(HOUSEHOLD, DAY.plusDays(2), NONE)),
                Decided.Refused.because(RefusalReason.STEP_BEFORE_PREVIOUS, DAY.plusDays(2), DAY.plusDays(3)));
        after(REQUESTED, ended)
                .when(new ListForReview(HOUSEHOLD, DAY.plusDays(3), NONE))
                .expectEvents(new ListedForReview(HOUSEHOLD, "QTRS-2021", DAY.plusDays(3), NONE));
    }

    @Test
    void who_asked_is_quickly_screened_and_the_review_is_over_if_that_is_not_passed() {
        after(REQUESTED)
                .when(new RecordQuickScreening(HOUSEHOLD, false, DAY, NONE))
                .expectEvents(new QuickScreened(HOUSEHOLD, false, DAY, NONE))
                .expectState(
                        state -> assertThat(state.state().reviews().underWay()).isEmpty());
        missing(after(REQUESTED).when(score(PovertyClass.POOR)), PendingStep.QUICK_SCREENING);
    }

    @Test
    void who_was_listed_is_not_quickly_screened() {
        refused(
                after(LISTED).when(new RecordQuickScreening(HOUSEHOLD, true, DAY, NONE)),
                Decided.Refused.because(RefusalReason.STEP_NOT_FORESEEN, PendingStep.QUICK_SCREENING, DAY));
    }

    @Test
    void the_scores_bear_what_the_reviewers_propose_and_no_decision() {
        after(REQUESTED, SCREENED).when(score(PovertyClass.POOR)).expectEvents(SCORED);
        after(LISTED)
                .when(score(PovertyClass.POOR))
                .expectEvents(SCORED)
                .expectState(
                        state -> assertThat(state.state().povertyClassOn(DAY)).isEmpty());
    }

    @Test
    void scores_that_do_not_balance_are_refused_in_a_review_too() {
        ScoreSheet balanced = sheet("132.5", 3);
        ScoreSheet unbalanced = new ScoreSheet(
                balanced.area(),
                balanced.b1(),
                10,
                balanced.deprivations(),
                balanced.reasons(),
                balanced.traits(),
                balanced.children());
        refused(
                after(LISTED).when(new ScoreInReview(HOUSEHOLD, unbalanced, PovertyClass.POOR, DAY)),
                Decided.Refused.because(RefusalReason.DEPRIVATION_SCORE_UNBALANCED, 10, 3, 30));
    }

    @ParameterizedTest
    @CsvSource({"40,20,true", "40,19,false", "41,20,false", "41,21,true", "1,1,true", "1,0,false"})
    void the_village_meeting_agrees_with_half_of_those_present(int present, int agreed, boolean accepted) {
        after(LISTED, SCORED)
                .when(new RecordVillageMeeting(HOUSEHOLD, present, agreed, PovertyClass.POOR, DAY, NONE))
                .expectEvents(meeting(present, agreed, accepted))
                .expectState(
                        state -> assertThat(state.state().reviews().underWay().flatMap(Review::stage))
                                .contains(accepted ? ReviewStage.VERIFIED : ReviewStage.SENT_BACK));
    }

    @Test
    void without_enough_agreement_the_household_is_scored_again() {
        VillageMeetingHeld refusal = meeting(40, 3, false);
        missing(after(LISTED, SCORED, refusal).when(new PostResult(HOUSEHOLD, DAY, NONE)), PendingStep.SCORING);
        after(LISTED, SCORED, refusal).when(score(PovertyClass.POOR)).expectEvents(SCORED);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "10,11", "10,-1"})
    void votes_that_cannot_be_are_refused(int present, int agreed) {
        refused(
                after(LISTED, SCORED)
                        .when(new RecordVillageMeeting(HOUSEHOLD, present, agreed, PovertyClass.POOR, DAY, NONE)),
                Decided.Refused.because(RefusalReason.VOTES_IMPOSSIBLE, present, agreed));
    }

    @Test
    void the_result_is_posted_after_the_meeting() {
        missing(after(LISTED, SCORED).when(new PostResult(HOUSEHOLD, DAY, NONE)), PendingStep.VILLAGE_MEETING);
        after(LISTED, SCORED, AGREED).when(new PostResult(HOUSEHOLD, DAY, NONE)).expectEvents(POSTED);
    }

    @Test
    void a_complaint_is_about_a_posted_result_and_waits_for_its_answer() {
        missing(
                after(LISTED, SCORED, AGREED).when(new FileComplaint(HOUSEHOLD, "Điểm B1", DAY, NONE)),
                PendingStep.POSTING);
        after(LISTED, SCORED, AGREED, POSTED)
                .when(new FileComplaint(HOUSEHOLD, "Điểm B1", DAY, NONE))
                .expectEvents(COMPLAINT);
        missing(after(LISTED, SCORED, AGREED, POSTED, COMPLAINT).when(decision(DAY)), PendingStep.COMPLAINT_ANSWER);
        refused(
                after(LISTED, SCORED, AGREED, POSTED)
                        .when(new AnswerComplaint(HOUSEHOLD, false, "Đúng điểm", DAY, NONE)),
                Decided.Refused.because(RefusalReason.NO_COMPLAINT_OPEN));
    }

    @Test
    void a_complaint_that_is_upheld_sends_the_review_back_to_the_scores() {
        ComplaintAnswered upheld = new ComplaintAnswered(HOUSEHOLD, true, "Chấm lại", DAY, NONE);
        after(LISTED, SCORED, AGREED, POSTED, COMPLAINT)
                .when(new AnswerComplaint(HOUSEHOLD, true, "Chấm lại", DAY, NONE))
                .expectEvents(upheld);
        missing(after(LISTED, SCORED, AGREED, POSTED, COMPLAINT, upheld).when(decision(DAY)), PendingStep.SCORING);
    }

    @Test
    void after_a_complaint_that_is_not_upheld_the_review_goes_on() {
        ComplaintAnswered rejected = new ComplaintAnswered(HOUSEHOLD, false, "Đúng điểm", DAY, NONE);
        after(LISTED, SCORED, AGREED, POSTED, COMPLAINT, rejected)
                .when(decision(DAY))
                .expectEvents(recognised(DAY));
    }

    @Test
    void a_step_does_not_lie_before_the_step_that_it_follows() {
        refused(
                after(LISTED)
                        .when(new ScoreInReview(
                                HOUSEHOLD, sheetFor(PovertyClass.POOR), PovertyClass.POOR, DAY.minusDays(1))),
                Decided.Refused.because(RefusalReason.STEP_BEFORE_PREVIOUS, DAY.minusDays(1), DAY));
        refused(
                after(LISTED, SCORED, AGREED, POSTED)
                        .when(new RecogniseStatus(
                                HOUSEHOLD,
                                PovertyClass.POOR,
                                Cause.REVIEW,
                                Optional.empty(),
                                DAY,
                                new DecisionReference("9/QĐ-UBND", DAY.minusDays(1), "UBND xã Mẫu"))),
                Decided.Refused.because(RefusalReason.STEP_BEFORE_PREVIOUS, DAY.minusDays(1), DAY));
    }

    @Test
    void a_step_that_is_done_again_undoes_those_that_followed_it() {
        Scored again = scored(PovertyClass.NEAR_POOR);
        missing(after(LISTED, SCORED, AGREED, POSTED, again).when(decision(DAY)), PendingStep.VILLAGE_MEETING);
    }

    @Test
    void the_same_step_said_again_changes_nothing() {
        after(LISTED, SCORED, AGREED, POSTED)
                .when(score(PovertyClass.POOR))
                .expectNoEvents()
                .expectResultMessagePayload(new Decided.Unchanged());
        after(LISTED)
                .when(new ListForReview(HOUSEHOLD, DAY, NONE))
                .expectNoEvents()
                .expectResultMessagePayload(new Decided.Unchanged());
    }

    @Test
    void a_review_is_discontinued_at_any_stage() {
        after(LISTED, SCORED, AGREED, POSTED, COMPLAINT)
                .when(new DiscontinueReview(HOUSEHOLD, "Hộ rút đề nghị", DAY, NONE))
                .expectEvents(new ReviewDiscontinued(HOUSEHOLD, "Hộ rút đề nghị", DAY, NONE));
        refused(
                household.given(REGISTERED).when(new DiscontinueReview(HOUSEHOLD, "Hộ rút đề nghị", DAY, NONE)),
                Decided.Refused.because(RefusalReason.NO_REVIEW_UNDER_WAY));
    }

    @Test
    void a_household_that_ends_is_no_longer_under_review() {
        DecisionReference paper = new DecisionReference("6/QĐ-UBND", DAY.plusDays(1), "UBND xã Mẫu");
        after(LISTED, SCORED)
                .when(new CloseHousehold(HOUSEHOLD, ClosingReason.DIED, DAY.plusDays(1), paper))
                .expectEvents(new Closed(HOUSEHOLD, ClosingReason.DIED, DAY.plusDays(1), paper))
                .expectState(state -> {
                    assertThat(state.state().reviewOn(DAY))
                            .hasValueSatisfying(
                                    review -> assertThat(review.isUnderWay()).isTrue());
                    assertThat(state.state().reviewOn(DAY.plusDays(1)))
                            .hasValueSatisfying(
                                    review -> assertThat(review.isUnderWay()).isFalse());
                });
    }

    @Test
    void a_household_cannot_end_before_the_last_step_of_its_review() {
        refused(
                after(LISTED, SCORED)
                        .when(new CloseHousehold(HOUSEHOLD, ClosingReason.DIED, DAY.minusDays(1), decisionOf(2024))),
                Decided.Refused.because(RefusalReason.CLOSING_BEFORE_LAST_ENTRY, DAY.minusDays(1), DAY));
    }

    @Test
    void a_closing_that_is_withdrawn_gives_the_review_back() {
        DecisionReference paper = new DecisionReference("6/QĐ-UBND", DAY, "UBND xã Mẫu");
        Book book = new Book(HouseholdExamples.decider());
        book.happened(List.of(REGISTERED, LISTED, SCORED));
        book.record(new CloseHousehold(HOUSEHOLD, ClosingReason.DIED, DAY, paper));
        assertThat(book.record(new WithdrawClosing(HOUSEHOLD, book.idOfLast(Closed.class), "ghi nhầm hộ", paper)))
                .hasSize(1);

        assertThat(book.state().reviewOn(DAY))
                .hasValueSatisfying(review -> assertThat(review.stage()).contains(ReviewStage.SCORED));
        assertThat(book.record(new RecordVillageMeeting(HOUSEHOLD, 40, 38, PovertyClass.POOR, DAY, NONE)))
                .containsExactly(AGREED);
    }

    private static ScoreInReview score(PovertyClass povertyClass) {
        return new ScoreInReview(HOUSEHOLD, sheetFor(povertyClass), povertyClass, DAY);
    }
}
