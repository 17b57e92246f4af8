package org.progressledger.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.ReorganisationPlan.GoesOn;
import org.progressledger.territory.ReorganisationPlan.OfNewUnit;
import org.progressledger.territory.ReorganisationPlan.OfOldUnit;
import org.progressledger.territory.ReorganisationPlan.Row;
import org.progressledger.territory.ReorganisationPlan.Stays;

/** A plan held against the units in force on the day before: which row is about which old and which new unit. */
final class ReadPlan {

    /** @param number of the row in the plan, from 1 */
    record Numbered<R>(int number, R row) {}

    private final ProvinceTerritory territory;
    private final LocalDate firstDay;
    private final Map<UnitId, AdministrativeUnit> before = new LinkedHashMap<>();
    private final Map<String, UnitId> codesBefore = new TreeMap<>();
    private final Map<UnitId, List<Numbered<OfOldUnit>>> ofOldUnits = new LinkedHashMap<>();
    private final Map<String, List<Numbered<OfNewUnit>>> ofNewUnits = new LinkedHashMap<>();
    private final List<Numbered<OfOldUnit>> ofUnknownUnits = new ArrayList<>();
    private @Nullable Map<String, AdministrativeUnit> goingOn;

    ReadPlan(ProvinceTerritory territory, ReorganisationPlan plan) {
        this.territory = territory;
        this.firstDay = plan.effectiveOn();
        territory.unitsOn(firstDay.minusDays(1)).forEach(unit -> {
            before.put(unit.id(), unit);
            codesBefore.put(unit.code(), unit.id());
        });
        for (int index = 0; index < plan.rows().size(); index++) {
            take(index + 1, plan.rows().get(index));
        }
    }

    private void take(int number, Row row) {
        if (row instanceof OfOldUnit old) {
            Optional<UnitId> unit = unitOf(old);
            List<Numbered<OfOldUnit>> rows = unit.isPresent()
                    ? ofOldUnits.computeIfAbsent(unit.get(), none -> new ArrayList<>())
                    : ofUnknownUnits;
            rows.add(new Numbered<>(number, old));
        }
        if (row instanceof OfNewUnit newUnit) {
            ofNewUnits
                    .computeIfAbsent(newUnit.code(), none -> new ArrayList<>())
                    .add(new Numbered<>(number, newUnit));
        }
    }

    /** The unit that a row names; empty if none of the units in force on the day before is meant. */
    Optional<UnitId> unitOf(OfOldUnit row) {
        return row.from().contains("@")
                ? before.keySet().stream()
                        .filter(unit -> unit.toString().equals(row.from()))
                        .findFirst()
                : Optional.ofNullable(codesBefore.get(row.from()));
    }

    /** The units in force on the day before. */
    Map<UnitId, AdministrativeUnit> before() {
        return Collections.unmodifiableMap(before);
    }

    List<Numbered<OfOldUnit>> rowsOf(UnitId oldUnit) {
        return ofOldUnits.getOrDefault(oldUnit, List.of());
    }

    /** The rows about each new unit by its code, in the order of the plan. */
    Map<String, List<Numbered<OfNewUnit>>> newUnits() {
        return Collections.unmodifiableMap(ofNewUnits);
    }

    List<Numbered<OfOldUnit>> rowsOfUnknownUnits() {
        return List.copyOf(ofUnknownUnits);
    }

    /** The row that says that a unit goes on; empty if it ends, or goes on without such a row by decision 0130. */
    Optional<Numbered<OfOldUnit>> goingOn(UnitId oldUnit) {
        return rowsOf(oldUnit).stream()
                .filter(row -> row.row() instanceof Stays || row.row() instanceof GoesOn)
                .findFirst();
    }

    /**
     * The unit that goes on by a row of its own and carries the code on the first day, with the name and the kind that it
     * has then. Who stays goes before who takes the code now; empty if the code is that of another unit, or of none.
     */
    Optional<AdministrativeUnit> goingOnWith(String newCode) {
        Map<String, AdministrativeUnit> known = goingOn;
        if (known == null) {
            known = goingOn();
            goingOn = known;
        }
        return Optional.ofNullable(known.get(newCode));
    }

    private Map<String, AdministrativeUnit> goingOn() {
        Map<String, AdministrativeUnit> units = new HashMap<>();
        Stream.concat(goingOnBy(Stays.class), goingOnBy(GoesOn.class))
                .forEach(unit -> units.putIfAbsent(unit.code(), unit));
        return units;
    }

    private Stream<AdministrativeUnit> goingOnBy(Class<? extends OfOldUnit> kind) {
        return before.keySet().stream()
                .flatMap(unit -> goingOn(unit).stream()
                        .map(Numbered::row)
                        .filter(kind::isInstance)
                        .map(row -> planned(territory.unitOn(unit, firstDay).orElseThrow(), row)));
    }

    private static AdministrativeUnit planned(AdministrativeUnit unit, OfOldUnit row) {
        return row instanceof GoesOn on
                ? new AdministrativeUnit(
                        unit.id(),
                        on.code(),
                        on.name().isBlank() ? unit.name() : on.name(),
                        on.kind() == UnitKind.NOT_STATED ? unit.kind() : on.kind(),
                        unit.province(),
                        unit.formerDistrict(),
                        unit.validity())
                : unit;
    }

    /** The name that the rows give a unit: that of the unit that goes on with the code, else the first that is stated. */
    String nameOf(String newCode) {
        return goingOnWith(newCode).map(AdministrativeUnit::name).orElseGet(() -> nameStated(newCode));
    }

    private String nameStated(String newCode) {
        return ofNewUnits.get(newCode).stream()
                .map(row -> row.row().name())
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("");
    }

    /** The kind, likewise. */
    UnitKind kindOf(String newCode) {
        return goingOnWith(newCode).map(AdministrativeUnit::kind).orElseGet(() -> kindStated(newCode));
    }

    private UnitKind kindStated(String newCode) {
        return ofNewUnits.get(newCode).stream()
                .map(row -> row.row().kind())
                .filter(kind -> kind != UnitKind.NOT_STATED)
                .findFirst()
                .orElse(UnitKind.NOT_STATED);
    }
}
