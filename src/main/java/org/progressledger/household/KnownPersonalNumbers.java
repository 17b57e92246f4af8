package org.progressledger.household;

import java.util.Set;

/** Where people are known by their personal number, as far as the read model has come. */
@FunctionalInterface
public interface KnownPersonalNumbers {

    /**
     * The living households to which somebody with this number belongs, by everything recorded when it is asked.
     *
     * @throws org.progressledger.ledger.projection.ProjectionBehindException if the read model does not come that far in
     *     time
     */
    Set<HouseholdId> householdsOf(String personalNumber);
}
