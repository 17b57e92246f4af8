package org.progressledger.report.table;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.progressledger.household.Person;
import org.progressledger.report.HouseholdLine;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.VietnameseText;

/**
 * Table 9: the poor by the ethnicity of their head. A column for each ethnicity of a poor household of the area, Kinh
 * first, then in the order of the alphabet; the unknown last.
 */
final class EthnicityTable {

    static final String UNKNOWN = "ethnicity.unknown";

    private static final Label NONE_RECORDED = new Label("Chưa rõ dân tộc", "Ethnicity not recorded");

    private EthnicityTable() {}

    /** @param area all households of the area */
    static List<Measure> measures(Counted area) {
        List<Measure> measures = new ArrayList<>();
        measures.add(GroupTables.households(PovertyClass.POOR));
        ethnicitiesOf(area.of(PovertyClass.POOR))
                .forEach((key, name) -> measures.add(Measure.count(
                        codeOf(name), Label.NONE, new Label(name, name), counted -> poorOf(counted, key))));
        measures.add(Measure.count(UNKNOWN, Label.NONE, NONE_RECORDED, counted -> poorOf(counted, "")));
        return measures;
    }

    private static long poorOf(Counted counted, String key) {
        return counted.of(PovertyClass.POOR)
                .those(line -> keyOf(line.head()).equals(key))
                .households();
    }

    /** Name by key, in the order of the columns. Spellings that differ in tone marks' places or capitals are one. */
    private static Map<String, String> ethnicitiesOf(Counted poor) {
        Map<String, String> names = new TreeMap<>();
        for (HouseholdLine line : poor.lines()) {
            line.head()
                    .ethnicity()
                    .filter(name -> !name.isEmpty())
                    .ifPresent(name -> names.merge(keyOf(line.head()), name, EthnicityTable::first));
        }
        Collator vietnamese = Collator.getInstance(Locale.forLanguageTag("vi"));
        Map<String, String> ordered = new LinkedHashMap<>();
        names.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, String> entry) -> !isKinh(entry.getValue()))
                        .thenComparing(Map.Entry::getValue, vietnamese))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }

    private static String first(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static boolean isKinh(String name) {
        return VietnameseText.comparisonForm(name).equals(VietnameseText.comparisonForm("Kinh"));
    }

    private static String keyOf(Person head) {
        return head.ethnicity().map(VietnameseText::comparisonForm).orElse("");
    }

    private static String codeOf(String name) {
        return "ethnicity." + VietnameseText.comparisonForm(name).replace(' ', '-');
    }
}
