package org.progressledger.ledger.log.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * An event's own stamp as ISO-8601 text of fixed width, such as {@code 2026-11-22T07:05:09.040Z}, so that the order of
 * the texts is the order of the instants.
 */
final class StampText {

    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private static final int WIDTH = "2026-11-22T07:05:09.040Z".length();

    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    private StampText() {}

    /** @throws IllegalArgumentException if the year does not have four digits */
    static String of(Instant instant) {
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw new IllegalArgumentException("An event is stamped in a year of four digits, not " + instant);
        }
        return MILLISECONDS.format(instant);
    }

    /** The first stamp at or after an instant; empty when every stamp is before it. */
    static Optional<String> firstFrom(Instant instant) {
        if (instant.isAfter(LATEST)) {
            return Optional.empty();
        }
        Instant within = instant.isBefore(EARLIEST) ? EARLIEST : instant;
        Instant whole = within.truncatedTo(ChronoUnit.MILLIS);
        return Optional.of(of(whole.isBefore(within) ? whole.plusMillis(1) : whole));
    }

    static Instant parse(String text) {
        // A replay parses one stamp per event, and the general parser takes longer than the rest of the decoding.
        if (text.length() != WIDTH) {
            return Instant.parse(text);
        }
        long days = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                .toEpochDay();
        long minutes = (days * 24 + number(text, 11, 13)) * 60 + number(text, 14, 16);
        return Instant.ofEpochMilli((minutes * 60 + number(text, 17, 19)) * 1_000 + number(text, 20, 23));
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
