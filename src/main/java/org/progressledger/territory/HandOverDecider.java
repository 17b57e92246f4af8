package org.progressledger.territory;

import java.time.LocalDate;
import java.util.List;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.TerritoryCommand.HandOverUnit;
import org.progressledger.territory.TerritoryCommand.TakeOverUnit;
import org.progressledger.territory.TerritoryEvent.TakenVillage;
import org.progressledger.territory.TerritoryEvent.UnitHandedOver;
import org.progressledger.territory.TerritoryEvent.UnitTakenOver;

/**
 * Decides how a unit goes from one province into another (decision 0171). Each side is checked against what its own province
 * records; that both happen is held by {@link BetweenProvinces}.
 */
final class HandOverDecider {

    List<TerritoryEvent> handOver(ProvinceTerritory territory, HandOverUnit command) {
        boolean recorded = territory.events().stream()
                .anyMatch(event -> event instanceof UnitHandedOver handed
                        && handed.unit().equals(command.unit())
                        && handed.to().equals(command.to())
                        && handed.effectiveOn().equals(command.effectiveOn())
                        && handed.decision().equals(command.decision()));
        if (recorded || command.to().equals(command.province())) {
            return List.of();
        }
        LocalDate day = command.effectiveOn();
        UnitDecider.inForce(territory, command.unit(), day);
        requireLastDrawing(territory, day);
        List<Village> villages = villages(territory, command.unit(), day);
        requireNothingLater(territory, command.unit(), villages, day);
        return List.of(new UnitHandedOver(
                command.province(),
                command.unit(),
                command.to(),
                villages.stream().map(Village::id).toList(),
                day,
                command.decision()));
    }

    /** What the other province takes over of a unit that this one hands over. */
    static TakeOverUnit takeOver(ProvinceTerritory territory, UnitHandedOver handed) {
        UnitLife life = territory.units().get(handed.unit());
        return new TakeOverUnit(new UnitTakenOver(
                handed.to(),
                handed.unit(),
                handed.province(),
                life.codes().on(handed.effectiveOn()).orElseThrow(),
                life.names().on(handed.effectiveOn()).orElseThrow(),
                life.kinds().on(handed.effectiveOn()).orElseThrow(),
                handed.villages().stream()
                        .map(territory.villages()::get)
                        .map(village -> new TakenVillage(
                                village.id(),
                                village.names().on(handed.effectiveOn()).orElseThrow(),
                                village.kind()))
                        .toList(),
                handed.effectiveOn(),
                handed.decision()));
    }

    List<TerritoryEvent> takeOver(ProvinceTerritory territory, TakeOverUnit command) {
        UnitTakenOver taken = command.taken();
        requireLastDrawing(territory, taken.effectiveOn());
        UnitDecider.requireCodeFree(territory, taken.unit(), taken.code(), taken.effectiveOn());
        return List.of(taken);
    }

    /** A drawing that was decided already spoke of the units as they were then. */
    private static void requireLastDrawing(ProvinceTerritory territory, LocalDate day) {
        Boundaries last = territory.lastDrawing();
        if (day.isBefore(last.drawnOn()) || day.isBefore(Territory.REORGANISATION)) {
            throw new TerritoryRefusedException(
                    TerritoryRefusal.HANDED_OVER_TOO_EARLY, day, last.key(), last.drawnOn());
        }
    }

    private static List<Village> villages(ProvinceTerritory territory, UnitId unit, LocalDate day) {
        return territory
                .villagesOn(day)
                .filter(village -> village.unit().equals(unit))
                .toList();
    }

    private static void requireNothingLater(
            ProvinceTerritory territory, UnitId unit, List<Village> villages, LocalDate day) {
        boolean later = territory.units().get(unit).changesAfter(day)
                || villages.stream()
                        .anyMatch(village ->
                                territory.villages().get(village.id()).changesAfter(day))
                || territory.villages().values().stream()
                        .flatMap(village -> village.units().statements().stream())
                        .anyMatch(assigned -> assigned.value().equals(unit)
                                && assigned.since().isAfter(day));
        if (later) {
            throw new TerritoryRefusedException(TerritoryRefusal.CHANGES_LATER, unit, day);
        }
    }
}
