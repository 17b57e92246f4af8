package org.progressledger.fund.outturn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.progressledger.fund.FundCube.FundRow;
import org.progressledger.fund.FundDimension;
import org.progressledger.fund.FundMeasure;
import org.progressledger.shared.Money;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.RecordedArea;

/**
 * The investment projects of a commune by size: many small ones are scattered investment (đầu tư dàn trải).
 *
 * @param unit under which they are listed
 * @param projects with capital in the year's plan
 * @param small those of them that are small
 * @param capital of all of them
 * @param scattered whether more are small than the rules let pass
 */
public record ScatteredInvestment(UnitId unit, int projects, int small, Money capital, boolean scattered) {

    private static final String NONE = "-";

    /** Mean capital of a project. */
    public Money mean() {
        return new Money(capital.dong() / projects);
    }

    /**
     * Each unit with projects, those with most small ones first.
     *
     * @param rows by unit and project
     */
    public static List<ScatteredInvestment> of(List<FundRow> rows, RecordedArea area, AttentionRules rules) {
        Map<String, Map<String, Money>> units = new TreeMap<>();
        for (FundRow row : rows) {
            String project = row.by().get(FundDimension.PROJECT);
            Money capital = row.sums().get(FundMeasure.ALLOCATED);
            if (!project.equals(NONE) && capital.isPositive()) {
                UnitId unit = area.listedUnder(UnitId.parse(row.by().get(FundDimension.UNIT)));
                units.computeIfAbsent(unit.toString(), first -> new TreeMap<>()).merge(project, capital, Money::plus);
            }
        }
        List<ScatteredInvestment> found = new ArrayList<>();
        units.forEach((unit, projects) -> {
            int small = (int) projects.values().stream()
                    .filter(capital -> capital.compareTo(rules.smallBelow()) < 0)
                    .count();
            found.add(new ScatteredInvestment(
                    UnitId.parse(unit),
                    projects.size(),
                    small,
                    projects.values().stream().reduce(Money.ZERO, Money::plus),
                    small > rules.smallProjects()));
        });
        found.sort(Comparator.comparing(ScatteredInvestment::small).reversed());
        return found;
    }
}
