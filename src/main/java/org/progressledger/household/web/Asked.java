package org.progressledger.household.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.progressledger.facts.Basis;
import org.progressledger.household.read.HouseholdAsOf;
import org.progressledger.household.read.Whereabouts;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.Place;
import org.progressledger.territory.PlacesUnder;
import org.progressledger.territory.Province;
import org.progressledger.territory.Territory;
import org.progressledger.web.TimeBar;
import org.progressledger.web.TimeChoice;

/**
 * What a page or an answer is about: the two times and the drawing of the map.
 *
 * @param choice as it stands in the address
 * @param places where households live under the drawing
 * @param territory as it was known
 */
record Asked(TimeChoice choice, Basis basis, PlacesUnder places, Territory territory) {

    Boundaries boundaries() {
        return places.boundaries();
    }

    /** The day whose names the units of the drawing bear. */
    LocalDate dayOfNames() {
        return territory.lastDayOf(boundaries());
    }

    /** By the units of another drawing. */
    Asked under(Boundaries other) {
        return new Asked(choice, basis, new PlacesUnder(other, territory), territory);
    }

    /** The bar of a page. */
    TimeBar bar(String path, Map<String, String> kept) {
        return new TimeBar(
                path, kept, choice, basis, Optional.of(new TimeBar.Drawings(territory.drawings(), boundaries())));
    }

    /** @param units none for everywhere */
    Whereabouts in(Set<UnitId> units) {
        return Whereabouts.in(units, boundaries());
    }

    /** In a unit; if the drawing lacks it, among those that are recorded with it and wait to be assigned. */
    Whereabouts at(UnitId unit) {
        return places.isDrawn(unit)
                ? in(Set.of(unit))
                : new Whereabouts.Unassigned(unit, Optional.empty(), boundaries());
    }

    /** The day whose codes an address speaks: the day asked about if its units are those of the drawing. */
    LocalDate dayOfCodes() {
        return territory.drawingOn(basis.effectiveOn()).equals(boundaries())
                ? basis.effectiveOn()
                : boundaries().drawnOn();
    }

    /** Where a household lives; empty before its registration. */
    Optional<Place> placeOf(HouseholdAsOf household) {
        return household.lineage().map(places::of);
    }

    /** Whether a unit belongs to the province on the day of the drawing, or did on its last day if the drawing lacks it. */
    boolean isIn(Province province, UnitId unit) {
        return territory
                .unit(unit, boundaries().drawnOn())
                .or(() -> territory.unit(unit))
                .map(AdministrativeUnit::province)
                .filter(province::equals)
                .isPresent();
    }
}
