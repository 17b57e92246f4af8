package org.progressledger.household.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.progressledger.household.read.HouseholdListing;
import org.progressledger.household.read.HouseholdQueries;
import org.progressledger.household.read.Whereabouts;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.Province;
import org.springframework.stereotype.Component;

/** What pages and programs ask about households that wait to be assigned to a unit of a drawing. */
@Component
class Unassigned {

    private final HouseholdQueries queries;
    private final Units units;

    Unassigned(HouseholdQueries queries, Units units) {
        this.queries = queries;
        this.units = units;
    }

    /** The villages of a province, or of all. */
    List<UnassignedView> villages(Optional<Province> province, Asked asked) {
        return queries.unassigned(asked.boundaries(), asked.basis()).stream()
                .filter(village -> province.map(sought -> asked.isIn(sought, village.recorded()))
                        .orElse(true))
                .map(village -> UnassignedView.of(village, asked.territory(), units.as(asked)))
                .toList();
    }

    /**
     * What assigning a village would change, counted on the day asked about.
     *
     * @param households how many of them have a class
     */
    record Effect(long households, long poor, long nearPoor) {}

    Effect effect(UnitId unit, String village, Asked asked) {
        return new Effect(
                size(unit, village, Set.of(), asked),
                size(unit, village, Set.of(PovertyClass.POOR), asked),
                size(unit, village, Set.of(PovertyClass.NEAR_POOR), asked));
    }

    private long size(UnitId unit, String village, Set<PovertyClass> classes, Asked asked) {
        return queries.sizes(listing(unit, Optional.of(village), classes, asked, Optional.empty(), 1))
                .sum(any -> true);
    }

    static HouseholdListing listing(
            UnitId unit,
            Optional<String> village,
            Set<PovertyClass> classes,
            Asked asked,
            Optional<String> after,
            int size) {
        return new HouseholdListing(
                new Whereabouts.Unassigned(unit, village, asked.boundaries()), classes, asked.basis(), after, size);
    }
}
