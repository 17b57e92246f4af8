package org.progressledger.report.direct;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.progressledger.population.PopulationEvent.PopulationReported;
import org.progressledger.report.FormArea;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.Province;
import org.progressledger.territory.Succession;
import org.progressledger.territory.Territory;

/** How many live in a unit or an area on a day, by the last reports. */
final class DirectPopulation {

    private final Map<UnitId, PopulationReported> last = new HashMap<>();
    private final LocalDate day;
    private final LocalDate drawnOn;
    private final Territory territory;

    /** All who live somewhere. */
    record Inhabitants(long households, long persons) {}

    /** @param known reports in the order of recording */
    DirectPopulation(Collection<PopulationReported> known, LocalDate day, Boundaries boundaries, Territory territory) {
        this.day = day;
        this.drawnOn = boundaries.drawnOn();
        this.territory = territory;
        for (PopulationReported report : known) {
            PopulationReported before = last.get(report.unit());
            if (!report.effectiveOn().isAfter(day)
                    && (before == null || !report.effectiveOn().isBefore(before.effectiveOn()))) {
                last.put(report.unit(), report);
            }
        }
    }

    /** Of a province those of the units of the day that the drawing has there; of any other area those of its rows. */
    Optional<Inhabitants> of(FormArea area, List<UnitId> rows) {
        if (area instanceof FormArea.Province province) {
            List<Optional<Inhabitants>> known = new ArrayList<>();
            for (Province any : territory.provinces()) {
                for (AdministrativeUnit unit : territory.unitsOf(any.code(), day)) {
                    AdministrativeUnit drawn =
                            territory.unit(unit.id(), drawnOn).orElse(unit);
                    if (drawn.province().code().equals(province.code())) {
                        known.add(reportOf(unit.id()));
                    }
                }
            }
            return sum(known);
        }
        return sum(rows.stream().map(this::of).toList());
    }

    /** A unit of other boundaries than the day's has those of the units that make up the same land. */
    Optional<Inhabitants> of(UnitId id) {
        AdministrativeUnit unit = territory.unit(id).orElseThrow();
        if (unit.validity().covers(day)) {
            return reportOf(id);
        }
        List<Optional<Inhabitants>> same = new ArrayList<>();
        if (unit.validity().from().isAfter(day)) {
            for (Succession origin : territory.originsOf(id)) {
                same.add(ofWhole(origin, origin.from()));
            }
        } else {
            for (Succession succession : territory.successionsOf(id)) {
                boolean isAlone = territory.originsOf(succession.to().id()).size() == 1;
                same.add(isAlone ? ofWhole(succession, succession.to()) : Optional.empty());
            }
            if (same.size() > 1) {
                return Optional.empty();
            }
        }
        return sum(same);
    }

    private Optional<Inhabitants> ofWhole(Succession succession, AdministrativeUnit unit) {
        return succession.extent() == Succession.Extent.PART ? Optional.empty() : reportOf(unit.id());
    }

    private Optional<Inhabitants> reportOf(UnitId unit) {
        return Optional.ofNullable(last.get(unit))
                .map(report -> new Inhabitants(report.households(), report.persons()));
    }

    private static Optional<Inhabitants> sum(List<Optional<Inhabitants>> parts) {
        if (parts.isEmpty() || parts.contains(Optional.<Inhabitants>empty())) {
            return Optional.empty();
        }
        long households = 0;
        long persons = 0;
        for (Optional<Inhabitants> part : parts) {
            households += part.orElseThrow().households();
            persons += part.orElseThrow().persons();
        }
        return Optional.of(new Inhabitants(households, persons));
    }
}
