/** Everything that was recorded about a day and a unit, in pages of the ledger. */
@NullMarked
package org.progressledger.audit.read;

import org.jspecify.annotations.NullMarked;
