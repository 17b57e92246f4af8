package org.progressledger.household;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.progressledger.facts.Basis;
import org.progressledger.shared.UnitId;

/** Households one at a time, as they are read by other features: what happened to one, and what was known of it when. */
public interface KnownHouseholds {

    /** Name of the projection that answers, to wait for a position. */
    String PROJECTION = "household";

    /**
     * Everything recorded of a household, in the order of recording; nothing if it was not known then.
     *
     * @param knownAt position up to which the ledger is taken as known
     */
    List<HouseholdEntry> entries(HouseholdId household, long knownAt);

    /** How many count on a basis, by the unit in which each is recorded. */
    Map<UnitId, Long> counted(Basis basis);

    /** Empty if nothing of it was known then. */
    Optional<KnownHousehold> find(HouseholdId household, Basis basis);
}
