package org.progressledger.fund.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.progressledger.fund.outturn.BurnUp;
import org.progressledger.fund.outturn.BurnUp.Month;

/**
 * A burn-up as lines of a drawing, 0 at the bottom. Its table says the same in numbers.
 *
 * @param capital points of the line of what may be paid
 * @param disbursed points of the line of what is paid, until the last month that has begun
 * @param forecast points of the line from there to what is expected at the deadline
 * @param deadline where the deadline stands from the left
 */
record BurnUpChart(String capital, String disbursed, Optional<String> forecast, double deadline, List<Tick> ticks) {

    static final int WIDTH = 760;
    static final int HEIGHT = 300;

    private static final int LEFT = 20;
    private static final int BOTTOM = 30;
    private static final int TOP = 15;

    /** A month on the line below. */
    record Tick(double x, String label) {}

    static BurnUpChart of(BurnUpAnswer answer) {
        BurnUp burnUp = answer.burnUp();
        List<Month> months = burnUp.months();
        long most = Math.max(
                1,
                months.stream()
                        .mapToLong(month -> Math.max(
                                month.capital().dong(), month.disbursed().dong()))
                        .max()
                        .orElse(1));
        int begun = (int) months.stream().filter(Month::begun).count();
        int due = IntStream.range(0, months.size())
                .filter(place -> months.get(place).month().equals(YearMonth.from(burnUp.deadline())))
                .findFirst()
                .orElse(months.size() - 1);
        Optional<String> forecast = answer.forecast()
                .byPace()
                .filter(estimate -> begun > 0 && begun <= due)
                .map(estimate ->
                        point(begun - 1, months.get(begun - 1).disbursed().dong(), months.size(), most)
                                + " "
                                + point(due, estimate.spent().dong(), months.size(), most));
        return new BurnUpChart(
                points(months, month -> month.capital().dong(), most, months.size()),
                points(months.subList(0, begun), month -> month.disbursed().dong(), most, months.size()),
                forecast,
                x(due, months.size()),
                IntStream.range(0, months.size())
                        .mapToObj(place -> new Tick(
                                x(place, months.size()),
                                months.get(place).month().getMonthValue() + "/"
                                        + months.get(place).month().getYear() % 100))
                        .toList());
    }

    private static String points(List<Month> months, ToLongFunction<Month> amount, long most, int all) {
        return IntStream.range(0, months.size())
                .mapToObj(place -> point(place, amount.applyAsLong(months.get(place)), all, most))
                .collect(Collectors.joining(" "));
    }

    private static String point(int place, long amount, int all, long most) {
        double y = HEIGHT - BOTTOM - (double) (HEIGHT - BOTTOM - TOP) * Math.max(0, amount) / most;
        return String.format(Locale.ROOT, "%.1f,%.1f", x(place, all), y);
    }

    private static double x(int place, int all) {
        return Math.round(10.0 * (LEFT + (double) (WIDTH - 2 * LEFT) * place / Math.max(1, all - 1))) / 10.0;
    }
}
