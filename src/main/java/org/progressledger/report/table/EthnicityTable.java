package org.progressledger.report.table;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
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
        ethnicitiesOf(area.of(PovertyClass.POOR)).forEach(spellings -> {
            String name = spellings.first();
            measures.add(Measure.count(
                    codeOf(name), Label.NONE, new Label(name, name), counted -> poorOf(counted, spellings)));
        });
        measures.add(Measure.count(UNKNOWN, Label.NONE, NONE_RECORDED, counted -> poorOf(counted, Set.of(""))));
        return measures;
    }

    private static long poorOf(Counted counted, Set<String> spellings) {
        return counted.of(PovertyClass.POOR)
                .those(line -> spellings.contains(recorded(line)))
                .households();
    }

    private static String recorded(HouseholdLine line) {
        return line.head().ethnicity().orElse("");
    }

    /**
     * The spellings of each ethnicity, in the order of the columns. Those that differ in tone marks' places or capitals
     * are one.
     */
    private static List<SortedSet<String>> ethnicitiesOf(Counted poor) {
        Map<String, SortedSet<String>> ethnicities = new TreeMap<>();
        poor.lines().stream()
                .map(EthnicityTable::recorded)
                .distinct()
                .filter(name -> !name.isEmpty())
                .forEach(name -> ethnicities
                        .computeIfAbsent(VietnameseText.comparisonForm(name), none -> new TreeSet<>())
                        .add(name));
        Collator vietnamese = Collator.getInstance(Locale.forLanguageTag("vi"));
        return ethnicities.values().stream()
                .sorted(Comparator.comparing((SortedSet<String> spellings) -> !isKinh(spellings.first()))
                        .thenComparing(SortedSet::first, vietnamese))
                .toList();
    }

    private static boolean isKinh(String name) {
        return VietnameseText.comparisonForm(name).equals(VietnameseText.comparisonForm("Kinh"));
    }

    private static String codeOf(String name) {
        return "ethnicity." + VietnameseText.comparisonForm(name).replace(' ', '-');
    }
}
