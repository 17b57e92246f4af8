/** How many households and persons live in a unit: what shares of poor households are shares of. */
@NullMarked
package org.progressledger.population;

import org.jspecify.annotations.NullMarked;
