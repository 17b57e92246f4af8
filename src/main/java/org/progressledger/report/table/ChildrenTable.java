package org.progressledger.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.progressledger.household.Children;
import org.progressledger.report.HouseholdFact.Assessment;
import org.progressledger.report.HouseholdLine;
import org.progressledger.ruleset.PovertyClass;

/**
 * Table 11: children under 16 of poor and of near-poor households, and how many of them lack insurance, food or school,
 * in persons. Households of which nobody asked are counted beside, not as childless.
 */
final class ChildrenTable {

    private static final Label ALL = new Label("Tổng số trẻ em", "Children");
    private static final Label INSURANCE = new Label("Không có bảo hiểm y tế", "Without health insurance");
    private static final Label NUTRITION = new Label("Suy dinh dưỡng", "Malnourished");
    private static final Label SCHOOL = new Label("Không đi học đúng độ tuổi", "Not at school");
    private static final Label NOT_ASKED = new Label("Số hộ chưa ghi về trẻ em", "Households not asked");
    private static final Label OF_POOR = new Label("Trẻ em thuộc hộ nghèo", "Children of poor households");
    private static final Label OF_NEAR_POOR =
            new Label("Trẻ em thuộc hộ cận nghèo", "Children of near-poor households");

    private ChildrenTable() {}

    static List<Measure> measures() {
        List<Measure> measures = new ArrayList<>(of(PovertyClass.POOR, "poor", OF_POOR));
        measures.addAll(of(PovertyClass.NEAR_POOR, "nearPoor", OF_NEAR_POOR));
        return measures;
    }

    private static List<Measure> of(PovertyClass povertyClass, String code, Label group) {
        List<Measure> measures = new ArrayList<>();
        measures.add(
                Measure.count(code + "Children", group, ALL, counted -> sum(counted.of(povertyClass), Children::all)));
        measures.addAll(lacking(povertyClass, code + "WithoutInsurance", group, INSURANCE, Children::withoutInsurance));
        measures.addAll(lacking(povertyClass, code + "Malnourished", group, NUTRITION, Children::malnourished));
        measures.addAll(lacking(povertyClass, code + "NotAtSchool", group, SCHOOL, Children::notAtSchool));
        measures.add(Measure.count(
                code + "NotAsked",
                group,
                NOT_ASKED,
                counted -> counted.of(povertyClass)
                        .those(line -> childrenOf(line).isEmpty())
                        .households()));
        return measures;
    }

    private static List<Measure> lacking(
            PovertyClass povertyClass, String code, Label group, Label label, ToLongFunction<Children> number) {
        Label share = new Label(label.vietnamese() + " (%)", label.english() + " (%)");
        return List.of(
                Measure.count(code, group, label, counted -> sum(counted.of(povertyClass), number)),
                Measure.share(
                        code + "Share",
                        group,
                        share,
                        counted -> FormCell.share(
                                sum(counted.of(povertyClass), number), sum(counted.of(povertyClass), Children::all))));
    }

    private static long sum(Counted counted, ToLongFunction<Children> number) {
        return counted.lines().stream()
                .flatMap(line -> childrenOf(line).stream())
                .mapToLong(number)
                .sum();
    }

    private static Optional<Children> childrenOf(HouseholdLine line) {
        return line.assessment().map(Assessment::sheet).flatMap(sheet -> sheet.children());
    }
}
