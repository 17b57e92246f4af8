package org.progressledger.fund.outturn;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.progressledger.fund.FundCube;
import org.progressledger.fund.FundCube.FundRow;
import org.progressledger.fund.FundDimension;
import org.progressledger.fund.FundMeasure;
import org.progressledger.fund.FundQuestion;
import org.progressledger.shared.Money;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.RecordedArea;

/** Sums over the money of an area. */
public final class AreaSums {

    private final FundCube cube;

    public AreaSums(FundCube cube) {
        this.cube = cube;
    }

    /** The answer to a question, of the money of the area alone; units are those that entries name. */
    public List<FundRow> of(FundQuestion question, RecordedArea area) {
        List<FundDimension> by = new ArrayList<>(question.by());
        if (!by.contains(FundDimension.UNIT)) {
            by.add(FundDimension.UNIT);
        }
        FundQuestion byUnit =
                new FundQuestion(question.measures(), question.where(), by, question.after(), question.basis());
        Map<Map<FundDimension, String>, Map<FundMeasure, Money>> sums = new LinkedHashMap<>();
        for (FundRow row : cube.sums(byUnit)) {
            if (area.has(UnitId.parse(row.by().get(FundDimension.UNIT)))) {
                Map<FundMeasure, Money> sum =
                        sums.computeIfAbsent(only(question.by(), row), first -> new EnumMap<>(FundMeasure.class));
                row.sums().forEach((measure, amount) -> sum.merge(measure, amount, Money::plus));
            }
        }
        return sums.entrySet().stream()
                .filter(row -> row.getValue().values().stream().anyMatch(amount -> amount.dong() != 0))
                .map(row -> new FundRow(row.getKey(), row.getValue()))
                .toList();
    }

    private static Map<FundDimension, String> only(List<FundDimension> by, FundRow row) {
        Map<FundDimension, String> values = new EnumMap<>(FundDimension.class);
        by.forEach(dimension -> values.put(dimension, row.by().get(dimension)));
        return values;
    }
}
