package org.progressledger.territory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.progressledger.shared.UnitId;
import org.progressledger.shared.Validity;
import org.progressledger.territory.TerritoryEvent.VillageDifficultyStated;

/**
 * A village through its life, as one province tells it or, if its unit went from one into another, as all of them together
 * do.
 *
 * @param here whether it is the province that speaks of it, from day to day
 * @param units to which unit it was assigned from day to day
 * @param difficult whether it counts among the extremely difficult ones from day to day
 * @param into the village that it went into when it ended; empty if it goes on or went into none
 */
record VillageLife(
        VillageId id,
        VillageKind kind,
        Validity validity,
        Dated<Boolean> here,
        Dated<UnitId> units,
        Dated<String> names,
        Dated<VillageDifficultyStated> difficult,
        Optional<VillageId> into) {

    static VillageLife begun(VillageId id, VillageKind kind, LocalDate day, UnitId unit, String name) {
        return new VillageLife(
                id,
                kind,
                Validity.since(day),
                Dated.since(day, true),
                Dated.since(day, unit),
                Dated.since(day, name),
                Dated.nothing(),
                Optional.empty());
    }

    /** What several provinces tell of one village; each speaks of the days on which its unit belongs to it. */
    static VillageLife together(Collection<VillageLife> lives) {
        VillageLife first = lives.iterator().next();
        if (lives.size() == 1) {
            return first;
        }
        return new VillageLife(
                first.id,
                first.kind,
                new Validity(
                        lives.stream()
                                .map(life -> life.validity.from())
                                .min(LocalDate::compareTo)
                                .orElseThrow(),
                        lives.stream()
                                .flatMap(life -> life.validity.to().stream())
                                .findFirst()),
                Dated.together(lives.stream().map(life -> life.here.only(life::isHere))),
                Dated.together(lives.stream().map(life -> life.units.only(life::isHere))),
                Dated.together(lives.stream().map(life -> life.names.only(life::isHere))),
                Dated.together(lives.stream().map(life -> life.difficult.only(life::isHere))),
                lives.stream().flatMap(life -> life.into.stream()).findFirst());
    }

    VillageLife renamed(LocalDate since, String name) {
        return with(validity, here, units, names.with(since, name), difficult, into);
    }

    VillageLife assigned(LocalDate since, UnitId unit) {
        return with(validity, here, units.with(since, unit), names, difficult, into);
    }

    VillageLife endedOn(LocalDate lastDay, Optional<VillageId> other) {
        return with(Validity.between(validity.from(), lastDay), here, units, names, difficult, other);
    }

    VillageLife stated(VillageDifficultyStated statement) {
        return with(validity, here, units, names, difficult.with(statement.effectiveOn(), statement), into);
    }

    VillageLife handedOver(LocalDate since) {
        return with(validity, here.with(since, false), units, names, difficult, into);
    }

    /** It comes back to a province to which it belonged before. */
    VillageLife takenOver(VillageLife again) {
        LocalDate since = again.validity.from();
        return with(
                validity,
                here.with(since, true),
                units.with(since, again.units.on(since).orElseThrow()),
                names.with(since, again.names.on(since).orElseThrow()),
                difficult,
                into);
    }

    private VillageLife with(
            Validity days,
            Dated<Boolean> hereOnDays,
            Dated<UnitId> unitsOfDays,
            Dated<String> namesOfDays,
            Dated<VillageDifficultyStated> statements,
            Optional<VillageId> other) {
        return new VillageLife(id, kind, days, hereOnDays, unitsOfDays, namesOfDays, statements, other);
    }

    boolean isHere(LocalDate day) {
        return validity.covers(day) && here.on(day).orElse(false);
    }

    /** Whether it ends or something is said of it after that day. */
    boolean changesAfter(LocalDate day) {
        return validity.to().isPresent()
                || Stream.of(here.days(), units.days(), names.days(), difficult.days())
                        .flatMap(days -> days)
                        .anyMatch(said -> said.isAfter(day));
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
        return isHere(day)
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
