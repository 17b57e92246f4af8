package org.progressledger.territory;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.progressledger.shared.UnitId;
import org.progressledger.shared.Validity;
import org.progressledger.territory.TerritoryEvent.VillageDifficultyStated;

/**
 * A village through its life.
 *
 * @param units to which unit it was assigned from day to day
 * @param difficult whether it counts among the extremely difficult ones from day to day
 * @param into the village that it went into when it ended; empty if it goes on or went into none
 */
record VillageLife(
        VillageId id,
        VillageKind kind,
        Validity validity,
        Dated<UnitId> units,
        Dated<String> names,
        Dated<VillageDifficultyStated> difficult,
        Optional<VillageId> into) {

    static VillageLife begun(VillageId id, VillageKind kind, LocalDate day, UnitId unit, String name) {
        return new VillageLife(
                id,
                kind,
                Validity.since(day),
                Dated.since(day, unit),
                Dated.since(day, name),
                Dated.nothing(),
                Optional.empty());
    }

    VillageLife renamed(LocalDate since, String name) {
        return new VillageLife(id, kind, validity, units, names.with(since, name), difficult, into);
    }

    VillageLife assigned(LocalDate since, UnitId unit) {
        return new VillageLife(id, kind, validity, units.with(since, unit), names, difficult, into);
    }

    VillageLife endedOn(LocalDate lastDay, Optional<VillageId> other) {
        return new VillageLife(id, kind, Validity.between(validity.from(), lastDay), units, names, difficult, other);
    }

    VillageLife stated(VillageDifficultyStated statement) {
        return new VillageLife(
                id, kind, validity, units, names, difficult.with(statement.effectiveOn(), statement), into);
    }

    /** Its last day; of a village that goes on, the latest day of which something is said. */
    LocalDate lastKnownDay() {
        return validity.to()
                .orElseGet(() -> Stream.of(units.days(), names.days(), difficult.days())
                        .flatMap(days -> days)
                        .reduce(validity.from(), (one, other) -> one.isAfter(other) ? one : other));
    }

    /** The village as it stands on that day, in the unit to which it was assigned; empty if it does not exist then. */
    Optional<Village> on(LocalDate day) {
        return validity.covers(day)
                ? Optional.of(new Village(
                        id,
                        names.on(day).orElseThrow(),
                        kind,
                        units.on(day).orElseThrow(),
                        difficult
                                .on(day)
                                .filter(VillageDifficultyStated::extremelyDifficult)
                                .isPresent(),
                        validity))
                : Optional.empty();
    }
}
