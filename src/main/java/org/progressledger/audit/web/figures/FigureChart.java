package org.progressledger.audit.web.figures;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.progressledger.audit.web.figures.FigureAnswer.Line;
import org.progressledger.audit.web.figures.FigureAnswer.Series;
import org.progressledger.shared.VietnamTime;

/**
 * A series as two lines of a drawing. Its table says the same in numbers.
 *
 * @param now points of the line as it is known on the basis
 * @param then points of the line as it was known at each time
 * @param marks amounts at the side: 0, and the most and the least where they are others
 */
record FigureChart(String now, String then, List<Mark> marks, List<Tick> ticks) {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 300;
    private static final int SIDE = 34;
    private static final int BOTTOM = 30;
    private static final int TOP = 15;
    private static final int MOST_TICKS = 9;

    /** @param y where the amount stands from above */
    record Mark(double y, long amount) {}

    /** A day on the line below. */
    record Tick(double x, String label) {}

    static FigureChart of(Series series) {
        Line total = series.total();
        long most = Math.max(1, all(total).max().orElse(1));
        long least = Math.min(0, all(total).min().orElse(0));
        int points = series.points().size();
        int step = Math.max(1, (points + MOST_TICKS - 1) / MOST_TICKS);
        return new FigureChart(
                points(total.now(), least, most),
                points(total.then(), least, most),
                LongStream.of(0, most, least)
                        .distinct()
                        .mapToObj(amount -> new Mark(y(amount, least, most), amount))
                        .toList(),
                IntStream.range(0, points)
                        .filter(place -> place % step == 0)
                        .mapToObj(place -> new Tick(
                                x(place, points),
                                VietnamTime.DAY.format(
                                        series.points().get(place).effectiveOn())))
                        .toList());
    }

    private static LongStream all(Line line) {
        return Stream.concat(line.now().stream(), line.then().stream()).mapToLong(Long::longValue);
    }

    private static String points(List<Long> amounts, long least, long most) {
        return IntStream.range(0, amounts.size())
                .mapToObj(place -> String.format(
                        Locale.ROOT, "%.1f,%.1f", x(place, amounts.size()), y(amounts.get(place), least, most)))
                .collect(Collectors.joining(" "));
    }

    private static double x(int place, int all) {
        return tenths(SIDE + (double) (WIDTH - 2 * SIDE) * place / Math.max(1, all - 1));
    }

    private static double y(long amount, long least, long most) {
        double share = ((double) amount - least) / ((double) most - least);
        return tenths(HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * share);
    }

    private static double tenths(double number) {
        return Math.round(10 * number) / 10.0;
    }
}
