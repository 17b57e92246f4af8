package org.progressledger.territory;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.ReorganisationPlan.Ends;
import org.progressledger.territory.TerritoryEvent.UnitFormed;

/** The reorganisation of 1 July 2025 in all provinces: what is refused, what is found, nothing else. */
class ReferenceDataTest {

    private static final ReferenceData REFERENCE = ReferenceData.load();

    private static final Map<String, ReferenceProvince> PROVINCES =
            REFERENCE.provinces().stream().collect(toMap(Function.identity(), REFERENCE::province));

    @Test
    void the_reorganisations_of_all_34_provinces_are_decided() {
        Map<String, String> counts = new TreeMap<>();
        PROVINCES.forEach((code, province) -> {
            List<TerritoryEvent> events = province.events();
            ProvinceTerritory territory = ProvinceTerritory.of(events);
            counts.put(
                    code,
                    territory.unitsOn(Territory.REORGANISATION.minusDays(1)).count() + " -> "
                            + territory.unitsOn(Territory.REORGANISATION).count());
            assertThat(events.size() - province.opening().units().size())
                    .as("events of the reorganisation of %s fit into one commit", code)
                    .isLessThan(CommitLog.MAXIMUM_EVENTS);
        });
        System.out.println("Units on 30 June and on 1 July 2025: " + counts);

        assertThat(counts).hasSize(34).containsEntry("19", "280 -> 92").containsEntry("51", "273 -> 96");
    }

    @Test
    void no_code_of_the_reference_data_means_units_of_two_provinces_on_one_day() {
        List<ProvinceTerritory> opened = new ArrayList<>();
        PROVINCES.forEach((code, province) -> {
            ProvinceTerritory territory = ProvinceTerritory.of(province.events());
            assertThat(AcrossProvinces.find(territory, province.events(), opened))
                    .as("province %s beside those before it", code)
                    .isEmpty();
            opened.add(territory);
        });
        assertThat(opened).hasSize(34);
    }

    @Test
    void the_refused_rows_are_those_that_lead_to_ba_che() {
        assertThat(found(Finding.Kind.SUCCESSOR_NOT_LISTED))
                .containsExactlyInAnyOrder("06970", "06973", "06982", "06988", "06886");
        assertThat(found(Finding.Kind.ORIGIN_NOT_LISTED)).containsExactly("06978");
        assertThat(PROVINCES.get("22").plan().rows())
                .filteredOn(Ends.class::isInstance)
                .extracting(row -> ((Ends) row).from())
                .containsExactlyInAnyOrder("06970", "06973", "06982", "06988");
        assertThat(PROVINCES.get("22").events())
                .filteredOn(UnitFormed.class::isInstance)
                .map(UnitFormed.class::cast)
                .filteredOn(unit -> unit.origins().isEmpty())
                .extracting(UnitFormed::unit, UnitFormed::name)
                .containsExactly(tuple(new UnitId("06978", 2025), "Ba Chẽ"));
    }

    @Test
    void rows_that_contradict_each_other_and_missing_kinds_are_named() {
        assertThat(found(Finding.Kind.WHOLE_SEVERAL_TIMES)).containsExactlyInAnyOrder("01615", "02485");
        assertThat(found(Finding.Kind.WHOLE_BESIDE_PART)).containsExactly("18796");
        assertThat(found(Finding.Kind.KIND_NOT_STATED)).containsExactlyInAnyOrder("22108", "22111", "31843");
        assertThat(found(Finding.Kind.DISTRICT_ELSEWHERE)).hasSize(2);
        assertThat(findings()).hasSize(5 + 1 + 2 + 1 + 3 + 2);
    }

    @Test
    void the_check_finds_only_the_unit_of_which_a_part_is_not_accounted_for() {
        List<ReorganisationFinding> found = new ArrayList<>();
        PROVINCES.values().forEach(province -> found.addAll(checked(province).findings()));
        System.out.println("Findings of the check: "
                + found.stream().collect(groupingBy(ReorganisationFinding::kind, counting())));

        assertThat(found)
                .allMatch(finding -> finding.kind() == ReorganisationFinding.Kind.PART_ALONE)
                .extracting(finding -> finding.arguments().get(0))
                .containsExactly("00556");
    }

    @Test
    void the_units_that_are_split_are_441_and_those_of_which_a_part_is_missing() {
        assertThat(PROVINCES.values().stream().flatMap(province -> checked(province).outcome().split().stream()))
                .hasSize(441 + 1);
    }

    private static CheckedReorganisation checked(ReferenceProvince province) {
        List<TerritoryEvent> opened =
                new TerritoryDecider().decide(ProvinceTerritory.of(List.of()), province.opening());
        return ReorganisationCheck.check(ProvinceTerritory.of(opened), province.plan());
    }

    private static Stream<Finding> findings() {
        return PROVINCES.values().stream().flatMap(province -> province.findings().stream());
    }

    private static Stream<String> found(Finding.Kind kind) {
        return findings().filter(finding -> finding.kind() == kind).map(Finding::code);
    }
}
