package org.progressledger.household.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What was known of some days for some time.
 *
 * @param span the days and what was known of them
 * @param knownFrom position of the event that made it known: known at every later position
 * @param knownTo position of the event after which it was no longer so; {@link #STILL} while there is none
 */
record Version<T>(T span, long knownFrom, long knownTo) {

    static final long STILL = Long.MAX_VALUE;

    /** The versions once the event at a position has made these spans known and no others. */
    static <T> List<Version<T>> after(List<Version<T>> versions, Collection<T> spans, long position) {
        Set<T> added = new LinkedHashSet<>(spans);
        List<Version<T>> after = new ArrayList<>();
        for (Version<T> version : versions) {
            boolean ends = version.isCurrent() && !added.remove(version.span());
            after.add(ends ? version.endedBy(position) : version);
        }
        added.forEach(span -> after.add(new Version<>(span, position, STILL)));
        return Collections.unmodifiableList(after);
    }

    /** What was known at a position. */
    static <T> List<T> knownAt(List<Version<T>> versions, long position) {
        return versions.stream()
                .filter(version -> version.isKnownAt(position))
                .map(Version::span)
                .toList();
    }

    /** @param position up to which the ledger is taken as known */
    boolean isKnownAt(long position) {
        return knownFrom < position && knownTo >= position;
    }

    boolean isCurrent() {
        return knownTo == STILL;
    }

    Version<T> endedBy(long position) {
        return new Version<>(span, knownFrom, position);
    }
}
