/** Asks witnesses for cosignatures while the application runs, and tells of it in metrics and health. */
@NullMarked
package org.progressledger.ledger.transparency.witness;

import org.jspecify.annotations.NullMarked;
