package org.progressledger.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.progressledger.household.Residence;
import org.progressledger.report.HouseholdFact.Placement;
import org.progressledger.shared.Cause;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.FormerDistrict;
import org.progressledger.territory.Province;
import org.progressledger.territory.Succession;
import org.progressledger.territory.Succession.Extent;
import org.progressledger.territory.Territory;

/** Says in which unit of the boundaries that are asked for a household lives, whatever the boundaries of its days were. */
public final class UnitsUnder {

    private final Boundaries boundaries;
    private final Territory territory;

    public UnitsUnder(Boundaries boundaries, Territory territory) {
        this.boundaries = boundaries;
        this.territory = territory;
    }

    public Boundaries boundaries() {
        return boundaries;
    }

    Place placeOf(Course<Placement> placements, int place) {
        UnitId livedIn = placements.facts().get(place).residence().unit();
        if (isDrawn(livedIn)) {
            return new Place(Optional.of(livedIn), livedIn);
        }
        boolean isOfBefore = territory
                .unit(livedIn)
                .flatMap(unit -> unit.validity().to())
                .filter(last -> last.isBefore(boundaries.drawnOn()))
                .isPresent();
        return new Place(isOfBefore ? forward(placements, place) : backward(placements, place), livedIn);
    }

    private boolean isDrawn(UnitId unit) {
        return territory.isInForce(unit, boundaries.drawnOn());
    }

    /** The unit that took over the whole; of a divided unit, the one in which the boundary placed the household itself. */
    private Optional<UnitId> forward(Course<Placement> placements, int place) {
        List<Placement> facts = placements.facts();
        Residence lived = facts.get(place).residence();
        List<Succession> successions = territory.successionsOf(lived.unit());
        if (successions.size() == 1 && successions.get(0).extent() != Extent.PART) {
            return Optional.of(successions.get(0).to().id());
        }
        int next = place + 1;
        while (next < facts.size() && facts.get(next).residence().equals(lived)) {
            next++;
        }
        return next < facts.size() && isMovedByBoundary(facts.get(next))
                ? Optional.of(facts.get(next).residence().unit()).filter(this::isDrawn)
                : Optional.empty();
    }

    /** The unit in which it lived before the boundary moved; else the one unit out of which its unit was made. */
    private Optional<UnitId> backward(Course<Placement> placements, int place) {
        List<Placement> facts = placements.facts();
        int earliest = place;
        while (earliest > 0
                && (isMovedByBoundary(facts.get(earliest))
                        || facts.get(earliest)
                                .residence()
                                .equals(facts.get(earliest - 1).residence()))) {
            earliest--;
            UnitId unit = facts.get(earliest).residence().unit();
            if (isDrawn(unit)) {
                return Optional.of(unit);
            }
        }
        List<Succession> origins =
                territory.originsOf(facts.get(earliest).residence().unit());
        return origins.size() == 1 && origins.get(0).extent() != Extent.PART
                ? Optional.of(origins.get(0).from().id())
                : Optional.empty();
    }

    private static boolean isMovedByBoundary(Placement placement) {
        return placement.movedBy().filter(Cause.BOUNDARY_CHANGE::equals).isPresent();
    }

    /** Whether a household at this place belongs to the area. */
    boolean contains(FormArea area, Place place) {
        if (area instanceof FormArea.Commune commune) {
            return place.unit().filter(commune.unit()::equals).isPresent();
        }
        if (area instanceof FormArea.FormerDistrict district) {
            return formerDistrictOf(place)
                    .map(FormerDistrict::code)
                    .filter(district.code()::equals)
                    .isPresent();
        }
        if (area instanceof FormArea.FormerProvince province) {
            return formerDistrictOf(place)
                    .map(FormerDistrict::provinceCode)
                    .filter(province.code()::equals)
                    .isPresent();
        }
        if (area instanceof FormArea.Province province) {
            return provinceOf(place).filter(province.code()::equals).isPresent();
        }
        return place.unit().isEmpty()
                && provinceOf(place)
                        .filter(((FormArea.Unassigned) area).province()::equals)
                        .isPresent();
    }

    /** The smallest area to which a household at this place belongs: its commune, or the unassigned of its province. */
    FormArea smallestAreaOf(Place place) {
        return place.unit()
                .<FormArea>map(FormArea.Commune::new)
                .orElseGet(() -> new FormArea.Unassigned(provinceOf(place).orElse("")));
    }

    private Optional<FormerDistrict> formerDistrictOf(Place place) {
        return place.unit().flatMap(territory::unit).flatMap(AdministrativeUnit::formerDistrict);
    }

    private Optional<String> provinceOf(Place place) {
        return territory
                .unit(place.unit().orElse(place.livedIn()))
                .map(AdministrativeUnit::province)
                .map(Province::code);
    }

    /** @throws FormRefusedException if there is no such area under the boundaries */
    public void require(FormArea area) {
        if (!isKnown(area)) {
            throw new FormRefusedException(
                    FormRefusedException.Reason.UNKNOWN_AREA,
                    "Under the boundaries %s there is no %s".formatted(boundaries.key(), area));
        }
    }

    private boolean isKnown(FormArea area) {
        if (area instanceof FormArea.Commune commune) {
            return isDrawn(commune.unit());
        }
        if (area instanceof FormArea.FormerDistrict || area instanceof FormArea.FormerProvince) {
            return boundaries.haveDistricts() && !communesOf(area).isEmpty();
        }
        return territory
                .province(
                        area instanceof FormArea.Province province
                                ? province.code()
                                : ((FormArea.Unassigned) area).province())
                .isPresent();
    }

    /** The communes under the boundaries that belong to an area, by code. */
    public List<UnitId> communesOf(FormArea area) {
        return territory.provinces().stream()
                .flatMap(province -> territory.unitsOf(province.code(), boundaries.drawnOn()).stream())
                .map(AdministrativeUnit::id)
                .filter(unit -> contains(area, new Place(Optional.of(unit), unit)))
                .toList();
    }

    /**
     * Units in one of which every household of the area has been recorded at some time; empty if that can be any of the
     * province.
     */
    Optional<Set<UnitId>> unitsToLookIn(FormArea area) {
        if (area instanceof FormArea.Province || area instanceof FormArea.Unassigned) {
            return Optional.empty();
        }
        Set<UnitId> units = new LinkedHashSet<>();
        for (UnitId commune : communesOf(area)) {
            units.add(commune);
            territory
                    .successionsOf(commune)
                    .forEach(succession -> units.add(succession.to().id()));
            territory
                    .originsOf(commune)
                    .forEach(succession -> units.add(succession.from().id()));
        }
        return Optional.of(units);
    }
}
