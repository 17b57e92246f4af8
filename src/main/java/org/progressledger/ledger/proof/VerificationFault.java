package org.progressledger.ledger.proof;

/**
 * One thing that the stored ledger and its tree disagree about.
 *
 * @param position first position that it is about
 * @param stream stream of the event that is stored there; the empty text when it cannot be told
 * @param what a sentence for the operator: what is wrong, and of what it was noticed
 */
public record VerificationFault(long position, String stream, String what) {}
