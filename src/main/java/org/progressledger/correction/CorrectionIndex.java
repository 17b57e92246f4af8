package org.progressledger.correction;

import java.util.List;
import java.util.stream.Stream;
import org.progressledger.household.CorrectionBatchId;
import org.progressledger.household.HouseholdId;

/** What is found across streams. Answered by the read model; what it answers is checked against the streams themselves. */
public interface CorrectionIndex {

    /** A recognition as it was recorded. */
    record RecordedRecognition(HouseholdId household, String eventId) {}

    /**
     * Every recognition recorded under a decision before this was called, in the order of the households' codes.
     *
     * @throws org.progressledger.ledger.projection.ProjectionBehindException if the index has not come that far in time
     */
    Stream<RecordedRecognition> under(DecisionDocument document);

    /**
     * The batches that were approved and are not applied to their end, the oldest first.
     *
     * @throws org.progressledger.ledger.projection.ProjectionCatchingUpException while the index is being built
     */
    List<CorrectionBatchId> approved();
}
