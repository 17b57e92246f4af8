package org.progressledger.territory;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.progressledger.shared.UnitId;

/** An area under a drawing of the map, with all units for which something of it may be recorded (decision 0184). */
public final class RecordedArea {

    private final RecordedPlaces units;
    private final Predicate<UnitId> belongs;
    private final Map<UnitId, Boolean> known = new ConcurrentHashMap<>();

    RecordedArea(RecordedPlaces units, Predicate<UnitId> belongs) {
        this.units = units;
        this.belongs = belongs;
    }

    /** Whether what was recorded for that unit is the area's. */
    public boolean has(UnitId recorded) {
        return known.computeIfAbsent(recorded, belongs::test);
    }

    /** The unit under which it is listed: the one of the drawing into which the recorded one went whole, or itself. */
    public UnitId listedUnder(UnitId recorded) {
        return units.listedUnder(recorded);
    }

    /**
     * Whether it is a commune that is listed as itself though the drawing does not have it, because it was divided or put
     * together of several.
     */
    public boolean isApart(UnitId recorded) {
        return units.isApart(recorded);
    }
}
