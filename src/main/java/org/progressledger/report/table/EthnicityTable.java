package org.progressledger.report.table;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.progressledger.report.HouseholdLine;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.VietnameseText;

/**
 * Table 9: the poor by the ethnicity of their head. A column for each ethnicity of a poor household of the area, Kinh
 * first, then in the order of the alphabet; the unknown last.
 */
final class EthnicityTable {

    private static final String PREFIX = "ethnicity.";

    static final String UNKNOWN = PREFIX + "unknown";

    private static final String KINH = codeOf("Kinh");

    private static final Label NONE_RECORDED = new Label("Chưa rõ dân tộc", "Ethnicity not recorded");

    private EthnicityTable() {}

    /** @param ethnicities a column for each of the area */
    static List<Measure> measures(List<FormColumn> ethnicities) {
        Map<String, String> codes = new ConcurrentHashMap<>();
        List<Measure> measures = new ArrayList<>();
        measures.add(GroupTables.households(PovertyClass.POOR));
        ethnicities.forEach(column -> measures.add(measure(column, codes)));
        measures.add(measure(FormColumn.count(UNKNOWN, Label.NONE, NONE_RECORDED), codes));
        return measures;
    }

    /** @param codes of the spellings met so far: to compare texts takes long, and a province has few */
    private static Measure measure(FormColumn column, Map<String, String> codes) {
        return new Measure(
                column,
                Counting.households(
                        PovertyClass.POOR,
                        line -> codes.computeIfAbsent(recorded(line), EthnicityTable::codeOf)
                                .equals(column.code())),
                Optional.empty());
    }

    private static String recorded(HouseholdLine line) {
        return line.head().ethnicity().orElse("");
    }

    /** In their order. Spellings that differ in tone marks' places or capitals are one ethnicity. */
    static List<FormColumn> columns(List<HouseholdLine> poor) {
        Map<String, SortedSet<String>> ethnicities = new TreeMap<>();
        poor.stream()
                .map(EthnicityTable::recorded)
                .distinct()
                .filter(name -> !name.isEmpty())
                .forEach(name -> ethnicities
                        .computeIfAbsent(codeOf(name), none -> new TreeSet<>())
                        .add(name));
        Collator vietnamese = Collator.getInstance(Locale.forLanguageTag("vi"));
        return ethnicities.values().stream()
                .map(SortedSet::first)
                .sorted(Comparator.comparing((String name) -> !codeOf(name).equals(KINH))
                        .thenComparing(Function.identity(), vietnamese))
                .map(name -> FormColumn.count(codeOf(name), Label.NONE, new Label(name, name)))
                .toList();
    }

    /** Those of its columns that are of an ethnicity. */
    static List<FormColumn> ethnicities(List<FormColumn> columns) {
        return columns.stream()
                .filter(column ->
                        column.code().startsWith(PREFIX) && !column.code().equals(UNKNOWN))
                .toList();
    }

    private static String codeOf(String name) {
        return name.isEmpty()
                ? UNKNOWN
                : PREFIX + VietnameseText.comparisonForm(name).replace(' ', '-');
    }
}
