package org.progressledger.fund.outturn;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.progressledger.fund.FundCube.FundRow;
import org.progressledger.fund.FundDimension;
import org.progressledger.fund.FundMeasure;
import org.progressledger.shared.Money;

/**
 * Payment of a budget year month by month against what may be paid. A budget year has thirteen months; capital added late is
 * paid in later ones.
 *
 * @param deadline last day of payment of what was added in time
 * @param months the thirteen, and later ones with payments
 */
public record BurnUp(int year, LocalDate deadline, List<Month> months) {

    public BurnUp {
        months = List.copyOf(months);
    }

    /**
     * Sums until the end of the month, or until the day that is asked about.
     *
     * @param capital assigned and carried in, less what was carried out, cancelled or recalled
     * @param disbursed advances and payments less what was recovered
     * @param begun whether it began by the day that is asked about
     */
    public record Month(YearMonth month, Money capital, Money disbursed, boolean begun) {}

    /**
     * @param rows of one budget year by month; what happened before the year stands in its first month
     * @param day until which they count
     */
    public static BurnUp of(int year, Collection<FundRow> rows, LocalDate day, LocalDate deadline) {
        YearMonth first = YearMonth.of(year, 1);
        TreeMap<YearMonth, Outturn> moved = new TreeMap<>();
        for (FundRow row : rows) {
            YearMonth month = YearMonth.parse(row.by().get(FundDimension.MONTH));
            moved.merge(month.isBefore(first) ? first : month, new Outturn(row.sums(), Map.of()), Outturn::plus);
        }
        YearMonth last = YearMonth.from(deadline);
        if (!moved.isEmpty() && moved.lastKey().isAfter(last)) {
            last = moved.lastKey();
        }
        List<Month> months = new ArrayList<>();
        Outturn sum = Outturn.NOTHING;
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            sum = sum.plus(moved.getOrDefault(month, Outturn.NOTHING));
            months.add(new Month(
                    month, payable(sum), sum.disbursed(), !month.atDay(1).isAfter(day)));
        }
        return new BurnUp(year, deadline, months);
    }

    /** What may be paid on the day. */
    public Money capital() {
        return months.get(months.size() - 1).capital();
    }

    public Money disbursed() {
        return months.get(months.size() - 1).disbursed();
    }

    /** What was disbursed by the end of that month; of a month before the year nothing. */
    public Money disbursedBy(YearMonth month) {
        return months.stream()
                .filter(one -> !one.month().isAfter(month))
                .reduce((earlier, later) -> later)
                .map(Month::disbursed)
                .orElse(Money.ZERO);
    }

    private static Money payable(Outturn sum) {
        return sum.of(FundMeasure.ASSIGNED)
                .plus(sum.of(FundMeasure.CARRIED_IN))
                .minus(sum.of(FundMeasure.CARRIED_OUT))
                .minus(sum.of(FundMeasure.CANCELLED))
                .minus(sum.of(FundMeasure.RECALLED));
    }
}
