package org.progressledger.report.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.progressledger.population.PopulationEvent.PopulationReported;
import org.progressledger.report.FormArea;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Succession;
import org.progressledger.territory.Succession.Extent;
import org.progressledger.territory.Territory;

/**
 * How many live in the units of a form on its day, as far as that is reported. A unit of other boundaries than the day's
 * has the inhabitants of the units that make it up as wholes, or none that anybody knows.
 *
 * @param reported last report of each unit
 */
record Population(Map<UnitId, PopulationReported> reported, LocalDate day, Territory territory) {

    Optional<Inhabitants> of(UnitId id) {
        return territory.unit(id).flatMap(this::of);
    }

    private Optional<Inhabitants> of(AdministrativeUnit unit) {
        if (unit.validity().covers(day)) {
            return reportOf(unit);
        }
        return unit.validity().from().isAfter(day)
                ? wholes(territory.madeOf(unit.id()), Succession::from)
                : continued(unit);
    }

    private Optional<Inhabitants> reportOf(AdministrativeUnit unit) {
        return Optional.ofNullable(reported.get(unit.id()))
                .map(report -> new Inhabitants(report.households(), report.persons()));
    }

    private Optional<Inhabitants> wholes(List<Succession> parts, Function<Succession, AdministrativeUnit> unit) {
        return parts.isEmpty() || parts.stream().anyMatch(part -> part.extent() == Extent.PART)
                ? Optional.empty()
                : sum(parts.stream().map(unit).map(this::reportOf));
    }

    /** An ended unit goes on in another only if nothing else went into it. */
    private Optional<Inhabitants> continued(AdministrativeUnit unit) {
        List<Succession> successions = territory.successionsOf(unit.id());
        boolean isAll = successions.size() == 1
                && territory.madeOf(successions.get(0).to().id()).size() == 1;
        return isAll ? wholes(successions, Succession::to) : Optional.empty();
    }

    /** Of today's province by the units in force on the day, whatever boundaries the form shows; else by its units. */
    Optional<Inhabitants> of(FormArea area, List<UnitId> units) {
        if (area instanceof FormArea.Province province) {
            return sum(territory.unitsOf(province.code(), day).stream().map(this::reportOf));
        }
        return sum(units.stream().map(this::of));
    }

    /** Known only if every part is known and there is one. */
    private static Optional<Inhabitants> sum(Stream<Optional<Inhabitants>> parts) {
        return parts.reduce((one, other) -> one.flatMap(first -> other.map(first::plus)))
                .flatMap(Function.identity());
    }
}
