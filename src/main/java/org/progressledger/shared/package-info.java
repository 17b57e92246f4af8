/** Value types that every feature speaks. */
@NullMarked
package org.progressledger.shared;

import org.jspecify.annotations.NullMarked;
