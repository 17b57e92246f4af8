package org.progressledger.ledger.log.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/**
 * An event's own stamp as ISO-8601 text of fixed width, such as {@code 2026-11-22T07:05:09.040Z}, so that the order of
 * the texts is the order of the instants.
 */
final class StampText {

    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private static final int WIDTH = "2026-11-22T07:05:09.040Z".length();

    private StampText() {}

    static String of(Instant instant) {
        return MILLISECONDS.format(instant);
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
