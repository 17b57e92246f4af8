package org.progressledger.ledger.proof;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/**
 * Instants as the lines have them: {@code 2026-11-22T07:05:09.040Z}, always with three digits after the second; a year
 * that has not four digits has the sign and the digits of ISO 8601. Written and read by hand, because every event that is
 * verified has two of them.
 */
final class LeafTime {

    private static final DateTimeFormatter ANY_YEAR =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private static final int WIDTH = "2026-11-22T07:05:09.040Z".length();
    private static final String SEPARATORS = "    -  -  T  :  :  .   Z";

    private LeafTime() {}

    static void append(StringBuilder line, Instant instant) {
        LocalDateTime time = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        if (time.getYear() < 0 || time.getYear() > 9_999) {
            line.append(ANY_YEAR.format(instant));
            return;
        }
        digits(line, time.getYear(), 1_000);
        digits(line.append('-'), time.getMonthValue(), 10);
        digits(line.append('-'), time.getDayOfMonth(), 10);
        digits(line.append('T'), time.getHour(), 10);
        digits(line.append(':'), time.getMinute(), 10);
        digits(line.append(':'), time.getSecond(), 10);
        digits(line.append('.'), time.getNano() / 1_000_000, 100);
        line.append('Z');
    }

    private static void digits(StringBuilder line, int number, int highestPlace) {
        for (int place = highestPlace; place > 0; place /= 10) {
            line.append((char) ('0' + number / place % 10));
        }
    }

    /** @throws MalformedProofException if it is not exactly what {@link #append} writes */
    static Instant parse(String text) {
        try {
            return text.length() == WIDTH ? fourDigitYear(text) : anyYear(text);
        } catch (DateTimeException noSuchTime) {
            throw malformed(text);
        }
    }

    private static Instant fourDigitYear(String text) {
        for (int place = 0; place < WIDTH; place++) {
            char separator = SEPARATORS.charAt(place);
            char found = text.charAt(place);
            if (separator == ' ' ? found < '0' || found > '9' : found != separator) {
                throw malformed(text);
            }
        }
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 7),
                        number(text, 8, 10),
                        number(text, 11, 13),
                        number(text, 14, 16),
                        number(text, 17, 19),
                        number(text, 20, 23) * 1_000_000)
                .toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int start, int end) {
        return Integer.parseInt(text, start, end, 10);
    }

    private static Instant anyYear(String text) {
        Instant instant = Instant.parse(text);
        StringBuilder again = new StringBuilder();
        append(again, instant);
        if (!again.toString().equals(text)) {
            throw malformed(text);
        }
        return instant;
    }

    private static MalformedProofException malformed(String text) {
        return new MalformedProofException("%s is no instant in milliseconds".formatted(text));
    }
}
