package org.progressledger.household.read;

import java.util.List;
import java.util.Optional;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.Lineage;
import org.progressledger.territory.PlacesUnder;
import org.progressledger.territory.Succession;

/**
 * A village whose households somebody must assign under a drawing.
 *
 * @param recorded unit that is recorded with its households
 * @param divided the last unit of which is known that the village lay in it: that one was divided, or gave the village;
 *     the recorded one, or one that all of it went into
 * @param name as it is recorded
 * @param households recorded there on the day, with or without a class
 * @param given parts with which a plan gave the village; none for one of a divided unit
 */
public record UnassignedVillage(UnitId recorded, UnitId divided, String name, long households, List<Succession> given) {

    public UnassignedVillage {
        given = List.copyOf(given);
    }

    /** Empty if the households of that lineage and village wait for nothing. */
    static Optional<UnassignedVillage> of(Lineage lineage, String name, long households, PlacesUnder places) {
        List<Succession> given = places.waitsFor(lineage, name);
        UnitId recorded = lineage.recorded();
        return places.of(lineage).unit().isPresent() && given.isEmpty()
                ? Optional.empty()
                : Optional.of(new UnassignedVillage(recorded, places.wholly(recorded), name, households, given));
    }

    UnassignedVillage plus(UnassignedVillage more) {
        return new UnassignedVillage(recorded, divided, name, households + more.households, given);
    }
}
