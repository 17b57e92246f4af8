/**
 * The ledger as a transparency log that outsiders verify: the Merkle tree over its events and the public formats of the
 * C2SP specifications. Plain JDK cryptography; knows the commit log, and no domain word, no Spring and no Axon.
 */
@NullMarked
package org.progressledger.ledger.proof;

import org.jspecify.annotations.NullMarked;
