package org.progressledger.territory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.progressledger.shared.UnitId;

/** A territory that does not change any more: what was known of it at one time. */
final class KnownTerritory implements Territory {

    private final Map<String, Province> provinces;
    private final Map<UnitId, AdministrativeUnit> units;
    private final Map<String, List<AdministrativeUnit>> unitsByCode;
    private final Map<String, List<AdministrativeUnit>> unitsByProvince;
    private final Map<UnitId, List<Succession>> successions;
    private final Map<UnitId, List<Succession>> origins;
    private final List<Finding> findings;

    KnownTerritory(
            List<Province> provinces,
            List<AdministrativeUnit> units,
            List<Succession> successions,
            List<Finding> findings) {
        this.provinces = provinces.stream().collect(toMap(Province::code, Function.identity()));
        this.units = units.stream().collect(toMap(AdministrativeUnit::id, Function.identity()));
        this.unitsByCode = units.stream().collect(groupingBy(AdministrativeUnit::code));
        this.unitsByProvince = units.stream()
                .sorted(Comparator.comparing(AdministrativeUnit::code))
                .collect(groupingBy(unit -> unit.province().code()));
        this.successions = successions.stream()
                .collect(groupingBy(succession -> succession.from().id()));
        this.origins = successions.stream()
                .collect(groupingBy(succession -> succession.to().id()));
        this.findings = List.copyOf(findings);
    }

    @Override
    public List<Province> provinces() {
        return provinces.values().stream()
                .sorted(Comparator.comparing(Province::code))
                .toList();
    }

    @Override
    public Optional<Province> province(String code) {
        return Optional.ofNullable(provinces.get(code));
    }

    @Override
    public Optional<AdministrativeUnit> unit(UnitId id) {
        return Optional.ofNullable(units.get(id));
    }

    @Override
    public Optional<AdministrativeUnit> unitOn(String code, LocalDate day) {
        return unitsByCode.getOrDefault(code, List.of()).stream()
                .filter(unit -> unit.validity().covers(day))
                .findFirst();
    }

    @Override
    public List<AdministrativeUnit> unitsOf(String provinceCode, LocalDate day) {
        return unitsByProvince.getOrDefault(provinceCode, List.of()).stream()
                .filter(unit -> unit.validity().covers(day))
                .toList();
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
    public List<AdministrativeUnit> everWith(String code) {
        return unitsByCode.getOrDefault(code, List.of());
    }

    @Override
    public List<Boundaries> drawings() {
        return List.of(Boundaries.BEFORE_REORGANISATION, Boundaries.SINCE_REORGANISATION);
    }

    @Override
    public Territory knownAt(long position) {
        return this;
    }

    @Override
    public List<Finding> findings() {
        return findings;
    }
}
