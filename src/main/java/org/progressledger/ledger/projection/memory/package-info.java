/**
 * The memory of the server in this process, which stands in for MongoDB under the read models: what is the same is held
 * once, and what an index was made for is found by it.
 */
@NullMarked
package org.progressledger.ledger.projection.memory;

import org.jspecify.annotations.NullMarked;
