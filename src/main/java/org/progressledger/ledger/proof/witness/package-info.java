/**
 * Witnesses (C2SP tlog-witness): the small server that another body runs, the client that asks such servers for their
 * cosignatures, and the policy that says which of them must have signed. Plain JDK.
 */
@NullMarked
package org.progressledger.ledger.proof.witness;

import org.jspecify.annotations.NullMarked;
