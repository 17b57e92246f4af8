/** Households as they stand, as they stood and as they were known to stand: the read model and its queries. */
@NullMarked
package org.progressledger.household.read;

import org.jspecify.annotations.NullMarked;
