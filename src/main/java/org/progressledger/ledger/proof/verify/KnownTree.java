package org.progressledger.ledger.proof.verify;

import org.progressledger.ledger.proof.Checkpoint;

/**
 * A tree that a log has signed: what is verified must have this root at this size.
 *
 * @param ifDifferent what it means when it has another
 */
record KnownTree(Checkpoint checkpoint, Finding.Kind ifDifferent) {}
