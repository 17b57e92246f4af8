/** A household through its poverty reviews: what was found, what was decided, where it lives, and how that was corrected. */
@NullMarked
package org.progressledger.household;

import org.jspecify.annotations.NullMarked;
