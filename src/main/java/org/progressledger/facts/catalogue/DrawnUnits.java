package org.progressledger.facts.catalogue;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.DrawnArea;

/** Amounts that count for the unit of which they were stated, under the drawings that have the unit, and for no other. */
public record DrawnUnits(String dimension) implements FigurePlaces {

    @Override
    public Finder in(Ground ground, Optional<DrawnArea> area) {
        Optional<Set<UnitId>> among = area.map(
                drawn -> drawn.units().stream().map(AdministrativeUnit::id).collect(Collectors.toSet()));
        return value -> Optional.of(UnitId.parse(value))
                .filter(ground.places()::isDrawn)
                .filter(unit -> among.filter(units -> !units.contains(unit)).isEmpty())
                .map(unit -> new Listing(unit, true));
    }
}
