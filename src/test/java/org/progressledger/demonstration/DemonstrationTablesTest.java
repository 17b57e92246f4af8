package org.progressledger.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.progressledger.household.Birth;
import org.progressledger.household.Declaration;
import org.progressledger.household.Deprivation;
import org.progressledger.household.Gender;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.Person;
import org.progressledger.household.PovertyReason;
import org.progressledger.household.Recognised;
import org.progressledger.household.Residence;
import org.progressledger.household.ScoreSheet;
import org.progressledger.report.FormArea;
import org.progressledger.report.FormQuestion;
import org.progressledger.report.Reach;
import org.progressledger.report.TableBook;
import org.progressledger.report.table.AppendixTable;
import org.progressledger.report.table.FormRelease;
import org.progressledger.report.table.FormRow;
import org.progressledger.report.table.FormTable;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.ruleset.PovertyRuleSets;
import org.progressledger.ruleset.RuleSetOwner;
import org.progressledger.shared.Cause;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Territory;
import org.progressledger.territory.WholeCountry;

/** Tables 1 and 4 to 15 of the demonstration province, each figure counted a second time straight over its lists. */
class DemonstrationTablesTest {

    private static final Territory TERRITORY = WholeCountry.TERRITORY;
    private static final PovertyRuleSets RULE_SETS = PovertyRuleSets.load();
    private static final DemonstrationLists LISTS = new DemonstrationLists(2025, TERRITORY, RULE_SETS);
    private static final TableBook BOOK = new TableBook();
    private static final Map<Integer, List<ReviewEntry>> BY_YEAR = new TreeMap<>();

    @BeforeAll
    static void the_lists_are_recorded() {
        Set<String> registered = new HashSet<>();
        for (ListPlan plan : LISTS.plans()) {
            LISTS.invented(plan)
                    .parts()
                    .forEach(part -> part.entries().forEach(entry -> {
                        BY_YEAR.computeIfAbsent(plan.year(), none -> new ArrayList<>())
                                .add(entry);
                        record(entry, registered.add(entry.household().code()));
                    }));
        }
    }

    @Test
    void every_figure_of_2024_by_the_280_old_units_is_that_of_a_plain_count() {
        everyFigureIsThatOfAPlainCount(2024);
    }

    @Test
    void every_figure_of_2025_by_the_92_new_units_is_that_of_a_plain_count() {
        everyFigureIsThatOfAPlainCount(2025);
    }

    private static void everyFigureIsThatOfAPlainCount(int year) {
        LocalDate closing = LocalDate.of(year, 12, 31);
        Map<String, Inhabitants> inhabitants = new HashMap<>();
        for (AdministrativeUnit unit : LISTS.province().unitsIn(year)) {
            Inhabitants all = LISTS.province().inhabitantsOf(unit, year);
            inhabitants.put(unit.id().toString(), all);
            BOOK.populate(unit.id(), all.households(), all.persons());
        }
        FormRelease release = BOOK.release(new FormQuestion(
                new FormArea.Province("19"),
                closing.minusYears(1),
                closing,
                BOOK.next(),
                TERRITORY.drawingOn(closing),
                Reach.EVERYTHING));

        List<ReviewEntry> poor = closing(year, PovertyClass.POOR);
        List<ReviewEntry> nearPoor = closing(year, PovertyClass.NEAR_POOR);
        for (FormRow row : release.table(AppendixTable.OFFICIAL_RESULT).rows()) {
            String unit = row.unit().map(Object::toString).orElse("");
            Inhabitants all = unit.isEmpty()
                    ? inhabitants.values().stream().reduce(Inhabitants.NONE, Inhabitants::plus)
                    : inhabitants.get(unit);
            compare(release, unit, expected(of(unit, poor), of(unit, nearPoor), all));
        }
        assertThat(codes(release, AppendixTable.LIST_OF_POOR)).isEqualTo(codes(poor));
        assertThat(codes(release, AppendixTable.LIST_OF_NEAR_POOR)).isEqualTo(codes(nearPoor));
    }

    /** By number of the table and code of the column. */
    private static Map<String, Object> expected(List<ReviewEntry> poor, List<ReviewEntry> nearPoor, Inhabitants all) {
        Map<String, Object> expected = new TreeMap<>();
        expected.put("1 allHouseholds", all.households());
        expected.put("1 poorHouseholds", (long) poor.size());
        expected.put("1 poorPersons", persons(poor));
        expected.put("1 nearPoorHouseholds", (long) nearPoor.size());
        expected.put("1 nearPoorPersons", persons(nearPoor));
        expected.put("1 poorHouseholdShare", percent(poor.size(), all.households()));
        expected.put("1 nearPoorPersonShare", percent(persons(nearPoor), all.persons()));
        RULE_SETS.byKey("POV-2022").orElseThrow().indicators().forEach(indicator -> {
            Deprivation deprivation = Deprivation.valueOf(indicator.code());
            deprivation(expected, 4, deprivation, poor);
            deprivation(expected, 6, deprivation, nearPoor);
        });
        long minority = poor.stream().filter(entry -> !isKinh(entry)).count();
        expected.put("8 minorityHouseholds", minority);
        expected.put("8 othersHouseholds", poor.size() - minority);
        poor.forEach(entry -> expected.merge(
                "9 ethnicity."
                        + entry.household().ethnicity().toLowerCase(Locale.ROOT).replace(' ', '-'),
                1L,
                (one, other) -> (long) one + (long) other));
        for (PovertyReason reason : PovertyReason.values()) {
            expected.put(
                    "10 reason." + reason.code() + "Households",
                    poor.stream()
                            .filter(entry -> entry.assessment().reasons().stream()
                                    .anyMatch(marked -> marked.code().equals(reason.code())))
                            .count());
        }
        expected.put("11 poorNotAsked", (long) poor.size());
        summary(expected, "12 ", poor);
        summary(expected, "13 ", nearPoor);
        return expected;
    }

    private static void deprivation(
            Map<String, Object> expected, int table, Deprivation deprivation, List<ReviewEntry> entries) {
        long lacking = entries.stream()
                .filter(entry -> entry.assessment().deprivations().stream()
                        .anyMatch(indicator -> indicator.code().equals(deprivation.name())))
                .count();
        expected.put(table + " lacking." + deprivation, lacking);
        expected.put((table + 1) + " lacking." + deprivation, percent(lacking, entries.size()));
    }

    private static void summary(Map<String, Object> expected, String table, List<ReviewEntry> entries) {
        List<ReviewEntry> kinh =
                entries.stream().filter(DemonstrationTablesTest::isKinh).toList();
        List<ReviewEntry> women = entries.stream()
                .filter(entry -> entry.household().gender() == Gender.FEMALE)
                .toList();
        expected.put(table + "kinhHouseholds", (long) kinh.size());
        expected.put(table + "kinhPersons", persons(kinh));
        expected.put(table + "minorityHouseholds", (long) entries.size() - kinh.size());
        expected.put(table + "minorityPersons", persons(entries) - persons(kinh));
        expected.put(table + "unknownHouseholds", 0L);
        expected.put(table + "femaleHeadHouseholds", (long) women.size());
        expected.put(table + "femaleHeadPersons", persons(women));
    }

    private static void compare(FormRelease release, String unit, Map<String, Object> expected) {
        Map<String, Object> made = new TreeMap<>();
        release.tables().values().stream()
                .filter(table -> !table.table().isList())
                .forEach(table -> table.rows().stream()
                        .filter(row ->
                                row.unit().map(Object::toString).orElse("").equals(unit))
                        .forEach(row -> add(made, table, row)));
        expected.forEach((place, figure) -> assertThat(made.getOrDefault(place, ""))
                .as("%s of %s", place, unit)
                .isEqualTo(figure));
    }

    private static void add(Map<String, Object> made, FormTable table, FormRow row) {
        for (int place = 0; place < table.columns().size(); place++) {
            String key =
                    table.table().number() + " " + table.columns().get(place).code();
            row.cells().get(place).value(Locale.ENGLISH).ifPresent(value -> made.put(key, value));
        }
    }

    /** The rows of the last list that names a household; who left the lists is named by none later. */
    private static List<ReviewEntry> closing(int year, PovertyClass povertyClass) {
        return BY_YEAR.get(year).stream()
                .filter(entry -> entry.closing() == povertyClass)
                .toList();
    }

    private static List<ReviewEntry> of(String unit, List<ReviewEntry> entries) {
        return entries.stream()
                .filter(entry -> unit.isEmpty() || entry.unit().id().toString().equals(unit))
                .toList();
    }

    private static Set<String> codes(List<ReviewEntry> entries) {
        return entries.stream().map(entry -> entry.household().code()).collect(Collectors.toSet());
    }

    private static Set<String> codes(FormRelease release, AppendixTable list) {
        return release.table(list).rows().stream()
                .map(row -> row.label().vietnamese())
                .collect(Collectors.toSet());
    }

    private static boolean isKinh(ReviewEntry entry) {
        return entry.household().ethnicity().equals("Kinh");
    }

    private static long persons(List<ReviewEntry> entries) {
        return entries.stream().mapToLong(entry -> entry.household().members()).sum();
    }

    private static Object percent(long part, long whole) {
        return whole == 0 ? "" : BigDecimal.valueOf(100.0 * part / whole).setScale(2, RoundingMode.HALF_UP);
    }

    private static void record(ReviewEntry entry, boolean first) {
        HouseholdId household = HouseholdId.of(entry.household().code());
        LocalDate day = entry.decision().date();
        Residence residence =
                new Residence(entry.unit().id(), entry.household().village().name());
        if (first) {
            BOOK.record(new HouseholdEvent.Registered(
                    household, residence, head(entry), entry.household().members(), day, entry.decision()));
        } else if (!day.isBefore(Territory.REORGANISATION)) {
            BOOK.record(new HouseholdEvent.Moved(
                    household,
                    residence,
                    residence,
                    Cause.BOUNDARY_CHANGE,
                    Territory.REORGANISATION,
                    entry.decision()));
        }
        BOOK.record(new HouseholdEvent.Scored(
                household,
                "POV-2022",
                sheet(entry),
                Optional.empty(),
                Optional.empty(),
                day,
                Optional.of(entry.decision())));
        BOOK.record(new HouseholdEvent.StatusRecognised(
                household,
                new Recognised(entry.closing(), Optional.empty(), false, "POV-2022", RuleSetOwner.NATIONAL),
                Cause.REVIEW,
                Declaration.none(),
                day,
                entry.decision()));
    }

    private static Person head(ReviewEntry entry) {
        InventedHousehold invented = entry.household();
        return new Person(
                invented.head(),
                Optional.of(invented.gender()),
                Optional.of(Birth.on(invented.birth())),
                Optional.of(invented.personalNumber()),
                Optional.of(invented.ethnicity()));
    }

    private static ScoreSheet sheet(ReviewEntry entry) {
        Assessment assessment = entry.assessment();
        return new ScoreSheet(
                entry.area(),
                assessment.b1(),
                assessment.b2(),
                assessment.deprivations().stream()
                        .map(indicator -> Deprivation.valueOf(indicator.code()))
                        .collect(Collectors.toSet()),
                assessment.reasons().stream()
                        .map(marked -> List.of(PovertyReason.values()).stream()
                                .filter(reason -> reason.code().equals(marked.code()))
                                .findFirst()
                                .orElseThrow())
                        .collect(Collectors.toSet()),
                Set.of(),
                Optional.empty());
    }
}
