package org.progressledger.fund.outturn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.progressledger.fund.FundCube.FundRow;
import org.progressledger.fund.FundDimension;
import org.progressledger.fund.FundMeasure;
import org.progressledger.fund.FundSource;
import org.progressledger.shared.Money;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.RecordedArea;

/** The outturn of a budget year on a day, as a whole and by any of its parts. */
public final class OutturnOnDay {

    static final List<FundDimension> BY = List.of(
            FundDimension.PROGRAMME,
            FundDimension.COMPONENT,
            FundDimension.UNIT,
            FundDimension.SOURCE,
            FundDimension.NATURE,
            FundDimension.CARRIED);

    private final RecordedArea area;
    private final List<FundRow> rows;

    /** @param rows by all dimensions of {@link #BY} */
    OutturnOnDay(RecordedArea area, List<FundRow> rows) {
        this.area = area;
        this.rows = List.copyOf(rows);
    }

    /** @param key value of the dimension that it is a part by */
    public record Part(String key, Outturn outturn) {}

    /** Money that is no budget money: planned and contributed. */
    public record Other(FundSource source, Money planned, Money contributed) {}

    public Outturn total() {
        return Outturn.of(ofBudget());
    }

    /** By programme, component, source or nature, in the order of their values. */
    public List<Part> by(FundDimension dimension) {
        return by(row -> row.by().get(dimension));
    }

    /** By the unit under which money is listed. */
    public List<Part> byUnit() {
        return by(row -> area.listedUnder(unit(row)).toString());
    }

    /** Units whose money is listed as of a unit that the drawing does not have. */
    public List<UnitId> apart() {
        return rows.stream()
                .map(OutturnOnDay::unit)
                .filter(area::isApart)
                .distinct()
                .sorted(Comparator.comparing(UnitId::toString))
                .toList();
    }

    public List<Other> others() {
        Map<FundSource, List<FundRow>> bySource = new EnumMap<>(FundSource.class);
        rows.stream()
                .filter(row -> !source(row).isBudget())
                .forEach(row -> bySource.computeIfAbsent(source(row), first -> new ArrayList<>())
                        .add(row));
        List<Other> others = new ArrayList<>();
        bySource.forEach((source, some) -> {
            Outturn outturn = Outturn.of(some);
            others.add(new Other(source, outturn.capitalOfPlan(), outturn.of(FundMeasure.CONTRIBUTED)));
        });
        return others;
    }

    private List<Part> by(Function<FundRow, String> key) {
        Map<String, List<FundRow>> parts = new TreeMap<>();
        ofBudget()
                .forEach(row -> parts.computeIfAbsent(key.apply(row), first -> new ArrayList<>())
                        .add(row));
        return parts.entrySet().stream()
                .map(part -> new Part(part.getKey(), Outturn.of(part.getValue())))
                .toList();
    }

    private List<FundRow> ofBudget() {
        return rows.stream().filter(row -> source(row).isBudget()).toList();
    }

    private static FundSource source(FundRow row) {
        return FundSource.valueOf(row.by().get(FundDimension.SOURCE));
    }

    private static UnitId unit(FundRow row) {
        return UnitId.parse(row.by().get(FundDimension.UNIT));
    }
}
