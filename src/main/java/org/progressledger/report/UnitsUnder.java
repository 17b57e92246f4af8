package org.progressledger.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.progressledger.household.Dwelling;
import org.progressledger.report.HouseholdFact.Placement;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.AreaKey;
import org.progressledger.territory.AreasUnder;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.DrawnArea;
import org.progressledger.territory.Place;
import org.progressledger.territory.PlacesUnder;
import org.progressledger.territory.Province;
import org.progressledger.territory.Territory;

/** Says in which unit of the boundaries that are asked for a household lives, whatever the boundaries of its days were. */
public final class UnitsUnder {

    private final Boundaries boundaries;
    private final Territory territory;
    private final PlacesUnder places;
    private final AreasUnder areas;
    private final Map<FormArea, Set<UnitId>> unitsOfFormer = new ConcurrentHashMap<>();

    public UnitsUnder(Boundaries boundaries, Territory territory) {
        this.boundaries = boundaries;
        this.territory = territory;
        this.places = new PlacesUnder(boundaries, territory);
        this.areas = new AreasUnder(places, territory);
    }

    public Boundaries boundaries() {
        return boundaries;
    }

    Place placeOf(Course<Placement> placements, int place) {
        return places.of(Dwelling.lineage(placements.facts(), place));
    }

    /** Whether a household at this place belongs to the area. */
    boolean contains(FormArea area, Place place) {
        if (area instanceof FormArea.Commune commune) {
            return place.unit().filter(commune.unit()::equals).isPresent();
        }
        if (isFormer(area)) {
            return place.unit().filter(unitsOfFormer(area)::contains).isPresent();
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

    /** What was a province or a district, with its units under the boundaries; empty for any other area, or if there was none. */
    public Optional<DrawnArea> former(FormArea area) {
        if (area instanceof FormArea.FormerDistrict district) {
            return areas.of(AreaKey.district(district.code()));
        }
        return area instanceof FormArea.FormerProvince province
                ? areas.of(AreaKey.formerProvince(province.code()))
                : Optional.empty();
    }

    private static boolean isFormer(FormArea area) {
        return area instanceof FormArea.FormerDistrict || area instanceof FormArea.FormerProvince;
    }

    private Set<UnitId> unitsOfFormer(FormArea area) {
        return unitsOfFormer.computeIfAbsent(
                area,
                sought -> former(sought).stream()
                        .flatMap(drawn -> drawn.units().stream())
                        .map(AdministrativeUnit::id)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private Optional<String> provinceOf(Place place) {
        return asDrawn(place.unit().orElse(place.livedIn()))
                .map(AdministrativeUnit::province)
                .map(Province::code);
    }

    /** With its parents of the day of the drawing; of a unit that the drawing lacks, with those of its last day. */
    private Optional<AdministrativeUnit> asDrawn(UnitId unit) {
        return territory.unit(unit, boundaries.drawnOn()).or(() -> territory.unit(unit));
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
            return places.isDrawn(commune.unit());
        }
        if (isFormer(area)) {
            return former(area).isPresent();
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
            addAll(
                    units,
                    commune,
                    unit -> territory.successionsOf(unit).stream()
                            .map(succession -> succession.to().id()));
            addAll(
                    units,
                    commune,
                    unit -> territory.originsOf(unit).stream()
                            .map(succession -> succession.from().id()));
        }
        return Optional.of(units);
    }

    /** Adds a unit and everything that it leads to, through however many reorganisations. */
    private static void addAll(Set<UnitId> units, UnitId unit, Function<UnitId, Stream<UnitId>> leadsTo) {
        Deque<UnitId> open = new ArrayDeque<>(List.of(unit));
        Set<UnitId> reached = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            UnitId next = open.remove();
            if (reached.add(next)) {
                leadsTo.apply(next).forEach(open::add);
            }
        }
        units.addAll(reached);
    }
}
