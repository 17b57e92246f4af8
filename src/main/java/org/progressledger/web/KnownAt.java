package org.progressledger.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.progressledger.shared.VietnamTime;

/** Up to where the ledger is taken as known: a position of the ledger, or a moment. */
public sealed interface KnownAt {

    /**
     * Reads what stands in an address.
     *
     * @param text digits (a position), an ISO instant ({@code 2025-12-31T01:30:00Z}), a day ({@code 2025-12-31}: to its
     *     end) or a day and time in Viet Nam ({@code 2025-12-31T08:30:05}: to the end of that second, because screens
     *     show no less)
     * @throws IllegalArgumentException if it is none of these
     */
    static KnownAt parse(String text) {
        if (Position.DIGITS.matcher(text).matches()) {
            return new Position(Long.parseLong(text));
        }
        try {
            return new Moment(momentOf(text), text);
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException(
                    "Known at is a position, an instant, a day, or a day and time, not '" + text + "'", unreadable);
        }
    }

    private static Instant momentOf(String text) {
        if (!text.contains("T")) {
            return LocalDate.parse(text)
                    .plusDays(1)
                    .atStartOfDay(VietnamTime.ZONE)
                    .toInstant()
                    .minusMillis(1);
        }
        if (text.endsWith("Z")) {
            return Instant.parse(text);
        }
        return LocalDateTime.parse(text).atZone(VietnamTime.ZONE).toInstant().plusMillis(999);
    }

    /**
     * @param position number of events that are known: those below it
     */
    record Position(long position) implements KnownAt {

        private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");

        @Override
        public String toString() {
            return Long.toString(position);
        }
    }

    /**
     * @param instant what was recorded at or before it is known
     * @param text as it was written
     */
    record Moment(Instant instant, String text) implements KnownAt {

        @Override
        public String toString() {
            return text;
        }
    }
}
