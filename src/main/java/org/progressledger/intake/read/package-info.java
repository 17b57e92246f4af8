/** The lists of the Treasury as they were known at any position of the ledger. */
@NullMarked
package org.progressledger.intake.read;

import org.jspecify.annotations.NullMarked;
