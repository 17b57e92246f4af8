package org.progressledger.ledger.proof.witness;

import java.time.Instant;
import java.util.Optional;

/**
 * How one witness has answered.
 *
 * @param name name of its key
 * @param cosignedSize size of the last checkpoint that it cosigned, 0 if none
 * @param cosignedAt when, by its own clock
 * @param failures how often it did not answer as a witness does, since the start
 * @param trouble what was wrong the last time; empty if nothing was
 */
public record WitnessRecord(
        String name, long cosignedSize, Optional<Instant> cosignedAt, long failures, Optional<String> trouble) {

    static WitnessRecord unasked(String name) {
        return new WitnessRecord(name, 0, Optional.empty(), 0, Optional.empty());
    }

    WitnessRecord cosigned(long size, Instant at) {
        return new WitnessRecord(name, size, Optional.of(at), failures, Optional.empty());
    }

    WitnessRecord failed(String reason) {
        return new WitnessRecord(name, cosignedSize, cosignedAt, failures + 1, Optional.of(reason));
    }
}
