/** The heads of units as they stand, as they stood and as they were known to stand. */
@NullMarked
package org.progressledger.accountability.read;

import org.jspecify.annotations.NullMarked;
