/**
 * Keeps events: commits in one dense order, appended durably, never changed. Knows no domain word, no Spring and no
 * Axon.
 */
@NullMarked
package org.progressledger.ledger.log;

import org.jspecify.annotations.NullMarked;
