package org.progressledger.household;

import java.time.LocalDate;
import org.progressledger.ruleset.ReviewProcedure;
import org.progressledger.ruleset.ReviewProcedures;

/**
 * How long after its decision a household counts as newly escaped (hộ mới thoát nghèo, mới thoát cận nghèo).
 *
 * @param months whole months from the day of the escape on, from 0
 */
public record EscapeWindow(int months) {

    /** The window of the procedure in force on a day (decision 0105); without one nobody is newly escaped. */
    public static EscapeWindow on(LocalDate day, ReviewProcedures procedures) {
        return new EscapeWindow(procedures
                .inForceOn(day)
                .map(ReviewProcedure::newlyEscapedMonths)
                .orElse(0));
    }

    /** The last day of the window of a household that got out on this day. */
    public LocalDate last(LocalDate escaped) {
        return escaped.plusMonths(months).minusDays(1);
    }

    /** The earliest day of an escape whose window a day still lies in. */
    public LocalDate earliest(LocalDate day) {
        LocalDate earliest = day.minusMonths(months);
        while (last(earliest).isBefore(day)) {
            earliest = earliest.plusDays(1);
        }
        return earliest;
    }
}
