/** Mass correction: a reasoned batch of corrections that a second person approves before any household is corrected. */
@NullMarked
package org.progressledger.correction;

import org.jspecify.annotations.NullMarked;
