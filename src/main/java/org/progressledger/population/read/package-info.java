/** The reported populations as they stand, as they stood and as they were known to stand. */
@NullMarked
package org.progressledger.population.read;

import org.jspecify.annotations.NullMarked;
