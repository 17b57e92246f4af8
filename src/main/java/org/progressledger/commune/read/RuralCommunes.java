package org.progressledger.commune.read;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.progressledger.facts.catalogue.FigurePlaces;
import org.progressledger.facts.catalogue.Ground;
import org.progressledger.facts.catalogue.Listing;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.DrawnArea;
import org.progressledger.territory.UnitKind;

/**
 * A result counts for the unit of which it was stated, under the drawings that have the unit, on the days on which it is a
 * rural commune: results and titles do not go over into another unit (decision 0145).
 */
final class RuralCommunes implements FigurePlaces {

    @Override
    public String dimension() {
        return CommuneCounts.UNIT;
    }

    @Override
    public Finder in(Ground ground, Optional<DrawnArea> area) {
        Optional<Set<UnitId>> among = area.map(
                drawn -> drawn.units().stream().map(AdministrativeUnit::id).collect(Collectors.toSet()));
        return value -> Optional.of(UnitId.parse(value))
                .filter(ground.places()::isDrawn)
                .filter(unit -> among.filter(units -> !units.contains(unit)).isEmpty())
                .filter(unit -> isRural(unit, ground))
                .map(unit -> new Listing(unit, true));
    }

    private static boolean isRural(UnitId unit, Ground ground) {
        return ground.asOf(unit).filter(known -> known.kind() == UnitKind.XA).isPresent();
    }
}
