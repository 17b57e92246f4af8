/**
 * Joins Axon Framework to the log: the event storage engine, the JSON of events under stable logical names, tokens,
 * identifiers, and the way in for commands. The only place that knows both Axon and the log.
 */
@NullMarked
package org.progressledger.ledger.axon;

import org.jspecify.annotations.NullMarked;
