package org.progressledger.household.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.progressledger.facts.Basis;
import org.progressledger.facts.FigureQuery;
import org.progressledger.facts.Figures;
import org.progressledger.facts.TestFigures;
import org.progressledger.household.Book;
import org.progressledger.household.BoundaryHistories;
import org.progressledger.household.NaivePlaces;
import org.progressledger.household.NaiveReading;
import org.progressledger.household.RandomHistories;
import org.progressledger.ledger.projection.TestReadModels;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.Lineage;
import org.progressledger.territory.Place;
import org.progressledger.territory.PlacesUnder;

class BoundariesPropertyTest {

    private static final int BASES = 20;

    private final TestReadModels readModels =
            TestReadModels.onEveryServer(TestFigures.converters()).get(0);

    @AfterEach
    void close() {
        readModels.close();
    }

    private record Counts(Place place, PovertyClass povertyClass) {}

    @Test
    void counts_under_any_drawing_at_any_two_times_are_those_of_the_events_read_one_by_one() {
        long seed = System.nanoTime();
        long placed = 0;
        long unassigned = 0;
        for (int count = 0; count < RandomHistories.count(); count++) {
            BoundaryHistories histories = new BoundaryHistories(seed + count);
            ReadModel readModel = new ReadModel();
            histories.entries().forEach(entry -> readModel.record(entry, Map.of()));
            readModel.repeat((int) (histories.position() % readModel.next()));
            Figures figures = TestFigures.of(readModel.pages(), HouseholdProjection.NAME, readModels);
            for (int asked = 0; asked < BASES; asked++) {
                Basis basis = new Basis(histories.day(), histories.position());
                Boundaries drawing = histories.drawing();
                Map<Counts, Long> naive = naive(histories, drawing, basis);
                PlacesUnder places = new PlacesUnder(drawing, histories.territory());
                assertThat(answered(figures, basis, places))
                        .as("Seed %d, under %s as of %s", seed + count, drawing.key(), basis)
                        .isEqualTo(naive);
                placed += naive.keySet().stream()
                        .filter(counts -> counts.place().unit().isPresent())
                        .count();
                unassigned += naive.keySet().stream()
                        .filter(counts -> counts.place().unit().isEmpty())
                        .count();
            }
        }
        assertThat(placed).isGreaterThan(RandomHistories.count());
        assertThat(unassigned).isGreaterThan(RandomHistories.count());
    }

    private static Map<Counts, Long> answered(Figures figures, Basis basis, PlacesUnder places) {
        Map<Counts, Long> counts = new HashMap<>();
        figures.countBy(
                        new FigureQuery(HouseholdProjection.NAME, HouseholdProjection.HOUSEHOLDS, Map.of(), basis),
                        List.of(HouseholdProjection.LINEAGE, HouseholdProjection.POVERTY_CLASS))
                .forEach((dimensions, count) -> counts.merge(
                        new Counts(
                                places.of(Lineage.parse(dimensions.values().get(HouseholdProjection.LINEAGE))),
                                PovertyClass.valueOf(dimensions.values().get(HouseholdProjection.POVERTY_CLASS))),
                        count,
                        Long::sum));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private static Map<Counts, Long> naive(BoundaryHistories histories, Boundaries drawing, Basis basis) {
        Map<Counts, Long> counts = new HashMap<>();
        IntStream.range(0, histories.entries().size())
                .filter(position -> position < basis.knownAt())
                .mapToObj(histories.entries()::get)
                .collect(Collectors.groupingBy(entry -> entry.event().household()))
                .values()
                .forEach(known -> counts(known, histories, drawing, basis)
                        .ifPresent(counted -> counts.merge(counted, 1L, Long::sum)));
        return counts;
    }

    private static Optional<Counts> counts(
            List<Book.Entry> known, BoundaryHistories histories, Boundaries drawing, Basis basis) {
        return NaiveReading.povertyClassOn(known, basis.effectiveOn())
                .flatMap(povertyClass -> new NaivePlaces(known, drawing, histories.territory())
                        .on(basis.effectiveOn())
                        .map(place -> new Counts(place, povertyClass)));
    }
}
