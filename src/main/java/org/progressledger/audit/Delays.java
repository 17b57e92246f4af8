package org.progressledger.audit;

/**
 * How late entries came, in days.
 *
 * @param entries how many there are
 * @param median the middle one, of an even number the lower of the two; 0 of none
 * @param greatest the longest; 0 of none
 */
public record Delays(long entries, long median, long greatest) {}
