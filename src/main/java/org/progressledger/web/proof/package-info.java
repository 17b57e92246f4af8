/**
 * The transparency log over HTTP, as the C2SP specifications say, for readers that others wrote; and proofs by API. It
 * stands with the pages' frame because it is of no feature: it serves what the ledger itself shows.
 */
@NullMarked
package org.progressledger.web.proof;

import org.jspecify.annotations.NullMarked;
