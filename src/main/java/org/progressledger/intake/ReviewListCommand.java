package org.progressledger.intake;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a review list while it is applied. */
sealed interface ReviewListCommand {

    @TargetAggregateIdentifier
    ReviewListId list();

    /** Asked again, it changes nothing. */
    record StartApplying(ReviewListId list, String fileName, int rows) implements ReviewListCommand {}

    /** The rows must follow the last ones applied without a gap. */
    record RecordRows(ReviewListId list, int from, int to, RowCounts counts, List<ReviewListEvent.RefusedRow> refused)
            implements ReviewListCommand {}
}
