package org.progressledger.household.web;

import static org.progressledger.household.web.EntryGroup.REVIEW;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.progressledger.household.PendingStep;
import org.progressledger.household.Review;
import org.progressledger.household.ReviewStage;
import org.progressledger.household.read.HouseholdAsOf;
import org.progressledger.household.read.ReviewAsOf;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of a review; the menu offers those that are next. */
@Configuration(proxyBeanMethods = false)
class ReviewEntryKinds {

    private static final Set<ReviewStage> POSTED = Set.of(ReviewStage.POSTED, ReviewStage.OPINION_GIVEN);

    private final HouseholdRecording recording;

    ReviewEntryKinds(HouseholdRecording recording) {
        this.recording = recording;
    }

    @Bean
    EntryKind<?> reviewRequest() {
        return kind(1, "review-request", ReviewRequest.Request.class, ReviewEntryKinds::canBegin);
    }

    @Bean
    EntryKind<?> reviewListing() {
        return kind(2, "review-listing", ReviewRequest.Listing.class, ReviewEntryKinds::canBegin);
    }

    @Bean
    EntryKind<?> quickScreening() {
        return kind(3, "quick-screening", ReviewRequest.Screening.class, waitingFor(PendingStep.QUICK_SCREENING));
    }

    @Bean
    EntryKind<?> scores() {
        return kind(4, "scores", ReviewRequest.Scores.class, waitingFor(PendingStep.SCORING));
    }

    @Bean
    EntryKind<?> villageMeeting() {
        return kind(5, "village-meeting", ReviewRequest.Meeting.class, waitingFor(PendingStep.VILLAGE_MEETING))
                .beginningWith((household, given) -> household
                        .review()
                        .map(ReviewAsOf::review)
                        .flatMap(Review::proposed)
                        .map(proposed -> Map.of("povertyClass", List.of(proposed.name())))
                        .orElse(Map.of()));
    }

    @Bean
    EntryKind<?> posting() {
        return kind(6, "posting", ReviewRequest.Posting.class, waitingFor(PendingStep.POSTING));
    }

    @Bean
    EntryKind<?> complaintAnswer() {
        return kind(7, "complaint-answer", ReviewRequest.Answer.class, waitingFor(PendingStep.COMPLAINT_ANSWER));
    }

    @Bean
    EntryKind<?> opinion() {
        return kind(8, "opinion", ReviewRequest.Opinion.class, waitingFor(PendingStep.OPINION));
    }

    @Bean
    EntryKind<?> complaint() {
        return kind(
                9,
                "complaint",
                ReviewRequest.Complaint.class,
                household -> household
                        .review()
                        .flatMap(known -> known.review().stage())
                        .filter(POSTED::contains)
                        .isPresent());
    }

    @Bean
    EntryKind<?> reviewEnd() {
        return kind(10, "review-end", ReviewRequest.End.class, ReviewEntryKinds::isUnderWay);
    }

    private <R extends ReviewRequest> EntryKind<R> kind(
            int order, String name, Class<R> request, Predicate<HouseholdAsOf> fitting) {
        return EntryKind.of(REVIEW, order, name, request, recording::record).when(fitting);
    }

    private static boolean isUnderWay(HouseholdAsOf household) {
        return household.review().filter(known -> known.review().isUnderWay()).isPresent();
    }

    private static boolean canBegin(HouseholdAsOf household) {
        return HouseholdEntryKinds.goesOn(household) && !isUnderWay(household);
    }

    private static Predicate<HouseholdAsOf> waitingFor(PendingStep step) {
        return household -> household
                .review()
                .flatMap(ReviewAsOf::next)
                .filter(step::equals)
                .isPresent();
    }
}
