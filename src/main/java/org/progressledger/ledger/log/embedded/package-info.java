/** Keeps the log in one SQLite file: for a laptop, a demonstration, a commune office and the tests. */
@NullMarked
package org.progressledger.ledger.log.embedded;

import org.jspecify.annotations.NullMarked;
