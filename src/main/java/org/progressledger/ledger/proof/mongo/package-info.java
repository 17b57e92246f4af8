/** The tree and its checkpoints in MongoDB, in the database of the ledger. */
@NullMarked
package org.progressledger.ledger.proof.mongo;

import org.jspecify.annotations.NullMarked;
