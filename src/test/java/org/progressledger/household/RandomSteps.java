package org.progressledger.household;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.progressledger.household.HouseholdCommand.RecogniseStatus;
import org.progressledger.household.ReviewCommand.AnswerComplaint;
import org.progressledger.household.ReviewCommand.DiscontinueReview;
import org.progressledger.household.ReviewCommand.FileComplaint;
import org.progressledger.household.ReviewCommand.GiveOpinion;
import org.progressledger.household.ReviewCommand.ListForReview;
import org.progressledger.household.ReviewCommand.PostResult;
import org.progressledger.household.ReviewCommand.RecordQuickScreening;
import org.progressledger.household.ReviewCommand.RecordVillageMeeting;
import org.progressledger.household.ReviewCommand.RequestReview;
import org.progressledger.household.ReviewCommand.ScoreInReview;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Cause;
import org.progressledger.shared.DecisionReference;

/** Steps of reviews as they might come: mostly the next one, some out of order. No two are equal. */
final class RandomSteps {

    /** What can be recorded of a review. */
    enum Kind {
        REQUEST,
        LIST,
        SCREEN_PASSED,
        SCREEN_FAILED,
        SCORE,
        MEETING_AGREES,
        MEETING_REFUSES,
        POST,
        COMPLAIN,
        REJECT_COMPLAINT,
        UPHOLD_COMPLAINT,
        OPINION,
        DISCONTINUE,
        DECIDE
    }

    private final Random random;
    private int number;

    RandomSteps(Random random) {
        this.random = random;
    }

    /** A step for a household, given what its book holds: mostly the one that is due, on or after the day of the last. */
    HouseholdCommand next(HouseholdId household, Book book) {
        Optional<Review> last = book.state().reviews().last();
        LocalDate earliest =
                last.map(Review::lastDay).or(() -> book.state().registeredOn()).orElse(LocalDate.of(2025, 6, 20));
        return of(random.nextInt(5) == 0 ? any() : due(book), household, earliest.plusDays(random.nextInt(-1, 9)));
    }

    Kind any() {
        return Kind.values()[random.nextInt(Kind.values().length)];
    }

    /** The step that the review of the book waits for, or one of those; a beginning if none is under way. */
    Kind due(Book book) {
        return book.state()
                .reviews()
                .last()
                .flatMap(Review::stage)
                .map(stage -> switch (stage) {
                    case REQUESTED -> Kind.SCREEN_PASSED;
                    case LISTED, SCREENED, SENT_BACK -> Kind.SCORE;
                    case SCORED -> Kind.MEETING_AGREES;
                    case VERIFIED -> Kind.POST;
                    case POSTED -> oneOf(Kind.COMPLAIN, Kind.OPINION, Kind.DECIDE);
                    case COMPLAINT_OPEN -> oneOf(Kind.REJECT_COMPLAINT, Kind.UPHOLD_COMPLAINT);
                    case OPINION_GIVEN -> Kind.DECIDE;
                })
                .orElseGet(() -> oneOf(Kind.REQUEST, Kind.LIST));
    }

    private Kind oneOf(Kind... kinds) {
        return kinds[random.nextInt(kinds.length)];
    }

    HouseholdCommand of(Kind kind, HouseholdId household, LocalDate day) {
        number++;
        DecisionReference paper = new DecisionReference("BB-" + number, day, "UBND xã Mẫu");
        Optional<DecisionReference> document = Optional.of(paper);
        return switch (kind) {
            case REQUEST -> new RequestReview(household, ReviewKind.REGULAR, RequestChannel.IN_PERSON, day, document);
            case LIST -> new ListForReview(household, day, document);
            case SCREEN_PASSED -> new RecordQuickScreening(household, true, day, document);
            case SCREEN_FAILED -> new RecordQuickScreening(household, false, day, document);
            case SCORE -> new ScoreInReview(household, sheet(), povertyClass(), day);
            case MEETING_AGREES ->
                new RecordVillageMeeting(household, 40, 20 + random.nextInt(21), povertyClass(), day, document);
            case MEETING_REFUSES ->
                new RecordVillageMeeting(household, 40, random.nextInt(20), povertyClass(), day, document);
            case POST -> new PostResult(household, day, document);
            case COMPLAIN -> new FileComplaint(household, "Điểm B1", day, document);
            case REJECT_COMPLAINT -> new AnswerComplaint(household, false, "Đúng điểm", day, document);
            case UPHOLD_COMPLAINT -> new AnswerComplaint(household, true, "Chấm lại", day, document);
            case OPINION ->
                new GiveOpinion(household, "UBND huyện Mẫu", random.nextBoolean(), Optional.empty(), day, document);
            case DISCONTINUE -> new DiscontinueReview(household, "Hộ rút đề nghị", day, document);
            case DECIDE -> new RecogniseStatus(household, povertyClass(), Cause.REVIEW, Optional.empty(), day, paper);
        };
    }

    private ScoreSheet sheet() {
        return HouseholdExamples.sheet(new BigDecimal(number).movePointLeft(2).toPlainString(), random.nextInt(5));
    }

    private PovertyClass povertyClass() {
        return PovertyClass.values()[random.nextInt(PovertyClass.values().length)];
    }
}
