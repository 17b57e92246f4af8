package org.progressledger.correction.web;

import java.util.UUID;
import org.progressledger.household.CorrectionBatchId;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Reads the identity of a batch from an address. */
final class Batches {

    private Batches() {}

    /** @throws ProblemException if no batch can have this identity */
    static CorrectionBatchId id(String text) {
        try {
            return new CorrectionBatchId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new ProblemException(Problem.of(HttpStatus.NOT_FOUND, "correction-unknown", text));
        }
    }
}
