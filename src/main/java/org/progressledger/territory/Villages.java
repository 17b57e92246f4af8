package org.progressledger.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
public final class Villages {

    /** No village at all. */
    public static final Villages NONE = new Villages(List.of());

    /** @param names every name with and without the kind, in comparison form */
    private record Known(VillageLife life, WholeSuccessors successors, Set<String> names) {

        Optional<Village> on(LocalDate day) {
            return life.on(day).map(village -> village.in(successors.located(village.unit(), day)));
        }

        /** Whether the village was in this unit by its assignment to the other. */
        boolean hasBeenIn(UnitId unit, UnitId assigned) {
            return unit.equals(assigned)
                    || successors.after(assigned).stream()
                            .anyMatch(descent -> descent.to().equals(unit));
        }
    }

    private final Map<VillageId, Known> byId = new HashMap<>();
    private final Map<UnitId, List<Known>> byUnit = new HashMap<>();

    Villages(Collection<ProvinceTerritory> territories) {
        WholeSuccessors successors = new WholeSuccessors(territories.stream()
                .flatMap(territory -> territory.descents().stream())
                .toList());
        Map<VillageId, List<VillageLife>> told = new LinkedHashMap<>();
        territories.forEach(territory -> territory
                .villages()
                .values()
                .forEach(life -> told.computeIfAbsent(life.id(), none -> new ArrayList<>(1))
                        .add(life)));
        told.values().forEach(parts -> {
            VillageLife life = VillageLife.together(parts);
            add(new Known(life, successors, namesOf(life)));
        });
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

    /** The village as it stands on its last day, or on the latest day of which something is recorded. */
    public Optional<Village> village(VillageId id) {
        return Optional.ofNullable(byId.get(id))
                .flatMap(village -> village.on(village.life().lastKnownDay()));
    }

    /** The village as it stands on that day; empty if it does not exist then. */
    public Optional<Village> village(VillageId id, LocalDate day) {
        return Optional.ofNullable(byId.get(id)).flatMap(village -> village.on(day));
    }

    /** The villages of a unit on that day by name, those of units that went whole into it among them. */
    public List<Village> villagesOf(UnitId unit, LocalDate day) {
        return ofUnit(unit, day)
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(Village::name))
                .toList();
    }

    /**
     * The village of a unit that bears this name on that day, or bore it once, in either spelling, with or without kind.
     * Who bears it on the day goes before who bore it earlier; of several that bear it, or bore it, none is meant.
     */
    public Optional<Village> village(UnitId unit, String name, LocalDate day) {
        return village(unit, unit, name, day);
    }

    /**
     * The village of that name of a unit on that day, looked for first among those that came with the former unit: two
     * villages of one name that came from different units are told apart by it.
     *
     * @param former a unit that went whole into {@code unit}, or {@code unit} itself
     */
    public Optional<Village> village(UnitId former, UnitId unit, String name, LocalDate day) {
        return called(name, ofUnit(former, unit, day)).or(() -> called(name, ofUnit(unit, unit, day)));
    }

    private static Optional<Village> called(String name, Stream<Map.Entry<Known, Village>> villages) {
        String written = VietnameseText.comparisonForm(name);
        List<Village> everCalledSo = villages.filter(
                        entry -> entry.getKey().names().contains(written))
                .map(Map.Entry::getValue)
                .toList();
        List<Village> calledSo =
                everCalledSo.stream().filter(village -> village.bears(name)).toList();
        return only(calledSo.isEmpty() ? everCalledSo : calledSo);
    }

    private static Optional<Village> only(List<Village> villages) {
        return villages.size() == 1 ? Optional.of(villages.get(0)) : Optional.empty();
    }

    private Stream<Map.Entry<Known, Village>> ofUnit(UnitId unit, LocalDate day) {
        return ofUnit(unit, unit, day);
    }

    private Stream<Map.Entry<Known, Village>> ofUnit(UnitId former, UnitId unit, LocalDate day) {
        return byUnit.getOrDefault(former, List.of()).stream()
                .flatMap(known -> known.on(day).stream().map(village -> Map.entry(known, village)))
                .filter(entry -> entry.getValue().unit().equals(unit));
    }

    /** Where a village went that belonged to this unit; empty if nobody assigned it or several were called so. */
    public Optional<VillageMove> assignedTo(UnitId unit, String name) {
        String written = VietnameseText.comparisonForm(name);
        List<VillageMove> moves = byUnit.getOrDefault(unit, List.of()).stream()
                .filter(known -> known.names().contains(written))
                .flatMap(known -> moveFrom(unit, known).stream())
                .toList();
        return moves.size() == 1 ? Optional.of(moves.get(0)) : Optional.empty();
    }

    /** The last assignment away from the unit, or from one into which it went whole with its villages. */
    private static Optional<VillageMove> moveFrom(UnitId unit, Known village) {
        List<Dated.Statement<UnitId>> units = village.life().units().statements();
        return Stream.iterate(1, index -> index < units.size(), index -> index + 1)
                .filter(index -> village.hasBeenIn(unit, units.get(index - 1).value()))
                .map(units::get)
                .filter(statement -> !statement.value().equals(unit))
                .reduce((earlier, later) -> later)
                .map(statement -> new VillageMove(village.life().id(), statement.value(), statement.since()));
    }
}
