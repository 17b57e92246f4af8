package org.progressledger.ledger.proof.verify;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What {@code verify pack} opens: a zip with events, their proofs and a checkpoint. Its content is defined where packs are
 * made; whoever makes them names the reader in {@code META-INF/services}.
 */
public interface EvidencePack {

    /**
     * Verifies a pack offline.
     *
     * @param trust which keys are believed; those in the pack are not
     * @throws IOException if it cannot be read
     */
    Verification verify(Path zip, CheckpointTrust trust) throws IOException;
}
