package org.progressledger.ledger.proof.verify;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What {@code verify pack} opens: a zip with events, their proofs and a checkpoint. Its content is defined where packs are
 * made; whoever makes them names the reader in {@code META-INF/services}.
 */
public interface EvidencePack {

    /** Is told how far the verification is. */
    @FunctionalInterface
    interface Progress {

        /** @param total events of the pack */
        void reached(long events, long total);
    }

    /**
     * Verifies a pack offline.
     *
     * @param trust which keys are believed; those in the pack are not
     * @param progress is told after each event
     * @throws IOException if it cannot be read
     */
    Verification verify(Path zip, CheckpointTrust trust, Progress progress) throws IOException;
}
