/**
 * Folds events into documents exactly once, rebuilds a projection beside the live one, and lets a query wait for a
 * position. Knows Axon's processors and MongoDB, but neither how events are stored nor any word of the field.
 */
@NullMarked
package org.progressledger.ledger.projection;

import org.jspecify.annotations.NullMarked;
