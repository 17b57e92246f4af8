/** Administrative units of Viet Nam with the days on which they are in force, and what became of those that ended. */
@NullMarked
package org.progressledger.territory;

import org.jspecify.annotations.NullMarked;
