package org.progressledger.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time that a province reports about.
 *
 * @param province two-digit code
 * @param number of those of its kind in the year, from 1
 */
public record Period(String province, PeriodKind kind, int year, int number) {

    private static final Pattern FORM = Pattern.compile("(\\d{2}):(\\d{4})-([A-Z])(\\d{1,2})");

    public Period {
        if (!province.matches("\\d{2}") || year < 2000 || year > 2999 || number < 1 || number > kind.perYear()) {
            throw new IllegalArgumentException("A period is of a province, a year from 2000 and a number from 1 to "
                    + kind.perYear() + ", not " + province + " " + year + " " + number);
        }
    }

    /** Reads the text form. */
    @JsonCreator
    public static Period parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("A period is written as 19:2025-Q4, not '" + text + "'");
        }
        PeriodKind kind = Arrays.stream(PeriodKind.values())
                .filter(candidate -> candidate.letter().equals(parts.group(3)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no kind of period " + parts.group(3)));
        return new Period(parts.group(1), kind, Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(4)));
    }

    /** First day by the calendar. */
    public LocalDate from() {
        return LocalDate.of(year, 1 + (number - 1) * kind.months(), 1);
    }

    /** Last day by the calendar. */
    public LocalDate to() {
        return from().plusMonths(kind.months()).minusDays(1);
    }

    /** Such as {@code 19:2025-Q4}, {@code 19:2025-M12}, {@code 19:2025-H2}, {@code 19:2025-N1} or {@code 19:2025-Y1}. */
    @JsonValue
    @Override
    public String toString() {
        return province + ":" + year + "-" + kind.letter() + number;
    }
}
