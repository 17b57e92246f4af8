/** Official forms: what stood on a day, what moved between two days, and the check that every form balances. */
@NullMarked
package org.progressledger.report;

import org.jspecify.annotations.NullMarked;
