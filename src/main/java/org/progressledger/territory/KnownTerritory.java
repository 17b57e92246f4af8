package org.progressledger.territory;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.progressledger.shared.UnitId;

/** A territory that does not change any more: what was known of the provinces at one time. */
final class KnownTerritory implements Territory {

    private final List<ProvinceTerritory> territories;
    private final Map<UnitId, UnitLife> lives;
    private final Map<UnitId, NavigableMap<LocalDate, AdministrativeUnit>> units = new HashMap<>();
    private final Map<String, List<UnitId>> unitsByCode = new HashMap<>();
    private final Map<String, ProvinceUnits> unitsByProvince = new HashMap<>();
    private final Map<UnitId, List<Succession>> successions;
    private final Map<UnitId, List<Succession>> origins;
    private final Villages villages;

    KnownTerritory(Collection<ProvinceTerritory> territories) {
        this.territories = territories.stream()
                .filter(ProvinceTerritory::isOpened)
                .sorted(Comparator.comparing(KnownTerritory::codeOf))
                .toList();
        this.lives = lives();
        lives.values().forEach(life -> {
            units.put(life.id(), life.asOfDays());
            life.codes()
                    .values()
                    .distinct()
                    .forEach(code -> unitsByCode
                            .computeIfAbsent(code, none -> new ArrayList<>())
                            .add(life.id()));
        });
        for (ProvinceTerritory territory : this.territories) {
            String code = codeOf(territory);
            unitsByProvince.put(
                    code,
                    new ProvinceUnits(
                            code,
                            territory.units().keySet().stream().map(units::get).toList()));
        }
        this.villages = new Villages(this.territories);
        List<Succession> all = this.territories.stream()
                .flatMap(territory -> territory.descents().stream())
                .map(this::succession)
                .toList();
        this.successions =
                all.stream().collect(groupingBy(succession -> succession.from().id()));
        this.origins =
                all.stream().collect(groupingBy(succession -> succession.to().id()));
    }

    /** In the order of the provinces; a unit that went from one into another once, as all of them together tell it. */
    private Map<UnitId, UnitLife> lives() {
        Map<UnitId, List<UnitLife>> told = new LinkedHashMap<>();
        territories.forEach(territory -> territory
                .units()
                .values()
                .forEach(life -> told.computeIfAbsent(life.id(), none -> new ArrayList<>(1))
                        .add(life)));
        Map<UnitId, UnitLife> together = new LinkedHashMap<>();
        told.forEach((unit, parts) -> together.put(unit, UnitLife.together(parts)));
        return together;
    }

    @Override
    public Optional<Parent> parent(UnitId id, LocalDate day) {
        return Optional.ofNullable(lives.get(id)).flatMap(life -> life.parentOn(day));
    }

    @Override
    public Map<UnitAttribute, AttributeStatement> attributes(UnitId id, LocalDate day) {
        Map<UnitAttribute, AttributeStatement> said = new EnumMap<>(UnitAttribute.class);
        Optional.ofNullable(lives.get(id))
                .filter(life -> life.validity().covers(day))
                .ifPresent(life -> life.attributes()
                        .forEach((attribute, statements) -> statements
                                .on(day)
                                .filter(statement -> statement.value().isPresent())
                                .ifPresent(statement -> said.put(attribute, statement))));
        return said;
    }

    @Override
    public Villages villages() {
        return villages;
    }

    private static String codeOf(ProvinceTerritory territory) {
        return territory.province().orElseThrow().code();
    }

    private Succession succession(ProvinceTerritory.Descent descent) {
        return new Succession(
                asOf(descent.from(), descent.since().minusDays(1)),
                asOf(descent.to(), descent.since()),
                descent.extent(),
                descent.note(),
                descent.since(),
                descent.villages());
    }

    /** With the attributes of the day, whether the unit is in force or not. */
    private AdministrativeUnit asOf(UnitId id, LocalDate day) {
        NavigableMap<LocalDate, AdministrativeUnit> days = units.get(id);
        Map.Entry<LocalDate, AdministrativeUnit> entry = days.floorEntry(day);
        return (entry == null ? days.firstEntry() : entry).getValue();
    }

    @Override
    public List<Province> provinces() {
        return territories.stream()
                .flatMap(territory -> territory.province().stream())
                .toList();
    }

    @Override
    public Optional<Province> province(String code) {
        return provinces().stream()
                .filter(province -> province.code().equals(code))
                .findFirst();
    }

    @Override
    public Optional<AdministrativeUnit> unit(UnitId id) {
        return Optional.ofNullable(units.get(id)).map(days -> days.lastEntry().getValue());
    }

    @Override
    public Optional<AdministrativeUnit> unit(UnitId id, LocalDate day) {
        return Optional.ofNullable(units.get(id))
                .map(days -> days.floorEntry(day))
                .map(Map.Entry::getValue)
                .filter(unit -> unit.validity().covers(day));
    }

    @Override
    public Optional<AdministrativeUnit> unitOn(String code, LocalDate day) {
        return unitsByCode.getOrDefault(code, List.of()).stream()
                .flatMap(id -> unit(id, day).stream())
                .filter(unit -> unit.code().equals(code))
                .findFirst();
    }

    @Override
    public List<AdministrativeUnit> unitsOf(String provinceCode, LocalDate day) {
        return Optional.ofNullable(unitsByProvince.get(provinceCode))
                .map(ofProvince -> ofProvince.on(day))
                .orElseGet(List::of);
    }

    @Override
    public List<Succession> successionsOf(UnitId id) {
        return successions.getOrDefault(id, List.of());
    }

    @Override
    public List<Succession> originsOf(UnitId id) {
        return origins.getOrDefault(id, List.of());
    }

    @Override
    public Optional<UnitId> lastWith(String code, LocalDate day) {
        return unitsByCode.getOrDefault(code, List.of()).stream()
                .map(lives::get)
                .flatMap(life -> life.codes()
                        .spans(life.validity())
                        .filter(span -> span.value().equals(code))
                        .map(span -> Map.entry(span.days().from(), life.id())))
                .filter(carrier -> carrier.getKey().isBefore(day))
                .max(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue);
    }

    @Override
    public List<Boundaries> drawings() {
        return territories.stream()
                .flatMap(territory -> territory.drawings().stream())
                .distinct()
                .sorted(Comparator.comparing(Boundaries::drawnOn))
                .toList();
    }

    @Override
    public Territory knownAt(long position) {
        return this;
    }
}
