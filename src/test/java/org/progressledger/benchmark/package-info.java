/** Measures the ledger beside what it is compared with, in one run on one machine. */
@NullMarked
package org.progressledger.benchmark;

import org.jspecify.annotations.NullMarked;
