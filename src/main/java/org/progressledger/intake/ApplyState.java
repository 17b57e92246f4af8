package org.progressledger.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.progressledger.intake.ReviewListEvent.Applied;
import org.progressledger.intake.ReviewListEvent.ApplyStarted;
import org.progressledger.intake.ReviewListEvent.RowsApplied;

/**
 * How far a list is applied, by its events.
 *
 * @param rows households in the file; 0 before the start
 * @param appliedThrough ordinal of the last household applied
 * @param counts what the rows so far did
 * @param isComplete whether the last row is applied
 */
public record ApplyState(int rows, int appliedThrough, RowCounts counts, boolean isComplete) {

    static final ApplyState NOT_STARTED = new ApplyState(0, 0, RowCounts.NONE, false);

    @JsonIgnore
    public boolean isStarted() {
        return rows > 0;
    }

    ApplyState after(ReviewListEvent event) {
        if (event instanceof ApplyStarted started) {
            return new ApplyState(started.rows(), 0, RowCounts.NONE, false);
        }
        if (event instanceof RowsApplied applied) {
            return new ApplyState(rows, applied.to(), counts.plus(applied.counts()), false);
        }
        return new ApplyState(rows, appliedThrough, ((Applied) event).counts(), true);
    }
}
