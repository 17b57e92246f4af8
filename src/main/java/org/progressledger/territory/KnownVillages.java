package org.progressledger.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.progressledger.shared.UnitId;
import org.progressledger.shared.VietnameseText;

/** The villages of all provinces, found by unit and by any name that they ever bore. */
final class KnownVillages {

    /** @param names every name with and without the kind, in comparison form */
    private record Known(VillageLife life, WholeSuccessors successors, Set<String> names) {

        Optional<Village> on(LocalDate day) {
            return life.on(day).map(village -> village.in(successors.located(village.unit(), day)));
        }
    }

    private final Map<VillageId, Known> byId = new HashMap<>();
    private final Map<UnitId, List<Known>> byUnit = new HashMap<>();

    KnownVillages(Collection<ProvinceTerritory> territories) {
        for (ProvinceTerritory territory : territories) {
            WholeSuccessors successors = territory.wholeSuccessors();
            territory.villages().values().forEach(life -> add(new Known(life, successors, namesOf(life))));
        }
    }

    private void add(Known village) {
        byId.put(village.life().id(), village);
        Set<UnitId> units = new LinkedHashSet<>();
        village.life().units().values().forEach(unit -> {
            units.add(unit);
            village.successors().after(unit).forEach(descent -> units.add(descent.to()));
        });
        units.forEach(
                unit -> byUnit.computeIfAbsent(unit, none -> new ArrayList<>()).add(village));
    }

    private static Set<String> namesOf(VillageLife life) {
        return life.names()
                .values()
                .flatMap(name -> Stream.of(name, life.kind().word() + " " + name))
                .map(VietnameseText::comparisonForm)
                .collect(Collectors.toUnmodifiableSet());
    }

    Optional<Village> village(VillageId id) {
        return Optional.ofNullable(byId.get(id))
                .flatMap(village -> village.on(village.life().lastKnownDay()));
    }

    Optional<Village> village(VillageId id, LocalDate day) {
        return Optional.ofNullable(byId.get(id)).flatMap(village -> village.on(day));
    }

    List<Village> villagesOf(UnitId unit, LocalDate day) {
        return ofUnit(unit, day)
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(Village::name))
                .toList();
    }

    /** Who bears the name on the day goes before who bore it earlier; of several that bore it none is meant. */
    Optional<Village> village(UnitId unit, String name, LocalDate day) {
        String written = VietnameseText.comparisonForm(name);
        List<Village> everCalledSo = ofUnit(unit, day)
                .filter(entry -> entry.getKey().names().contains(written))
                .map(Map.Entry::getValue)
                .toList();
        Optional<Village> calledSo =
                everCalledSo.stream().filter(village -> village.bears(name)).findFirst();
        return calledSo.isPresent() || everCalledSo.size() != 1 ? calledSo : Optional.of(everCalledSo.get(0));
    }

    private Stream<Map.Entry<Known, Village>> ofUnit(UnitId unit, LocalDate day) {
        return byUnit.getOrDefault(unit, List.of()).stream()
                .flatMap(known -> known.on(day).stream().map(village -> Map.entry(known, village)))
                .filter(entry -> entry.getValue().unit().equals(unit));
    }

    /** Where a village went that belonged to this unit; empty if nobody assigned it or several were called so. */
    Optional<VillageMove> assignedTo(UnitId unit, String name) {
        String written = VietnameseText.comparisonForm(name);
        List<VillageMove> moves = byUnit.getOrDefault(unit, List.of()).stream()
                .filter(known -> known.names().contains(written))
                .flatMap(known -> moveFrom(unit, known.life()).stream())
                .toList();
        return moves.size() == 1 ? Optional.of(moves.get(0)) : Optional.empty();
    }

    private static Optional<VillageMove> moveFrom(UnitId unit, VillageLife life) {
        List<Dated.Statement<UnitId>> units = life.units().statements();
        return Stream.iterate(1, index -> index < units.size(), index -> index + 1)
                .filter(index -> units.get(index - 1).value().equals(unit))
                .map(units::get)
                .filter(statement -> !statement.value().equals(unit))
                .reduce((earlier, later) -> later)
                .map(statement -> new VillageMove(life.id(), statement.value(), statement.since()));
    }
}
