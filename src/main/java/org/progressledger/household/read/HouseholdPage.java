package org.progressledger.household.read;

import java.util.List;
import java.util.Optional;

/**
 * Part of a list, in the order of the codes.
 *
 * @param next where the next page begins: to be given as {@link HouseholdListing#after()}; empty on the last page
 */
public record HouseholdPage(List<HouseholdAsOf> households, Optional<String> next) {

    public HouseholdPage {
        households = List.copyOf(households);
    }
}
