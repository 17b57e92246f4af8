package org.progressledger.household.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.progressledger.facts.Basis;
import org.progressledger.ledger.projection.Generations;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.Lineage;
import org.progressledger.territory.PlacesUnder;
import org.progressledger.territory.Territory;
import org.springframework.data.mongodb.core.MongoOperations;

/** Which lineages lead where under a drawing of the map, by the territory as it was known. */
final class Lineages {

    private final MongoOperations mongo;
    private final Generations generations;
    private final Territory territory;

    Lineages(MongoOperations mongo, Generations generations, Territory territory) {
        this.mongo = mongo;
        this.generations = generations;
        this.territory = territory;
    }

    PlacesUnder places(Boundaries boundaries, Basis basis) {
        return new PlacesUnder(boundaries, territory.knownAt(basis.knownAt()));
    }

    /** The text forms of all that lead there; empty if all do. */
    Optional<Set<String>> leadingTo(Whereabouts where, Basis basis) {
        PlacesUnder places = places(where.boundaries(), basis);
        if (where instanceof Whereabouts.In in) {
            return unlessAll(lineage ->
                    places.of(lineage).unit().filter(in.units()::contains).isPresent());
        }
        if (where instanceof Whereabouts.Unassigned unassigned) {
            return unlessAll(
                    lineage -> lineage.recorded().equals(unassigned.recorded()) && waits(lineage, unassigned, places));
        }
        return Optional.empty();
    }

    private static boolean waits(Lineage lineage, Whereabouts.Unassigned unassigned, PlacesUnder places) {
        return places.of(lineage).unit().isEmpty()
                || unassigned
                        .village()
                        .filter(village -> !places.waitsFor(lineage, village).isEmpty())
                        .isPresent();
    }

    /** The text forms of all that lead to no unit of the drawing, or to one that gave villages which a plan names. */
    Set<String> waiting(PlacesUnder places) {
        return those(lineage -> places.of(lineage).unit().isEmpty() || places.mayWait(lineage));
    }

    /** The text forms of all at which this unit is recorded. */
    Set<String> recordedAs(UnitId unit) {
        return those(lineage -> lineage.recorded().equals(unit));
    }

    /** Hundreds of lineages that are all there are would be compared with each household for nothing. */
    private Optional<Set<String>> unlessAll(Predicate<Lineage> condition) {
        List<String> all = all();
        Set<String> those = those(all, condition);
        return those.size() == all.size() ? Optional.empty() : Optional.of(those);
    }

    private Set<String> those(Predicate<Lineage> condition) {
        return those(all(), condition);
    }

    private static Set<String> those(List<String> all, Predicate<Lineage> condition) {
        return all.stream().filter(text -> condition.test(Lineage.parse(text))).collect(Collectors.toSet());
    }

    private List<String> all() {
        return generations.read(
                HouseholdProjection.NAME,
                generation -> mongo.getCollection(generation.collection(LineageDocument.class))
                        .find()
                        .map(stored -> stored.getString("_id"))
                        .into(new ArrayList<>()));
    }
}
