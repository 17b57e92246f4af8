package org.progressledger.household.read;

import java.util.Optional;
import java.util.Set;
import org.progressledger.facts.Basis;
import org.progressledger.household.ReviewStage;

/**
 * Asks for a list of households under review.
 *
 * @param where where they live on the day, under the drawing that it names
 * @param stages stages of their reviews on the day; empty for all
 * @param basis the two times
 * @param after code of the last household of the page before
 * @param size most households on the page, 1 to {@value HouseholdListing#MAXIMUM_SIZE}
 */
public record ReviewListing(Whereabouts where, Set<ReviewStage> stages, Basis basis, Optional<String> after, int size) {

    public ReviewListing {
        stages = Set.copyOf(stages);
    }

    HouseholdListing paging() {
        return new HouseholdListing(where, Set.of(), basis, after, size);
    }
}
