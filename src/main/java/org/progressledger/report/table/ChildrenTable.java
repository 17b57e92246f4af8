package org.progressledger.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.progressledger.household.Children;
import org.progressledger.report.HouseholdFact.Assessment;
import org.progressledger.report.HouseholdLine;
import org.progressledger.report.table.Counting.OfHouseholds;
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
        Counting all = children(povertyClass, Children::all);
        List<Measure> measures = new ArrayList<>();
        measures.add(Measure.count(code + "Children", group, ALL, all));
        measures.addAll(lacking(
                code + "WithoutInsurance", group, INSURANCE, children(povertyClass, Children::withoutInsurance), all));
        measures.addAll(
                lacking(code + "Malnourished", group, NUTRITION, children(povertyClass, Children::malnourished), all));
        measures.addAll(
                lacking(code + "NotAtSchool", group, SCHOOL, children(povertyClass, Children::notAtSchool), all));
        measures.add(Measure.count(
                code + "NotAsked",
                group,
                NOT_ASKED,
                Counting.households(povertyClass, line -> childrenOf(line).isEmpty())));
        return measures;
    }

    private static List<Measure> lacking(String code, Label group, Label label, Counting number, Counting all) {
        Label share = new Label(label.vietnamese() + " (%)", label.english() + " (%)");
        return List.of(
                Measure.count(code, group, label, number), Measure.share(code + "Share", group, share, number, all));
    }

    private static Counting children(PovertyClass povertyClass, ToLongFunction<Children> number) {
        return new OfHouseholds(
                povertyClass, line -> childrenOf(line).map(number::applyAsLong).orElse(0L));
    }

    private static Optional<Children> childrenOf(HouseholdLine line) {
        return line.assessment().map(Assessment::sheet).flatMap(sheet -> sheet.children());
    }
}
