/**
 * Runs the ledger's transparency log: grows the tree, signs checkpoints, checks what is stored again and again, and tells
 * of it in metrics and health. The only place that knows both Spring and the proofs.
 */
@NullMarked
package org.progressledger.ledger.transparency;

import org.jspecify.annotations.NullMarked;
