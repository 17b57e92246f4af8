/** What the commands about proofs have in common: how their options are written, and what their exit codes mean. */
@NullMarked
package org.progressledger.ledger.proof.command;

import org.jspecify.annotations.NullMarked;
