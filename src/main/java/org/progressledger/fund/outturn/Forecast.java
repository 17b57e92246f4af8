package org.progressledger.fund.outturn;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.progressledger.shared.Money;

/**
 * What will not be spent by the deadline if nothing changes. Two plain methods side by side (decision 0187): the pace of the
 * last three full months goes on; or the year ends as the year before did from the same month on.
 *
 * @param capital what may be paid
 * @param disbursed until the day
 * @param monthlyPace mean of the last full months, three or as many as there are; empty before the first
 * @param shareLastYear part of last year's payment that was made by the same month, in percent; empty if it is not known
 */
public record Forecast(
        Money capital,
        Money disbursed,
        Optional<Money> monthlyPace,
        Optional<Estimate> byPace,
        Optional<BigDecimal> shareLastYear,
        Optional<Estimate> byLastYear) {

    private static final int TRAILING = 3;

    /**
     * @param spent what will be disbursed by the deadline, at least what is now and at most the capital
     * @param unspent the rest of the capital
     */
    public record Estimate(Money spent, Money unspent) {

        private static final Estimate NOTHING = new Estimate(Money.ZERO, Money.ZERO);

        private Estimate plus(Estimate other) {
            return new Estimate(spent.plus(other.spent), unspent.plus(other.unspent));
        }

        private static Estimate of(long spent, Money capital, Money disbursed) {
            Money reached = new Money(Math.max(disbursed.dong(), Math.min(spent, capital.dong())));
            return new Estimate(
                    reached, new Money(Math.max(0, capital.minus(reached).dong())));
        }
    }

    /**
     * @param burnUp of the year, until the day
     * @param parts of the same, money by money with a last day of payment of its own: each goes on at its pace until then
     * @param before of the year before, until the same day
     */
    public static Forecast of(BurnUp burnUp, List<BurnUp> parts, BurnUp before, LocalDate day) {
        Money capital = burnUp.capital();
        Money disbursed = burnUp.disbursed();
        YearMonth lastFull = day.equals(YearMonth.from(day).atEndOfMonth())
                ? YearMonth.from(day)
                : YearMonth.from(day).minusMonths(1);
        Optional<Money> pace = pace(burnUp, lastFull);
        Optional<Estimate> byPace = pace.map(
                any -> parts.stream().map(part -> byPace(part, lastFull)).reduce(Estimate.NOTHING, Estimate::plus));
        Money byThen = before.disbursedBy(lastFull.minusYears(1));
        Money total = before.disbursed();
        boolean comparable = byThen.isPositive() && total.isPositive();
        return new Forecast(
                capital,
                disbursed,
                pace,
                byPace,
                comparable ? Outturn.percent(byThen, total) : Optional.empty(),
                comparable
                        ? Optional.of(
                                Estimate.of(scaled(burnUp.disbursedBy(lastFull), total, byThen), capital, disbursed))
                        : Optional.empty());
    }

    private static Optional<Money> pace(BurnUp burnUp, YearMonth lastFull) {
        YearMonth first = YearMonth.of(burnUp.year(), 1);
        int full = (int) Math.min(TRAILING, ChronoUnit.MONTHS.between(first, lastFull.plusMonths(1)));
        return full < 1
                ? Optional.empty()
                : Optional.of(new Money((burnUp.disbursedBy(lastFull).dong()
                                - burnUp.disbursedBy(lastFull.minusMonths(full)).dong())
                        / full));
    }

    private static Estimate byPace(BurnUp part, YearMonth lastFull) {
        long left = Math.max(0, ChronoUnit.MONTHS.between(lastFull, YearMonth.from(part.deadline())));
        long mean = pace(part, lastFull).orElse(Money.ZERO).dong();
        return Estimate.of(part.disbursedBy(lastFull).dong() + mean * left, part.capital(), part.disbursed());
    }

    private static long scaled(Money amount, Money up, Money down) {
        return new BigDecimal(BigInteger.valueOf(amount.dong()).multiply(BigInteger.valueOf(up.dong())))
                .divide(BigDecimal.valueOf(down.dong()), 0, RoundingMode.HALF_UP)
                .min(BigDecimal.valueOf(Long.MAX_VALUE))
                .longValueExact();
    }
}
