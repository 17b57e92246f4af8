package org.progressledger.report.direct;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.household.HouseholdEvent.Moved;
import org.progressledger.household.Residence;
import org.progressledger.report.FormArea;
import org.progressledger.shared.Cause;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.FormerDistrict;
import org.progressledger.territory.Succession;
import org.progressledger.territory.Territory;

/** Under one drawing of the map, in which unit a household lives on a day, and to which areas that belongs. */
record Places(Boundaries boundaries, Territory territory) {

    /** Every area that has a household of this unit, or of none if the drawing does not say. */
    Set<FormArea> areasOf(Optional<UnitId> unit, UnitId livedIn) {
        Set<FormArea> areas = new HashSet<>();
        AdministrativeUnit known = territory.unit(unit.orElse(livedIn)).orElseThrow();
        areas.add(new FormArea.Province(known.province().code()));
        if (unit.isEmpty()) {
            areas.add(new FormArea.Unassigned(known.province().code()));
            return areas;
        }
        areas.add(new FormArea.Commune(unit.get()));
        for (AdministrativeUnit ground : groundOf(known)) {
            FormerDistrict district = ground.formerDistrict().orElseThrow();
            areas.add(new FormArea.FormerDistrict(district.code()));
            areas.add(new FormArea.FormerProvince(district.provinceCode()));
        }
        return areas;
    }

    /** The units of the time of districts whose ground it has, all of it or some. */
    private List<AdministrativeUnit> groundOf(AdministrativeUnit unit) {
        List<AdministrativeUnit> ground = new ArrayList<>();
        if (unit.validity().covers(Boundaries.BEFORE_REORGANISATION.drawnOn())) {
            ground.add(unit);
        }
        if (isLatest()) {
            for (Succession origin : territory.originsOf(unit.id())) {
                if (origin.since().equals(boundaries.drawnOn())) {
                    ground.add(origin.from());
                }
            }
        }
        return ground;
    }

    /** @param day a day on which it lives somewhere */
    boolean isInside(FormArea area, HouseholdFile file, LocalDate day) {
        return areasOf(unitOf(file, day), residenceOn(file, day).unit()).contains(area);
    }

    static Residence residenceOn(HouseholdFile file, LocalDate day) {
        return HouseholdFile.residenceIn(eventOn(file, day)).orElseThrow();
    }

    private static HouseholdEvent eventOn(HouseholdFile file, LocalDate day) {
        return file.residences().floorEntry(day).getValue();
    }

    /** The unit of the drawing in which it lives on a day; empty if nothing recorded says. */
    Optional<UnitId> unitOf(HouseholdFile file, LocalDate day) {
        LocalDate spokenOf = whileInForce(file, day);
        Residence lived = residenceOn(file, spokenOf);
        if (isDrawn(lived.unit())) {
            return Optional.of(lived.unit());
        }
        return isLatest()
                ? later(file, spokenOf, lived)
                : former(file, eventOn(file, spokenOf).effectiveOn(), lived);
    }

    private boolean isLatest() {
        return boundaries.equals(Boundaries.SINCE_REORGANISATION);
    }

    /** The day nearest to this one on which the drawing was in force, as far as it lived on and only boundaries moved. */
    private LocalDate whileInForce(HouseholdFile file, LocalDate day) {
        LocalDate firstOfLatest = Boundaries.SINCE_REORGANISATION.drawnOn();
        LocalDate nearest = day;
        if (isLatest()) {
            LocalDate next = file.residences().higherKey(nearest);
            while (next != null && !next.isAfter(firstOfLatest) && livesOn(file, next)) {
                nearest = next;
                next = file.residences().higherKey(nearest);
            }
            return nearest;
        }
        LocalDate since = file.residences().floorKey(nearest);
        while (!since.isBefore(firstOfLatest) && livesOn(file, since)) {
            nearest = file.residences().lowerKey(since);
            since = nearest;
        }
        return nearest;
    }

    /** Whether the entry of that day says of a household that already lived somewhere that at most the boundary moved. */
    private static boolean livesOn(HouseholdFile file, LocalDate day) {
        LocalDate before = file.residences().lowerKey(day);
        return before != null
                && (isMovedByBoundary(eventOn(file, day))
                        || residenceOn(file, day).equals(residenceOn(file, before)));
    }

    private boolean isDrawn(UnitId unit) {
        return territory.unit(unit).orElseThrow().validity().covers(boundaries.drawnOn());
    }

    private Optional<UnitId> later(HouseholdFile file, LocalDate day, Residence lived) {
        List<Succession> successions = territory.successionsOf(lived.unit());
        if (successions.size() == 1 && successions.get(0).extent() == Succession.Extent.WHOLE) {
            return Optional.of(successions.get(0).to().id());
        }
        for (LocalDate next : file.residences().tailMap(day, false).keySet()) {
            Residence residence = residenceOn(file, next);
            if (residence.equals(lived)) {
                continue;
            }
            if (!isMovedByBoundary(eventOn(file, next))) {
                return Optional.empty();
            }
            return isDrawn(residence.unit()) ? Optional.of(residence.unit()) : later(file, next, residence);
        }
        return Optional.empty();
    }

    private static boolean isMovedByBoundary(HouseholdEvent event) {
        return event instanceof Moved moved && moved.cause() == Cause.BOUNDARY_CHANGE;
    }

    private Optional<UnitId> former(HouseholdFile file, LocalDate since, Residence lived) {
        LocalDate before = file.residences().lowerKey(since);
        if (before != null) {
            Residence earlier = residenceOn(file, before);
            if (livesOn(file, since)) {
                return isDrawn(earlier.unit()) ? Optional.of(earlier.unit()) : former(file, before, earlier);
            }
        }
        List<Succession> origins = territory.originsOf(lived.unit());
        return origins.size() == 1 && origins.get(0).extent() == Succession.Extent.WHOLE
                ? Optional.of(origins.get(0).from().id())
                : Optional.empty();
    }
}
