/** The tree and its checkpoints in one SQLite file beside the ledger's. */
@NullMarked
package org.progressledger.ledger.proof.embedded;

import org.jspecify.annotations.NullMarked;
