package org.progressledger.household.read;

import java.time.LocalDate;
import java.util.Set;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.Territory;
import org.progressledger.territory.WholeCountry;

/** Units under the drawing of the map that is in force on a day. */
final class Drawn {

    static final Territory TERRITORY = WholeCountry.TERRITORY;

    private Drawn() {}

    static Whereabouts on(LocalDate day, Set<UnitId> units) {
        return Whereabouts.in(units, TERRITORY.drawingOn(day));
    }
}
