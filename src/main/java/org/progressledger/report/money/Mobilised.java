package org.progressledger.report.money;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.progressledger.fund.FundCube.FundRow;
import org.progressledger.fund.FundDimension;
import org.progressledger.fund.FundMeasure;
import org.progressledger.fund.FundNature;
import org.progressledger.fund.FundSource;
import org.progressledger.programme.ItemKey;
import org.progressledger.shared.Money;

/**
 * The figures of the forms about money in their finest cells, a content and a source. All four forms add up the same cells,
 * each rounded to million VND by itself, so that every sum is that of the numbers shown (decision 0186).
 *
 * @param cells each rounded
 * @param exact the same in đồng, all together
 * @param rows what each cell is made of, by item, source and nature
 */
record Mobilised(Map<Place, Millions> cells, Exact exact, Map<Place, List<FundRow>> rows) {

    private static final int DEEPEST = 3;
    private static final long MILLION = 1_000_000;

    /** @param content a content, or the component or programme for what is not divided among contents */
    record Place(ItemKey content, SourceRow source) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            return Comparator.comparing(Place::content)
                    .thenComparing(Place::source)
                    .compare(this, other);
        }
    }

    /** In đồng. */
    record Exact(Money plan, Money mobilised) {

        private static Exact of(List<FundRow> rows) {
            return rows.stream()
                    .map(row -> new Exact(row.sums().get(FundMeasure.ASSIGNED), Mobilised.mobilised(row, source(row))))
                    .reduce(new Exact(Money.ZERO, Money.ZERO), Exact::plus);
        }

        private Exact plus(Exact other) {
            return new Exact(plan.plus(other.plan), mobilised.plus(other.mobilised));
        }

        private Millions rounded() {
            long planned = Mobilised.rounded(plan);
            long done = Mobilised.rounded(mobilised);
            return new Millions(planned, done, Math.max(0, planned - done));
        }
    }

    /** @param rest plan for the rest of the year: what of the plan is not mobilised yet, never less than 0 */
    record Millions(long plan, long mobilised, long rest) {

        static final Millions NONE = new Millions(0, 0, 0);

        Millions plus(Millions other) {
            return new Millions(plan + other.plan, mobilised + other.mobilised, rest + other.rest);
        }
    }

    Mobilised {
        cells = Map.copyOf(cells);
        rows = Map.copyOf(rows);
    }

    /** @param rows of the year's plan by item, source and nature, with capital, advances, payments and contributions */
    static Mobilised of(List<FundRow> rows) {
        Map<Place, List<FundRow>> byPlace = rows.stream().collect(Collectors.groupingBy(Mobilised::place));
        Map<Place, Millions> cells = new HashMap<>();
        byPlace.forEach((place, own) -> cells.put(place, Exact.of(own).rounded()));
        return new Mobilised(cells, Exact.of(rows), byPlace);
    }

    private static Place place(FundRow row) {
        return new Place(
                content(new ItemKey(row.by().get(FundDimension.ITEM))),
                SourceRow.of(source(row), FundNature.valueOf(row.by().get(FundDimension.NATURE))));
    }

    private static FundSource source(FundRow row) {
        return FundSource.valueOf(row.by().get(FundDimension.SOURCE));
    }

    /** Of budget money what is disbursed, of other money what was contributed. */
    static Money mobilised(FundRow row, FundSource source) {
        return source.isBudget() ? row.disbursed() : row.sums().get(FundMeasure.CONTRIBUTED);
    }

    Millions sum(Predicate<Place> which) {
        return cells.entrySet().stream()
                .filter(cell -> which.test(cell.getKey()))
                .map(Map.Entry::getValue)
                .reduce(Millions.NONE, Millions::plus);
    }

    private static ItemKey content(ItemKey item) {
        List<ItemKey> way = new ArrayList<>(List.of(item));
        while (way.get(way.size() - 1).parent().isPresent()) {
            way.add(way.get(way.size() - 1).parent().get());
        }
        Collections.reverse(way);
        return way.get(Math.min(way.size(), DEEPEST) - 1);
    }

    /** Half up; amounts below 0 away from 0. */
    private static long rounded(Money amount) {
        long half = amount.dong() < 0 ? -MILLION / 2 : MILLION / 2;
        return (amount.dong() + half) / MILLION;
    }
}
