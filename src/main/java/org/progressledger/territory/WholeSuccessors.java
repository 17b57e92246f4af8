package org.progressledger.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.ProvinceTerritory.Descent;
import org.progressledger.territory.Succession.Extent;

/** The units that went whole into one other, and into which. */
final class WholeSuccessors {

    private final Map<UnitId, Descent> byUnit = new HashMap<>();

    WholeSuccessors(List<Descent> descents) {
        descents.stream()
                .filter(descent -> descent.extent() == Extent.WHOLE)
                .forEach(descent -> byUnit.put(descent.from(), descent));
    }

    /** The way of a unit through all reorganisations, as long as it went whole into one other. */
    List<Descent> after(UnitId unit) {
        List<Descent> way = new ArrayList<>();
        Optional<Descent> next = Optional.ofNullable(byUnit.get(unit));
        while (next.isPresent()) {
            way.add(next.get());
            next = Optional.ofNullable(byUnit.get(next.get().to()));
        }
        return way;
    }

    /** The unit that holds on that day what this unit held. */
    UnitId located(UnitId unit, LocalDate day) {
        return after(unit).stream()
                .filter(descent -> !descent.since().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Descent::to)
                .orElse(unit);
    }
}
