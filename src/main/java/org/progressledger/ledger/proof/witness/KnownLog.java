package org.progressledger.ledger.proof.witness;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.progressledger.ledger.proof.Hash;
import org.progressledger.ledger.proof.MalformedProofException;
import org.progressledger.ledger.proof.VerifierKey;

/**
 * A log whose checkpoints a witness looks after.
 *
 * @param origin first line of its checkpoints
 * @param keys any of them may have signed; at least one
 */
record KnownLog(String origin, List<VerifierKey> keys) {

    KnownLog {
        keys = List.copyOf(keys);
        if (origin.isEmpty() || keys.isEmpty()) {
            throw new MalformedProofException("A log has an origin and at least one verifier key");
        }
    }

    /** Lower-case hexadecimal SHA-256 of the origin, by which monitors ask for the log. */
    String hash() {
        return Hash.sha256(origin.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
