package org.progressledger.household.read;

import org.progressledger.shared.UnitId;

/**
 * A village of which nothing says to which unit of a drawing it belongs.
 *
 * @param recorded unit that is recorded with its households
 * @param divided the last unit of which is known that the village lay in it: that one was divided; the recorded one, or
 *     one that all of it went into
 * @param name as it is recorded
 * @param households recorded there on the day, with or without a class
 */
public record UnassignedVillage(UnitId recorded, UnitId divided, String name, long households) {

    UnassignedVillage plus(UnassignedVillage more) {
        return new UnassignedVillage(recorded, divided, name, households + more.households);
    }
}
