package org.progressledger.territory;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.progressledger.shared.UnitId;

/**
 * Says what belongs to an area, whatever units it was recorded for (decision 0184): what was recorded for a unit that went
 * whole into another counts under its successor; for a divided unit, it stays listed as of the old unit.
 */
public final class RecordedPlaces {

    private final PlacesUnder places;
    private final Territory territory;

    /** @param territory as known on the basis of the question */
    public RecordedPlaces(Boundaries boundaries, Territory territory) {
        this.places = new PlacesUnder(boundaries, territory);
        this.territory = territory;
    }

    /** An area under the same drawing. */
    public RecordedArea in(DrawnArea area) {
        Set<UnitId> units = area.units().stream().map(AdministrativeUnit::id).collect(Collectors.toSet());
        return new RecordedArea(this, recorded -> contains(area, units, recorded));
    }

    /** One unit. */
    public RecordedArea of(UnitId unit) {
        return new RecordedArea(
                this, recorded -> recorded.equals(unit) || listedUnder(recorded).equals(unit));
    }

    UnitId listedUnder(UnitId recorded) {
        return isCommune(recorded) ? places.of(Lineage.of(recorded)).unit().orElse(recorded) : recorded;
    }

    boolean isApart(UnitId recorded) {
        return isCommune(recorded) && !places.isDrawn(listedUnder(recorded));
    }

    private boolean contains(DrawnArea area, Set<UnitId> units, UnitId recorded) {
        if (!isCommune(recorded)) {
            return isTheAreaOrADistrictOfIt(area, recorded);
        }
        if (area.key().kind() == AreaKey.Kind.PROVINCE) {
            return territory
                    .unit(recorded)
                    .filter(unit -> unit.province().code().equals(area.key().code()))
                    .isPresent();
        }
        UnitId under = listedUnder(recorded);
        return places.isDrawn(under) ? units.contains(under) : isOnTheGroundOf(area, units, recorded);
    }

    /** An old unit belongs to the district that it belonged to; a new one to each whose ground it has. */
    private boolean isOnTheGroundOf(DrawnArea area, Set<UnitId> units, UnitId recorded) {
        Optional<FormerDistrict> district = territory.unit(recorded).flatMap(AdministrativeUnit::formerDistrict);
        return district.map(former -> isNamed(area.key(), former))
                .orElseGet(() -> places.related(recorded).stream().anyMatch(units::contains));
    }

    private static boolean isNamed(AreaKey area, FormerDistrict district) {
        return area.code().equals(area.kind() == AreaKey.Kind.DISTRICT ? district.code() : district.provinceCode());
    }

    /** What is not divided among communes names the province or a former district. */
    private boolean isTheAreaOrADistrictOfIt(DrawnArea area, UnitId recorded) {
        if (recorded.code().length() == 2) {
            return area.key().kind() == AreaKey.Kind.PROVINCE
                    && area.key().code().equals(recorded.code());
        }
        return territory.unitsOf(area.province().code(), Territory.REORGANISATION.minusDays(1)).stream()
                .flatMap(unit -> unit.formerDistrict().stream())
                .filter(district -> district.code().equals(recorded.code()))
                .anyMatch(district -> area.key().kind() == AreaKey.Kind.PROVINCE || isNamed(area.key(), district));
    }

    private boolean isCommune(UnitId unit) {
        return territory.unit(unit).isPresent();
    }
}
