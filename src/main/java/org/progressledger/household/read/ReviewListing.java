package org.progressledger.household.read;

import java.util.Optional;
import java.util.Set;
import org.progressledger.facts.Basis;
import org.progressledger.household.ReviewStage;
import org.progressledger.shared.UnitId;

/**
 * Asks for a list of households under review.
 *
 * @param units units in which they live on the day; empty for all
 * @param stages stages of their reviews on the day; empty for all
 * @param basis the two times
 * @param after code of the last household of the page before
 * @param size most households on the page, 1 to {@value HouseholdListing#MAXIMUM_SIZE}
 */
public record ReviewListing(Set<UnitId> units, Set<ReviewStage> stages, Basis basis, Optional<String> after, int size) {

    public ReviewListing {
        units = Set.copyOf(units);
        stages = Set.copyOf(stages);
    }

    HouseholdListing paging() {
        return new HouseholdListing(Set.of(), Set.of(), basis, after, size);
    }
}
