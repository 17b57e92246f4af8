/**
 * Verifies a ledger without believing it: recomputes the tree from an export, a server, a store or an evidence pack, holds
 * it against signed checkpoints and names the first position that is wrong.
 */
@NullMarked
package org.progressledger.ledger.proof.verify;

import org.jspecify.annotations.NullMarked;
