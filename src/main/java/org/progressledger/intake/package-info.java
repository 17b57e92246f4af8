/** Lists as offices send them (reviews, criteria results, plans, payments): read, checked against the rules and the ledger, and applied. */
@NullMarked
package org.progressledger.intake;

import org.jspecify.annotations.NullMarked;
