/** The communes' books as they stand, as they stood and as they were known to stand. */
@NullMarked
package org.progressledger.commune.read;

import org.jspecify.annotations.NullMarked;
