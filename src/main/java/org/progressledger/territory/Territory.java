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

/**
 * The administrative units of the country through the reorganisation of 1 July 2025 (Resolution 202/2025/QH15).
 *
 * <p>Before that day the units of a province are those that went into today's province.
 */
public final class Territory {

    /** First day of the two-level organisation. */
    public static final LocalDate REORGANISATION = LocalDate.of(2025, 7, 1);

    private final Map<String, Province> provinces;
    private final Map<UnitId, AdministrativeUnit> units;
    private final Map<String, List<AdministrativeUnit>> unitsByCode;
    private final Map<String, List<AdministrativeUnit>> unitsByProvince;
    private final Map<UnitId, List<Succession>> successions;
    private final Map<UnitId, List<Succession>> origins;
    private final List<Finding> findings;

    Territory(
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

    /** Reads the reference data from the class path. */
    public static Territory load() {
        return new TerritoryLoader().load();
    }

    /** The provinces in force, by code. */
    public List<Province> provinces() {
        return provinces.values().stream()
                .sorted(Comparator.comparing(Province::code))
                .toList();
    }

    public Optional<Province> province(String code) {
        return Optional.ofNullable(provinces.get(code));
    }

    public Optional<AdministrativeUnit> unit(UnitId id) {
        return Optional.ofNullable(units.get(id));
    }

    /** Whether this is a commune-level unit that is in force on that day. */
    public boolean isInForce(UnitId id, LocalDate day) {
        return unit(id).filter(unit -> unit.validity().covers(day)).isPresent();
    }

    /** The unit that the code means on that day. */
    public Optional<AdministrativeUnit> unitOn(String code, LocalDate day) {
        return unitsByCode.getOrDefault(code, List.of()).stream()
                .filter(unit -> unit.validity().covers(day))
                .findFirst();
    }

    /** The units in force on that day in what is this province today, by code; none for an unknown province. */
    public List<AdministrativeUnit> unitsOf(String provinceCode, LocalDate day) {
        return unitsByProvince.getOrDefault(provinceCode, List.of()).stream()
                .filter(unit -> unit.validity().covers(day))
                .toList();
    }

    /** What became of a unit on 1 July 2025; none for a unit that came then or whose successor is not known. */
    public List<Succession> successionsOf(UnitId id) {
        return successions.getOrDefault(id, List.of());
    }

    /** Out of which units a unit was made on 1 July 2025. */
    public List<Succession> originsOf(UnitId id) {
        return origins.getOrDefault(id, List.of());
    }

    /** Which unit a code means on a day, or what became of the one that it meant. */
    public Location locate(String code, LocalDate day) {
        Optional<AdministrativeUnit> inForce = unitOn(code, day);
        if (inForce.isPresent()) {
            return new Location.InForce(inForce.get());
        }
        Optional<AdministrativeUnit> ended = unitsByCode.getOrDefault(code, List.of()).stream()
                .filter(unit -> unit.validity().to().isPresent()
                        && unit.validity().to().get().isBefore(day))
                .findFirst();
        return ended.<Location>map(unit -> new Location.Ended(unit, successionsOf(unit.id())))
                .orElseGet(() -> new Location.Unknown(code));
    }

    /** Rows of the reference data that do not fit the others. */
    public List<Finding> findings() {
        return findings;
    }
}
