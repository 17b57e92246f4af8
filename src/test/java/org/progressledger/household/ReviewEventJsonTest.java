package org.progressledger.household;

import static org.progressledger.household.HouseholdExamples.HOUSEHOLD;
import static org.progressledger.household.HouseholdExamples.decisionOf;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.progressledger.household.ReviewEvent.ComplaintAnswered;
import org.progressledger.household.ReviewEvent.ComplaintFiled;
import org.progressledger.household.ReviewEvent.ListedForReview;
import org.progressledger.household.ReviewEvent.OpinionGiven;
import org.progressledger.household.ReviewEvent.QuickScreened;
import org.progressledger.household.ReviewEvent.ResultPosted;
import org.progressledger.household.ReviewEvent.ReviewDiscontinued;
import org.progressledger.household.ReviewEvent.ReviewRequested;
import org.progressledger.household.ReviewEvent.VillageMeetingHeld;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.ledger.axon.GoldenFiles;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.DecisionReference;

class ReviewEventJsonTest extends GoldenFiles {

    private static final LocalDate DAY = LocalDate.of(2024, 10, 5);
    private static final Optional<DecisionReference> DOCUMENT = Optional.of(decisionOf(2024));

    ReviewEventJsonTest() {
        super("/household/events/", new EventCatalogue(Household.TYPE, ReviewEvent.class));
    }

    @Override
    protected Stream<ReviewEvent> events() {
        return Stream.of(
                new ReviewRequested(
                        HOUSEHOLD, "QTRS-2021", ReviewKind.REGULAR, RequestChannel.ONLINE, DAY, Optional.empty()),
                new ListedForReview(HOUSEHOLD, "QTRS-2021", DAY, DOCUMENT),
                new QuickScreened(HOUSEHOLD, true, DAY, Optional.empty()),
                new VillageMeetingHeld(HOUSEHOLD, 41, 21, true, PovertyClass.POOR, DAY, DOCUMENT),
                new ResultPosted(HOUSEHOLD, DAY, Optional.empty()),
                new ComplaintFiled(HOUSEHOLD, "Điểm B1", DAY, Optional.empty()),
                new ComplaintAnswered(HOUSEHOLD, false, "Đúng điểm", DAY, DOCUMENT),
                new OpinionGiven(HOUSEHOLD, "UBND huyện Mẫu", false, Optional.of("Xem lại B2"), DAY, DOCUMENT),
                new ReviewDiscontinued(HOUSEHOLD, "Hộ rút đề nghị", DAY, Optional.empty()));
    }
}
