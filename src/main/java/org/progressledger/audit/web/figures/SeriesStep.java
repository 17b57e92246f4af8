package org.progressledger.audit.web.figures;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** How far the points of a series are from each other. */
enum SeriesStep {
    DAY(Period.ofDays(1), 30),
    /** The last day of each month. */
    MONTH(Period.ofMonths(1), 12),
    /** The last day of every third month. */
    QUARTER(Period.ofMonths(3), 12),
    /** The last day of each year. */
    YEAR(Period.ofYears(1), 5);

    private final Period period;
    private final int usual;

    SeriesStep(Period period, int usual) {
        this.period = period;
        this.usual = usual;
    }

    LocalDate usualFirst(LocalDate last) {
        return last.minus(period.multipliedBy(usual));
    }

    /** At most how many points there are between two days. */
    long points(LocalDate first, LocalDate last) {
        return this == DAY
                ? ChronoUnit.DAYS.between(first, last) + 1
                : ChronoUnit.MONTHS.between(first, last) / period.toTotalMonths() + 2;
    }

    /** Every end of a period from the first day on, and the last day itself. */
    List<LocalDate> days(LocalDate first, LocalDate last) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = endOf(first); day.isBefore(last); day = endOf(day.plusDays(1))) {
            days.add(day);
        }
        days.add(last);
        return days;
    }

    private LocalDate endOf(LocalDate day) {
        if (this == DAY) {
            return day;
        }
        int months = (int) period.toTotalMonths();
        int last = (day.getMonthValue() + months - 1) / months * months;
        return YearMonth.of(day.getYear(), last).atEndOfMonth();
    }
}
