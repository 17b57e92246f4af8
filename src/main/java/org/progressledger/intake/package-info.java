/** Poverty review lists as communes send them: read, checked against the rules and the ledger, and applied. */
@NullMarked
package org.progressledger.intake;

import org.jspecify.annotations.NullMarked;
