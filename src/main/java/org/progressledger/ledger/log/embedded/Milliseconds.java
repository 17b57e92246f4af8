package org.progressledger.ledger.log.embedded;

import java.time.Instant;

/** Instants as the file keeps them: milliseconds since 1970-01-01T00:00:00Z. */
final class Milliseconds {

    private static final Instant EARLIEST = Instant.ofEpochMilli(Long.MIN_VALUE);
    private static final Instant LATEST = Instant.ofEpochMilli(Long.MAX_VALUE);

    private Milliseconds() {}

    /** The last whole millisecond at or before the instant; an instant that has none becomes the nearest that has. */
    static long atOrBefore(Instant instant) {
        if (instant.isBefore(EARLIEST)) {
            return Long.MIN_VALUE;
        }
        return instant.isAfter(LATEST) ? Long.MAX_VALUE : instant.toEpochMilli();
    }

    /** The first whole millisecond at or after the instant; an instant that has none becomes the nearest that has. */
    static long atOrAfter(Instant instant) {
        long before = atOrBefore(instant);
        boolean whole =
                before == Long.MAX_VALUE || !Instant.ofEpochMilli(before).isBefore(instant);
        return whole ? before : before + 1;
    }
}
