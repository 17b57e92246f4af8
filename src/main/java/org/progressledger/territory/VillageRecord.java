package org.progressledger.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.progressledger.shared.Validity;

/**
 * What is recorded of a village through its whole life.
 *
 * @param names from day to day, the earliest first
 * @param units to which it was assigned from day to day
 * @param difficulty whether decisions count it among the extremely difficult ones
 * @param into the village that it went into when it ended; empty if it goes on or went into none
 */
public record VillageRecord(
        VillageId id,
        VillageKind kind,
        Validity validity,
        List<Since<String>> names,
        List<Since<UnitId>> units,
        List<Difficulty> difficulty,
        Optional<VillageId> into) {

    /** @param since first day on which it is so */
    public record Difficulty(boolean extremelyDifficult, LocalDate since, DecisionReference decision) {}

    public VillageRecord {
        names = List.copyOf(names);
        units = List.copyOf(units);
        difficulty = List.copyOf(difficulty);
    }

    static VillageRecord of(VillageLife life) {
        return new VillageRecord(
                life.id(),
                life.kind(),
                life.validity(),
                Since.of(life.names()),
                Since.of(life.units()),
                life.difficult()
                        .values()
                        .map(stated ->
                                new Difficulty(stated.extremelyDifficult(), stated.effectiveOn(), stated.decision()))
                        .toList(),
                life.into());
    }
}
