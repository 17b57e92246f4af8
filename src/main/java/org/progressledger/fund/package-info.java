/**
 * The programmes' money from plan to payment: allocations and what happens to them, carried over from year to year,
 * adjusted, recalled and settled. One stream per allocation; what moves between allocations is one commit over all of
 * them.
 */
@NullMarked
package org.progressledger.fund;

import org.jspecify.annotations.NullMarked;
