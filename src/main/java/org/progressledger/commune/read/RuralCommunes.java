package org.progressledger.commune.read;

import java.util.Optional;
import org.progressledger.facts.catalogue.DrawnUnits;
import org.progressledger.facts.catalogue.FigurePlaces;
import org.progressledger.facts.catalogue.Ground;
import org.progressledger.shared.UnitId;
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
        Finder stated = new DrawnUnits(dimension()).in(ground, area);
        return value -> stated.of(value).filter(listing -> isRural(listing.unit(), ground));
    }

    private static boolean isRural(UnitId unit, Ground ground) {
        return ground.asOf(unit).filter(known -> known.kind() == UnitKind.XA).isPresent();
    }
}
