package org.progressledger.report.table;

import java.util.ArrayList;
import java.util.List;
import org.progressledger.report.HouseholdLine;
import org.progressledger.ruleset.DeprivationIndicator;
import org.progressledger.ruleset.PovertyClass;

/**
 * Tables 4 to 7: how many of the poor (4) and of the near-poor (6) lack each indicator of the rule set in force on the
 * closing day, and which share of the poor (5) and of the near-poor (7) that is. A household may lack several.
 */
record DeprivationTables(PovertyClass povertyClass, List<DeprivationIndicator> indicators) {

    DeprivationTables {
        indicators = List.copyOf(indicators);
    }

    List<Measure> numbers() {
        List<Measure> measures = new ArrayList<>(ResultTable.all().subList(0, 1));
        measures.add(GroupTables.households(povertyClass));
        indicators.forEach(indicator ->
                measures.add(Measure.count(code(indicator), group(indicator), label(indicator), deprived(indicator))));
        return measures;
    }

    List<Measure> rates() {
        List<Measure> measures = new ArrayList<>(ResultTable.all().subList(0, 1));
        measures.add(GroupTables.households(povertyClass));
        indicators.forEach(indicator -> measures.add(Measure.share(
                code(indicator),
                group(indicator),
                label(indicator),
                deprived(indicator),
                GroupTables.all(povertyClass))));
        return measures;
    }

    static String code(DeprivationIndicator indicator) {
        return "lacking." + indicator.code();
    }

    private Counting deprived(DeprivationIndicator indicator) {
        return Counting.households(povertyClass, line -> lacks(line, indicator));
    }

    private static boolean lacks(HouseholdLine line, DeprivationIndicator indicator) {
        return line.assessment()
                .filter(assessment -> assessment.sheet().deprivations().stream()
                        .anyMatch(deprivation -> deprivation.name().equals(indicator.code())))
                .isPresent();
    }

    private static Label group(DeprivationIndicator indicator) {
        return new Label(indicator.dimension(), indicator.dimension());
    }

    private static Label label(DeprivationIndicator indicator) {
        return new Label(indicator.label(), indicator.englishLabel());
    }
}
