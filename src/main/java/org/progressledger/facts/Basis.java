package org.progressledger.facts;

import java.time.LocalDate;

/**
 * What a figure rests on: two figures on the same basis are the same figure, whenever they are computed.
 *
 * @param effectiveOn the day that is asked about
 * @param knownAt the position up to which the ledger is taken as known: events before it count, it and later ones do not
 */
public record Basis(LocalDate effectiveOn, long knownAt) {

    public Basis {
        if (knownAt < 0) {
            throw new IllegalArgumentException("A figure is known at a position of 0 or more, not " + knownAt);
        }
    }

    /** Everything that is recorded. */
    public static Basis latest(LocalDate effectiveOn) {
        return new Basis(effectiveOn, Long.MAX_VALUE);
    }
}
