package org.progressledger.correction;

import org.progressledger.household.CorrectionBatchId;

/** Somebody else applies the same batch at the same time. */
final class EntriesOutOfOrderException extends RuntimeException {

    EntriesOutOfOrderException(CorrectionBatchId batch, int appliedThrough, int from) {
        super("%s is applied through entry %d, so entry %d does not come next".formatted(batch, appliedThrough, from));
    }
}
