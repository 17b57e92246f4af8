package org.progressledger.report.direct;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.progressledger.household.Gender;
import org.progressledger.household.HelpEvent.SupportReceived;
import org.progressledger.household.Member;
import org.progressledger.household.Person;
import org.progressledger.household.ScoreSheet;
import org.progressledger.household.SupportKind;
import org.progressledger.report.FormArea;
import org.progressledger.ruleset.AreaKind;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.ruleset.PovertyRuleSet;
import org.progressledger.shared.Bilingual;
import org.progressledger.shared.Money;
import org.progressledger.shared.UnitId;

/** Table 14 or 15: a row for each household of a list. */
record DirectList(
        DirectCount count,
        FormArea area,
        int number,
        Optional<PovertyRuleSet> ruleSet,
        Function<Optional<UnitId>, String> labelOf) {

    private static final Map<String, String> OTHER_INCREASES = Map.of(
            "8 LIFE_EVENT", "Biến động tự nhiên, cơ học",
            "8 BOUNDARY_CHANGE", "Thay đổi địa giới hành chính",
            "8 RULE_SET_CHANGE", "Thay đổi chuẩn nghèo",
            "8 CORRECTION", "Đính chính",
            "8 TAKEN_OVER", "Hộ cũ chuyển sổ");

    private static final Map<String, String> OF_POOR =
            Map.of("", "Hộ nghèo cũ", "5", "Hộ cận nghèo thành hộ nghèo", "6", "Tái nghèo", "7", "Phát sinh mới");

    private static final Map<String, String> OF_NEAR_POOR = Map.of(
            "", "Hộ cận nghèo cũ", "5", "Hộ nghèo thành hộ cận nghèo", "6", "Tái cận nghèo", "7", "Phát sinh mới");

    private static final Map<PovertyClass, String> CLASSES = Map.of(
            PovertyClass.POOR, "Hộ nghèo",
            PovertyClass.NEAR_POOR, "Hộ cận nghèo",
            PovertyClass.AVERAGE, "Hộ có mức sống trung bình",
            PovertyClass.NOT_POOR, "Không nghèo");

    private static final List<String> COLUMNS = List.of(
            "head",
            "gender",
            "birth",
            "ethnicity",
            "unit",
            "village",
            "members",
            "area",
            "b1",
            "b2",
            "deprivations",
            "reasons",
            "traits",
            "before",
            "movement",
            "since",
            "decision",
            "people",
            "supports",
            "supportAmount");

    private PovertyClass list() {
        return number == 14 ? PovertyClass.POOR : PovertyClass.NEAR_POOR;
    }

    /** By unit, the unassigned last; within a unit by code. */
    DirectTable table() {
        List<Standing> listed = new ArrayList<>(count.closedIn(area));
        listed.removeIf(standing -> !standing.is(list()));
        listed.sort(Comparator.<Standing, Boolean>comparing(
                        standing -> standing.unit().isEmpty())
                .thenComparing(standing -> standing.unit().map(UnitId::toString).orElse(""))
                .thenComparing(standing -> standing.file().household().code()));
        return new DirectTable(COLUMNS, listed.stream().map(this::row).toList());
    }

    private DirectTable.Row row(Standing standing) {
        Map<String, Object> cells = new LinkedHashMap<>();
        head(cells, standing.people().head());
        cells.put("unit", labelOf.apply(standing.unit()));
        cells.put("village", standing.village());
        cells.put("members", (long) standing.members());
        scores(cells, standing);
        cells.put(
                "before",
                count.openingOf(standing.file())
                        .map(opening -> CLASSES.get(opening.povertyClass()))
                        .orElse(""));
        cells.put("movement", movementOf(standing));
        cells.put(
                "since",
                standing.file().beginningOfClass(count.question().closing()).on());
        cells.put("decision", standing.given().decision().number());
        cells.put("people", people(standing.people().named()));
        supports(cells, standing.file().supportsBy(count.question().closing()));
        String code = standing.file().household().code();
        return new DirectTable.Row(code, code, COLUMNS.stream().map(cells::get).toList());
    }

    private static void head(Map<String, Object> cells, Person head) {
        cells.put("head", head.name());
        cells.put("gender", head.gender().map(Gender::vietnamese).orElse(""));
        cells.put("birth", head.birth().map(Object::toString).orElse(""));
        cells.put("ethnicity", head.ethnicity().orElse(""));
    }

    private void scores(Map<String, Object> cells, Standing standing) {
        Optional<ScoreSheet> scored = standing.sheet();
        if (scored.isEmpty()) {
            List.of("area", "b1", "b2", "deprivations", "reasons", "traits").forEach(column -> cells.put(column, ""));
            return;
        }
        ScoreSheet sheet = scored.get();
        cells.put("area", sheet.area() == AreaKind.RURAL ? "Nông thôn" : "Thành thị");
        cells.put("b1", sheet.b1().toPlainString().replace('.', ','));
        cells.put("b2", String.valueOf(sheet.b2()));
        cells.put(
                "deprivations",
                String.join(
                        "; ",
                        sheet.deprivations().stream()
                                .map(deprivation -> indicator(deprivation.name()))
                                .toList()));
        cells.put(
                "reasons",
                String.join(
                        "; ",
                        sheet.reasons().stream()
                                .map(reason -> reason(reason.code()))
                                .toList()));
        cells.put(
                "traits",
                String.join(
                        "; ", sheet.traits().stream().map(Bilingual::vietnamese).toList()));
    }

    private String indicator(String code) {
        return ruleSet.flatMap(set -> set.indicator(code))
                .map(known -> known.label())
                .orElse(code);
    }

    private String reason(String code) {
        return ruleSet.flatMap(set -> set.reason(code))
                .map(known -> known.label())
                .orElse(code);
    }

    private String movementOf(Standing standing) {
        String column = count.movement(area, list()).arrivalOf(standing.file()).orElse("");
        return OTHER_INCREASES.getOrDefault(
                column, (list() == PovertyClass.POOR ? OF_POOR : OF_NEAR_POOR).getOrDefault(column, "?"));
    }

    private static String people(List<Member> members) {
        List<String> words = new ArrayList<>();
        for (Member member : members) {
            Person person = member.person();
            String born =
                    person.birth().isPresent() ? ", " + person.birth().get().year() : "";
            words.add(person.name() + " (" + member.relation().vietnamese() + born + ")");
        }
        return String.join("; ", words);
    }

    private static void supports(Map<String, Object> cells, List<SupportReceived> supports) {
        Set<SupportKind> kinds = new TreeSet<>();
        Set<String> words = new LinkedHashSet<>();
        long amount = 0;
        for (SupportReceived support : supports) {
            kinds.add(support.kind());
            amount += support.amount().map(Money::dong).orElse(0L);
        }
        kinds.forEach(kind -> words.add(kind.vietnamese()));
        cells.put("supports", String.join("; ", words));
        cells.put("supportAmount", amount);
    }
}
