package org.progressledger.demonstration;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.progressledger.household.Children;
import org.progressledger.household.Deprivation;
import org.progressledger.household.HouseholdTrait;
import org.progressledger.household.Movement;
import org.progressledger.ruleset.DeprivationIndicator;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.ruleset.PovertyReason;
import org.progressledger.ruleset.PovertyRuleSet;
import org.progressledger.ruleset.PovertyRuleSets;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Territory;
import org.progressledger.territory.WholeCountry;

class DemonstrationListsTest {

    private static final Territory TERRITORY = WholeCountry.TERRITORY;
    private static final PovertyRuleSets RULE_SETS = PovertyRuleSets.load();
    private static final DemonstrationLists LISTS = new DemonstrationLists(2025, TERRITORY, RULE_SETS);
    private static final List<ReviewEntry> ENTRIES = entriesOf(LISTS);

    @Test
    void the_province_has_about_24_000_households_over_four_reviews() {
        assertThat(households(ENTRIES)).hasSizeBetween(23_000, 25_000);
        assertThat(ENTRIES.stream()
                        .collect(groupingBy(entry -> entry.decision().date().getYear())))
                .containsOnlyKeys(2022, 2023, 2024, 2025);
        assertThat(ENTRIES).hasSizeBetween(60_000, 75_000);
    }

    @Test
    void the_multidimensional_rate_falls_by_about_one_and_a_half_points_a_year() {
        double households = householdsOfTheProvince();
        double before = ENTRIES.stream()
                        .filter(entry ->
                                yearOf(entry) == 2022 && entry.opening().isMultidimensionallyPoor())
                        .count()
                / households;
        for (int year : List.of(2022, 2023, 2024, 2025)) {
            int reviewed = year;
            double after = ENTRIES.stream()
                            .filter(entry ->
                                    yearOf(entry) == reviewed && entry.closing().isMultidimensionallyPoor())
                            .count()
                    / households;
            assertThat(before - after).as("fall in " + year).isBetween(0.012, 0.018);
            before = after;
        }
    }

    @Test
    void every_unit_has_more_inhabitants_than_its_lists_name() {
        for (int year : List.of(2024, 2025)) {
            Map<AdministrativeUnit, List<ReviewEntry>> listed = ENTRIES.stream()
                    .filter(entry -> yearOf(entry) == year && entry.closing().isMultidimensionallyPoor())
                    .collect(groupingBy(ReviewEntry::unit));

            assertThat(LISTS.province().unitsIn(year)).allSatisfy(unit -> {
                Inhabitants inhabitants = LISTS.province().inhabitantsOf(unit, year);
                List<ReviewEntry> poor = listed.getOrDefault(unit, List.of());
                assertThat(inhabitants.households()).isGreaterThan(poor.size());
                assertThat(inhabitants.persons())
                        .isGreaterThanOrEqualTo(inhabitants.households())
                        .isGreaterThan(poor.stream()
                                .mapToLong(entry -> entry.household().members())
                                .sum());
            });
        }
    }

    @Test
    void mountainous_districts_have_the_most_listed_households() {
        Map<String, Long> byDistrict = ENTRIES.stream()
                .filter(entry -> yearOf(entry) == 2022)
                .collect(groupingBy(
                        entry -> entry.unit().formerDistrict().orElseThrow().name(), Collectors.counting()));

        assertThat(byDistrict.get("Huyện Định Hóa")).isGreaterThan(byDistrict.get("Thành phố Thái Nguyên") * 2);
        assertThat(byDistrict.get("Huyện Ba Bể")).isGreaterThan(byDistrict.get("Thành phố Phổ Yên") * 2);
    }

    @Test
    void every_row_is_visibly_invented() {
        assertThat(ENTRIES).allSatisfy(entry -> {
            assertThat(entry.household().head()).contains("Mẫu");
            assertThat(entry.household().personalNumber()).matches("999\\d{9}");
        });
        assertThat(ENTRIES.stream().map(ReviewEntry::household).distinct())
                .extracting(InventedHousehold::personalNumber)
                .doesNotHaveDuplicates();
    }

    @Test
    void the_opening_class_is_the_closing_class_of_the_review_before() {
        Map<String, PovertyClass> closing = new HashMap<>();
        for (ReviewEntry entry : ENTRIES) {
            PovertyClass before = closing.put(entry.household().code(), entry.closing());
            if (before != null) {
                assertThat(entry.opening()).isEqualTo(before);
            }
        }
    }

    @Test
    void a_household_stands_at_most_once_in_a_review_and_as_long_as_it_is_on_the_lists() {
        Map<Integer, List<ReviewEntry>> byYear = ENTRIES.stream().collect(groupingBy(entry -> yearOf(entry)));
        Set<String> listed = new HashSet<>();
        for (int year : List.of(2022, 2023, 2024, 2025)) {
            List<String> reviewed = byYear.get(year).stream()
                    .map(entry -> entry.household().code())
                    .toList();
            assertThat(reviewed).doesNotHaveDuplicates().containsAll(listed);
            listed = byYear.get(year).stream()
                    .filter(entry -> entry.closing().isMultidimensionallyPoor())
                    .map(entry -> entry.household().code())
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void every_movement_of_the_forms_happens() {
        assertThat(ENTRIES.stream().map(ReviewEntry::movement).distinct())
                .containsExactlyInAnyOrder(Stream.of(Movement.values())
                        .filter(movement -> !Set.of(
                                        Movement.OUTSIDE_THE_LISTS,
                                        Movement.RECLASSIFIED_BY_NEW_STANDARD,
                                        Movement.OTHER_INCREASE)
                                .contains(movement))
                        .toArray(Movement[]::new));
    }

    @Test
    void every_indicator_and_reason_of_a_rule_set_is_one_that_the_events_of_households_name() {
        assertThat(RULE_SETS.all()).isNotEmpty().allSatisfy(ruleSet -> {
            assertThat(Stream.of(Deprivation.values()).map(Deprivation::name))
                    .containsAll(ruleSet.indicators().stream()
                            .map(DeprivationIndicator::code)
                            .toList());
            assertThat(Stream.of(org.progressledger.household.PovertyReason.values())
                            .map(org.progressledger.household.PovertyReason::code))
                    .containsExactlyElementsOf(
                            ruleSet.reasons().stream().map(PovertyReason::code).toList());
        });
    }

    @Test
    void scores_follow_the_rule_set_and_a_small_share_of_recorded_classes_does_not_follow_the_scores() {
        PovertyRuleSet ruleSet = RULE_SETS.byKey("POV-2022").orElseThrow();
        assertThat(ENTRIES)
                .allSatisfy(entry -> assertThat(ruleSet.deprivationScore(
                                entry.assessment().deprivations().size()))
                        .contains(entry.assessment().b2()));

        long recordedOtherwise = ENTRIES.stream()
                .filter(entry -> {
                    Optional<PovertyClass> recomputed = ruleSet.classify(
                            entry.area(),
                            entry.assessment().b1(),
                            entry.assessment().b2());
                    return !entry.closing().agreesWith(recomputed.orElseThrow());
                })
                .count();

        assertThat(recordedOtherwise).isBetween(ENTRIES.size() / 250L, ENTRIES.size() / 80L);
    }

    @Test
    void traits_come_in_plausible_shares_and_are_the_same_in_every_review() {
        assertThat(shareOf(HouseholdTrait.NO_LABOUR_CAPACITY)).isBetween(0.03, 0.1);
        assertThat(shareOf(HouseholdTrait.REVOLUTION_MERIT)).isBetween(0.02, 0.05);
        assertThat(shareOf(HouseholdTrait.LOCAL_ETHNIC_GROUP)).isBetween(0.15, 0.35);
        assertThat(shareOf(HouseholdTrait.AGRICULTURAL)).isBetween(0.005, 0.2);
        assertThat(ENTRIES)
                .filteredOn(entry -> entry.closing().isMultidimensionallyPoor())
                .allSatisfy(entry ->
                        assertThat(entry.circumstances().traits()).doesNotContain(HouseholdTrait.AGRICULTURAL));
        Map<String, Boolean> merit = new HashMap<>();
        for (ReviewEntry entry : ENTRIES) {
            boolean has = entry.circumstances().traits().contains(HouseholdTrait.REVOLUTION_MERIT);
            assertThat(merit.computeIfAbsent(entry.household().code(), first -> has))
                    .isEqualTo(has);
        }
    }

    private static double shareOf(HouseholdTrait trait) {
        return ENTRIES.stream()
                        .filter(entry -> entry.circumstances().traits().contains(trait))
                        .count()
                / (double) ENTRIES.size();
    }

    @Test
    void children_lack_what_the_deprivations_of_their_household_say() {
        assertThat(ENTRIES).allSatisfy(entry -> {
            Children children = entry.circumstances().children();
            assertThat(children.all()).isLessThan(entry.household().members());
            assertThat(children.malnourished() > 0).isEqualTo(children.all() > 0 && lacks(entry, "NUTRITION"));
            assertThat(children.notAtSchool() > 0).isEqualTo(children.all() > 0 && lacks(entry, "CHILD_SCHOOLING"));
            assertThat(children.withoutInsurance() == 0 || lacks(entry, "HEALTH_INSURANCE"))
                    .isTrue();
        });
        assertThat(ENTRIES.stream()
                        .mapToInt(entry -> entry.circumstances().children().withoutInsurance())
                        .sum())
                .isPositive();
    }

    private static boolean lacks(ReviewEntry entry, String code) {
        return entry.assessment().deprivations().stream()
                .anyMatch(indicator -> indicator.code().equals(code));
    }

    @Test
    void decisions_are_of_december_and_the_units_those_of_that_day() {
        assertThat(ENTRIES).allSatisfy(entry -> {
            LocalDate day = entry.decision().date();
            assertThat(day.getMonth()).isEqualTo(Month.DECEMBER);
            assertThat(TERRITORY.unitOn(entry.unit().code(), day)).contains(entry.unit());
        });
        assertThat(ENTRIES.stream()
                        .filter(entry -> yearOf(entry) == 2025)
                        .map(ReviewEntry::unit)
                        .distinct())
                .hasSizeBetween(88, 92);
    }

    @Test
    void a_household_keeps_its_old_code_when_its_unit_changes() {
        assertThat(ENTRIES)
                .allSatisfy(entry -> assertThat(entry.household().code())
                        .startsWith(entry.household().village().former().code() + "-"));
    }

    @Test
    void the_villages_of_a_divided_ward_go_to_all_of_its_successors() {
        assertThat(ENTRIES.stream()
                        .filter(entry -> entry.household().code().startsWith("05461-"))
                        .map(entry -> entry.household().village().current().code())
                        .distinct())
                .containsExactlyInAnyOrder("05443", "05467");
    }

    @Test
    void the_same_seed_writes_the_same_bytes_and_another_seed_does_not() {
        ListPlan workbook = planned(ListPlan.Format.XLSX);
        ListPlan text = planned(ListPlan.Format.CSV);
        DemonstrationLists again = new DemonstrationLists(2025, TERRITORY, RULE_SETS);
        DemonstrationLists other = new DemonstrationLists(7, TERRITORY, RULE_SETS);

        assertThat(written(again, workbook)).isEqualTo(written(LISTS, workbook));
        assertThat(written(again, text)).isEqualTo(written(LISTS, text));
        assertThat(written(other, workbook)).isNotEqualTo(written(LISTS, workbook));
    }

    @Test
    void a_workbook_has_titles_a_header_of_two_rows_column_numbers_data_and_a_total() throws IOException {
        ListPlan plan = planned(ListPlan.Format.XLSX);
        InventedList list = LISTS.invented(plan);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(written(LISTS, plan)))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(list.parts().size());
            Sheet sheet = workbook.getSheetAt(0);
            int header = list.layout().titleRows();
            int households = list.parts().get(0).entries().size();

            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("ỦY BAN NHÂN DÂN");
            assertThat(sheet.getRow(header).getCell(0).getStringCellValue()).isEqualTo("STT");
            assertThat(sheet.getMergedRegions()).anyMatch(region -> region.isInRange(new CellAddress(header + 1, 0)));
            assertThat(texts(sheet.getRow(header + 1)))
                    .hasSize(28)
                    .contains("Việc làm", "Nguyên nhân khác", "Số trẻ em");
            assertThat(sheet.getRow(header + 2).getCell(48).getNumericCellValue())
                    .isEqualTo(49);
            assertThat(sheet.getRow(header + 3).getCell(0).getNumericCellValue())
                    .isEqualTo(1);
            assertThat(texts(sheet.getRow(header + 3 + households + 1)))
                    .containsExactly("Tổng cộng: " + households + " hộ");
        }
    }

    @Test
    void a_text_list_has_a_byte_order_mark_one_header_row_and_semicolons() {
        ListPlan plan = planned(ListPlan.Format.CSV);
        long households = LISTS.invented(plan).parts().stream()
                .mapToLong(part -> part.entries().size())
                .sum();
        String text = new String(written(LISTS, plan), StandardCharsets.UTF_8);

        assertThat(text).startsWith("\uFEFF\"STT\";");
        assertThat(text.split("\r\n")).hasSize((int) households + 1);
    }

    @Test
    void senders_differ_in_the_order_of_columns_and_in_how_they_write_dates() {
        List<ListLayout> layouts = LISTS.plans().stream()
                .map(plan -> ListLayout.drawn(Draw.of(2025, "layout " + plan.fileName())))
                .toList();

        assertThat(layouts).extracting(ListLayout::order).contains(ListLayout.Order.values());
        assertThat(layouts).extracting(ListLayout::decisionDatesAreText).contains(true, false);
        assertThat(layouts).extracting(ListLayout::birthDatesAreText).contains(true, false);
        assertThat(LISTS.plans()).extracting(ListPlan::fileName).doesNotHaveDuplicates();
    }

    private static ListPlan planned(ListPlan.Format format) {
        return LISTS.plans().stream()
                .filter(plan -> plan.format() == format)
                .min(Comparator.comparing(plan -> plan.units().size()))
                .orElseThrow();
    }

    private static byte[] written(DemonstrationLists lists, ListPlan plan) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            lists.write(plan, file);
        } catch (IOException exception) {
            throw new AssertionError(exception);
        }
        return file.toByteArray();
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> {
            if (cell.getCellType() == CellType.STRING
                    && !cell.getStringCellValue().isEmpty()) {
                texts.add(cell.getStringCellValue());
            }
        });
        return texts;
    }

    private static List<ReviewEntry> entriesOf(DemonstrationLists lists) {
        return lists.plans().stream()
                .flatMap(plan -> lists.invented(plan).parts().stream())
                .flatMap(part -> part.entries().stream())
                .toList();
    }

    private static Set<String> households(List<ReviewEntry> entries) {
        return entries.stream().map(entry -> entry.household().code()).collect(Collectors.toSet());
    }

    private static int yearOf(ReviewEntry entry) {
        return entry.decision().date().getYear();
    }

    private static double householdsOfTheProvince() {
        ProvincePlan plan = ProvincePlan.load();
        return TERRITORY.unitsOf(plan.province(), LocalDate.of(2022, 12, 1)).stream()
                .mapToInt(commune -> plan.districtOf(
                                commune.formerDistrict().orElseThrow().code())
                        .householdsPerCommune())
                .sum();
    }
}
