package org.progressledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.progressledger.household.Book;
import org.progressledger.household.BoundaryHistories;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.InventedTerritory;
import org.progressledger.household.NaivePlaces;
import org.progressledger.household.RandomHistories;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.FormerDistrict;
import org.progressledger.territory.Place;

class PlacesPropertyTest {

    private static final int QUESTIONS = 20;

    private static final List<FormArea> FORMER = List.of(
            new FormArea.FormerDistrict("991"),
            new FormArea.FormerDistrict("992"),
            new FormArea.FormerProvince("98"),
            new FormArea.FormerProvince("97"));

    @Test
    void forms_place_households_as_figures_do_through_any_number_of_reorganisations() {
        long seed = System.nanoTime();
        long placed = 0;
        for (int count = 0; count < RandomHistories.count(); count++) {
            long own = seed + count;
            BoundaryHistories histories = new BoundaryHistories(own);
            for (int question = 0; question < QUESTIONS; question++) {
                LocalDate day = histories.day();
                long knownAt = histories.position();
                Boundaries drawing = histories.drawing();
                Map<HouseholdId, Place> forms = new LinkedHashMap<>();
                facts(histories)
                        .values()
                        .forEach(facts -> facts.knownAt(knownAt)
                                .on(day, new UnitsUnder(drawing, histories.territory()))
                                .ifPresent(line -> forms.put(line.household(), line.place())));
                forms.forEach((household, place) -> assertThat(place)
                        .as("Seed %d, day %s, known at %d, under %s", own, day, knownAt, drawing.key())
                        .isEqualTo(new NaivePlaces(known(histories, household, knownAt), drawing, histories.territory())
                                .on(day)
                                .orElseThrow()));
                placed += forms.size();
                compareFormerAreas(histories.territory(), drawing, own);
            }
        }
        assertThat(placed).isGreaterThan(RandomHistories.count());
    }

    private static void compareFormerAreas(InventedTerritory territory, Boundaries drawing, long seed) {
        UnitsUnder units = new UnitsUnder(drawing, territory);
        for (FormArea area : FORMER) {
            Set<UnitId> ground = groundUnder(area, drawing, territory);
            assertThat(units.communesOf(area))
                    .as("Seed %d, %s under %s", seed, area, drawing.key())
                    .containsExactlyInAnyOrderElementsOf(ground);
            assertThat(units.former(area).orElseThrow().partly().stream()
                            .map(AdministrativeUnit::id)
                            .collect(Collectors.toSet()))
                    .as("Seed %d, partly in %s under %s", seed, area, drawing.key())
                    .isEqualTo(ground.stream()
                            .filter(unit -> FORMER.stream()
                                    .filter(other -> other.getClass() == area.getClass() && !other.equals(area))
                                    .anyMatch(other -> groundUnder(other, drawing, territory)
                                            .contains(unit)))
                            .collect(Collectors.toSet()));
        }
    }

    /** From the units of the area onwards, reorganisation by reorganisation. */
    private static Set<UnitId> groundUnder(FormArea area, Boundaries drawing, InventedTerritory territory) {
        Set<UnitId> holding = new HashSet<>();
        for (UnitId unit : territory.inForce(Boundaries.BEFORE_REORGANISATION.drawnOn())) {
            FormerDistrict district =
                    territory.unit(unit).orElseThrow().formerDistrict().orElseThrow();
            if (area.equals(new FormArea.FormerDistrict(district.code()))
                    || area.equals(new FormArea.FormerProvince(district.provinceCode()))) {
                holding.add(unit);
            }
        }
        for (Boundaries next : territory.drawings()) {
            if (next.haveDistricts() || next.drawnOn().isAfter(drawing.drawnOn())) {
                continue;
            }
            Set<UnitId> held = Set.copyOf(holding);
            for (UnitId unit : held) {
                territory.successionsOf(unit).stream()
                        .filter(succession -> succession.since().equals(next.drawnOn()))
                        .forEach(succession -> holding.add(succession.to().id()));
            }
            holding.retainAll(territory.inForce(next.drawnOn()));
        }
        return holding;
    }

    private static Map<HouseholdId, HouseholdFacts> facts(BoundaryHistories histories) {
        Map<HouseholdId, HouseholdFacts> facts = new LinkedHashMap<>();
        for (int position = 0; position < histories.entries().size(); position++) {
            Book.Entry entry = histories.entries().get(position);
            HouseholdId household = entry.event().household();
            facts.put(
                    household,
                    facts.getOrDefault(household, HouseholdFacts.none(household))
                            .after(position, entry.id(), entry.event()));
        }
        return facts;
    }

    private static List<Book.Entry> known(BoundaryHistories histories, HouseholdId household, long knownAt) {
        return IntStream.range(0, histories.entries().size())
                .filter(position -> position < knownAt)
                .mapToObj(histories.entries()::get)
                .filter(entry -> entry.event().household().equals(household))
                .toList();
    }
}
