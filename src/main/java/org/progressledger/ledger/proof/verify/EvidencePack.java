package org.progressledger.ledger.proof.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

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
     * What a pack came to.
     *
     * @param knownAt position before which all its events stand; 0 if it is false
     * @param wholeStreams streams of which it says to hold every event before that, and how many of each it holds
     */
    record Verified(Verification verification, long knownAt, Map<String, Long> wholeStreams) {

        public Verified {
            wholeStreams = Map.copyOf(wholeStreams);
        }
    }

    /**
     * Verifies a pack offline.
     *
     * @param trust which keys are believed; those in the pack are not
     * @param progress is told after each page
     * @throws IOException if it cannot be read
     */
    Verified verify(Path zip, CheckpointTrust trust, Progress progress) throws IOException;
}
