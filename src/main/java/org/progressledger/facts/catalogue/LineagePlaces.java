package org.progressledger.facts.catalogue;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.AreaKey;
import org.progressledger.territory.DrawnArea;
import org.progressledger.territory.Lineage;
import org.progressledger.territory.Place;

/**
 * Amounts that were gathered by lineage count in the unit of the drawing to which it leads (decision 0135). Those that lead
 * to none belong to the province of the unit that is recorded, and to no smaller area.
 */
public record LineagePlaces(String dimension) implements FigurePlaces {

    @Override
    public Finder in(Ground ground, Optional<DrawnArea> area) {
        if (area.isEmpty()) {
            return value -> Optional.of(listing(place(ground, value)));
        }
        Set<UnitId> units =
                area.get().units().stream().map(AdministrativeUnit::id).collect(Collectors.toSet());
        return value -> {
            Place place = place(ground, value);
            return place.unit().map(units::contains).orElseGet(() -> isOfProvince(area.get(), place.livedIn(), ground))
                    ? Optional.of(listing(place))
                    : Optional.empty();
        };
    }

    private static Place place(Ground ground, String value) {
        return ground.places().of(Lineage.parse(value));
    }

    private static Listing listing(Place place) {
        return new Listing(place.unit().orElse(place.livedIn()), place.unit().isPresent());
    }

    private static boolean isOfProvince(DrawnArea area, UnitId recorded, Ground ground) {
        return area.key().kind() == AreaKey.Kind.PROVINCE
                && ground.territory()
                        .unit(recorded, ground.boundaries().drawnOn())
                        .or(() -> ground.territory().unit(recorded))
                        .filter(unit -> unit.province().equals(area.province()))
                        .isPresent();
    }
}
