package org.progressledger.fund.outturn;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.progressledger.shared.UnitId;

/** The money of an area under a drawing of the map, whatever units it was recorded for (decision 0184). */
public final class MoneyArea {

    private final MoneyUnits units;
    private final Predicate<UnitId> belongs;
    private final Map<UnitId, Boolean> known = new ConcurrentHashMap<>();

    MoneyArea(MoneyUnits units, Predicate<UnitId> belongs) {
        this.units = units;
        this.belongs = belongs;
    }

    /** Whether money that was recorded for that unit is the area's. */
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
