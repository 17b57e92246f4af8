package org.progressledger.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.regex.Pattern;
import org.progressledger.shared.VietnamTime;

/** Up to where the ledger is taken as known: a position of the ledger, or a moment. */
public sealed interface KnownAt {

    /**
     * Reads what stands in an address.
     *
     * @param text digits (a position), an instant with any offset of ISO 8601 ({@code 2025-12-31T01:30:00Z}, {@code
     *     2025-12-31T08:30:00+07:00}), a day ({@code 2025-12-31}: to its end) or a day and time in Viet Nam ({@code
     *     2025-12-31T08:30:05}: to the end of that second, because screens show no less, unless it has a fraction)
     * @throws IllegalArgumentException if it is none of these
     */
    static KnownAt parse(String text) {
        if (Position.DIGITS.matcher(text).matches()) {
            return new Position(Long.parseLong(text));
        }
        try {
            return momentOf(text);
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException(
                    "Known at is a position, an instant, a day, or a day and time, not '" + text + "'", unreadable);
        }
    }

    private static Moment momentOf(String text) {
        if (!text.contains("T")) {
            Instant nextDay = LocalDate.parse(text)
                    .plusDays(1)
                    .atStartOfDay(VietnamTime.ZONE)
                    .toInstant();
            return new Moment(nextDay.minusMillis(1), text);
        }
        TemporalAccessor said = Moment.DAY_AND_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        if (said instanceof OffsetDateTime withOffset) {
            Instant instant = withOffset.toInstant();
            // A plus in an address is read as a space.
            return new Moment(instant, text.contains("+") ? instant.toString() : text);
        }
        Instant instant = ((LocalDateTime) said).atZone(VietnamTime.ZONE).toInstant();
        return new Moment(text.contains(".") ? instant : instant.plusMillis(999), text);
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
     * @param text as it stands in an address
     */
    record Moment(Instant instant, String text) implements KnownAt {

        private static final DateTimeFormatter DAY_AND_TIME = new DateTimeFormatterBuilder()
                .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                .optionalStart()
                .appendOffset("+HH:MM", "Z")
                .optionalEnd()
                .optionalStart()
                .appendOffset("+HHmm", "Z")
                .optionalEnd()
                .toFormatter(Locale.ROOT);

        @Override
        public String toString() {
            return text;
        }
    }
}
