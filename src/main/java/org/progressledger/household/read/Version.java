package org.progressledger.household.read;

/**
 * What was known of some days for some time.
 *
 * @param span the days and what was known of them
 * @param knownFrom position of the event that made it known: known at every later position
 * @param knownTo position of the event after which it was no longer so; {@link #STILL} while there is none
 */
record Version(Span span, long knownFrom, long knownTo) {

    static final long STILL = Long.MAX_VALUE;

    boolean isCurrent() {
        return knownTo == STILL;
    }

    Version endedBy(long position) {
        return new Version(span, knownFrom, position);
    }
}
