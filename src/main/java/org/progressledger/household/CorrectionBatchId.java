package org.progressledger.household;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * Identity of a mass correction, also of its stream.
 *
 * @param value random identifier
 */
public record CorrectionBatchId(@JsonValue UUID value) {

    @JsonCreator
    public CorrectionBatchId {}

    public static CorrectionBatchId random() {
        return new CorrectionBatchId(UUID.randomUUID());
    }

    /** The stream's name, {@code correction-batch:<uuid>}. */
    @Override
    public String toString() {
        return "correction-batch:" + value;
    }
}
