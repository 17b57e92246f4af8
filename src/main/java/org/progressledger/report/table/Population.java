package org.progressledger.report.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.progressledger.population.PopulationEvent.PopulationReported;
import org.progressledger.report.FormArea;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.PlacesUnder;
import org.progressledger.territory.Succession;
import org.progressledger.territory.Succession.Extent;
import org.progressledger.territory.Territory;

/**
 * How many live in the units of a form on its day, as far as that is reported. A unit of other boundaries than the day's
 * has the inhabitants of the units that make it up as wholes, or none that anybody knows. Households are counted on the
 * ground of the boundaries, inhabitants on that of the day of their report: of a unit that gave or took a part between
 * them nobody knows how many live there (decision 0169).
 *
 * @param reported last report of each unit
 * @param day of the form
 * @param boundaries of the form
 */
record Population(Map<UnitId, PopulationReported> reported, LocalDate day, Boundaries boundaries, Territory territory) {

    Optional<Inhabitants> of(UnitId id) {
        return reportsOf(id).map(Inhabitants::of);
    }

    /** Of an area with these units under the boundaries. */
    Optional<Inhabitants> of(FormArea area, List<UnitId> units) {
        return reportsOf(area, units).map(Inhabitants::of);
    }

    /** The reports that say together how many live in a unit; empty if that is not known. */
    Optional<List<PopulationReported>> reportsOf(UnitId id) {
        return territory.unit(id).flatMap(this::reportsOf);
    }

    private Optional<List<PopulationReported>> reportsOf(AdministrativeUnit unit) {
        if (changes(unit, earlier(day), later()).findAny().isPresent()) {
            return Optional.empty();
        }
        if (unit.validity().covers(day)) {
            return reportOf(unit, later());
        }
        return unit.validity().from().isAfter(day)
                ? wholes(territory.madeOf(unit.id()), Succession::from)
                : continued(unit);
    }

    /** Its last report, if its ground has stayed the same from then until that day. */
    private Optional<List<PopulationReported>> reportOf(AdministrativeUnit unit, LocalDate until) {
        return Optional.ofNullable(reported.get(unit.id()))
                .filter(report ->
                        changes(unit, report.effectiveOn(), until).findAny().isEmpty())
                .map(List::of);
    }

    /** What a unit gave and took after one day and by another, while it went on. */
    private Stream<Succession> changes(AdministrativeUnit unit, LocalDate after, LocalDate until) {
        return Stream.concat(territory.successionsOf(unit.id()).stream(), territory.originsOf(unit.id()).stream())
                .filter(change -> change.extent() != Extent.UNCHANGED)
                .filter(change -> change.since().isAfter(unit.validity().from())
                        && unit.validity().covers(change.since()))
                .filter(change ->
                        change.since().isAfter(after) && !change.since().isAfter(until));
    }

    private LocalDate earlier(LocalDate other) {
        return boundaries.drawnOn().isBefore(other) ? boundaries.drawnOn() : other;
    }

    /** The day of the form or of the boundaries, whichever is later. */
    private LocalDate later() {
        return boundaries.drawnOn().isAfter(day) ? boundaries.drawnOn() : day;
    }

    private Optional<List<PopulationReported>> wholes(
            List<Succession> parts, Function<Succession, AdministrativeUnit> unit) {
        return parts.isEmpty() || parts.stream().anyMatch(part -> part.extent() == Extent.PART)
                ? Optional.empty()
                : all(parts.stream().map(unit).map(part -> reportOf(part, later())));
    }

    /** An ended unit goes on in another only if nothing else went into it. */
    private Optional<List<PopulationReported>> continued(AdministrativeUnit unit) {
        List<Succession> successions = territory.successionsOf(unit.id());
        boolean isAll = successions.size() == 1
                && territory.madeOf(successions.get(0).to().id()).size() == 1;
        return isAll ? wholes(successions, Succession::to) : Optional.empty();
    }

    /** Of a province by the units of the day that belong to it under the boundaries; else by the units of the area. */
    Optional<List<PopulationReported>> reportsOf(FormArea area, List<UnitId> units) {
        return area instanceof FormArea.Province province
                ? ofProvince(province.code())
                : all(units.stream().map(this::reportsOf));
    }

    private Optional<List<PopulationReported>> ofProvince(String code) {
        PlacesUnder places = new PlacesUnder(boundaries, territory);
        List<AdministrativeUnit> units = territory.provinces().stream()
                .flatMap(province -> territory.unitsOf(province.code(), day).stream())
                .filter(unit -> provincesOf(unit, places).contains(code))
                .toList();
        return units.stream().allMatch(unit -> isWithin(code, unit, places))
                ? all(units.stream().map(unit -> reportOf(unit, day)))
                : Optional.empty();
    }

    /** Whether all its ground belongs to the province, and what it gave or took between the two days stayed there. */
    private boolean isWithin(String code, AdministrativeUnit unit, PlacesUnder places) {
        return Stream.concat(
                        Stream.of(unit),
                        changes(unit, earlier(day), later()).flatMap(change -> Stream.of(change.from(), change.to())))
                .allMatch(touched -> provincesOf(touched, places).equals(Set.of(code)));
    }

    /** The provinces of the units of the boundaries that a unit went into or was made of; its own if there are none. */
    private Set<String> provincesOf(AdministrativeUnit unit, PlacesUnder places) {
        Set<String> provinces = places.related(unit.id()).stream()
                .flatMap(related -> territory.unit(related, boundaries.drawnOn()).stream())
                .map(drawn -> drawn.province().code())
                .collect(Collectors.toSet());
        return provinces.isEmpty() ? Set.of(unit.province().code()) : provinces;
    }

    /** Known only if every part is known and there is one. */
    private static Optional<List<PopulationReported>> all(Stream<Optional<List<PopulationReported>>> parts) {
        return parts.reduce((one, other) -> one.flatMap(first -> other.map(
                        second -> Stream.concat(first.stream(), second.stream()).toList())))
                .flatMap(Function.identity());
    }
}
