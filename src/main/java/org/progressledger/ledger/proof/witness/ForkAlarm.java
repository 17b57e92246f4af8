package org.progressledger.ledger.proof.witness;

/**
 * A witness has cosigned a history of this log that this log does not have. Evidence is kept in the store of notes under
 * {@code fork/<name of the witness>/ours} and {@code …/theirs}, where the witness shows its own.
 *
 * @param witness name of its key
 * @param what what contradicts what, as a sentence
 */
public record ForkAlarm(String witness, String what) {}
