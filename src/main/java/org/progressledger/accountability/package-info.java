/** Who answers for a unit: its heads and their terms of office. */
@NullMarked
package org.progressledger.accountability;

import org.jspecify.annotations.NullMarked;
