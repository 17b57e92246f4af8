package org.progressledger.territory;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.progressledger.shared.UnitId;

/**
 * Says which units of one drawing of the map make up a province, or what was a province or a district until 30 June 2025
 * (decisions 0136 and 0167). The only place for this rule.
 */
public final class AreasUnder {

    private final PlacesUnder places;
    private final Territory territory;

    /** @param territory by which the places were made */
    public AreasUnder(PlacesUnder places, Territory territory) {
        this.places = places;
        this.territory = territory;
    }

    public AreasUnder(Boundaries boundaries, Territory territory) {
        this(new PlacesUnder(boundaries, territory), territory);
    }

    /** An area that once was, to choose from. */
    public record Former(AreaKey key, String name) {}

    /** Empty if there is and was none. */
    public Optional<DrawnArea> of(AreaKey area) {
        return switch (area.kind()) {
            case PROVINCE -> territory.province(area.code()).map(province -> whole(area, province));
            case FORMER_PROVINCE -> former(area, FormerDistrict::provinceCode, FormerDistrict::provinceName);
            case DISTRICT -> former(area, FormerDistrict::code, FormerDistrict::name);
        };
    }

    private DrawnArea whole(AreaKey area, Province province) {
        return new DrawnArea(
                area,
                province.label(),
                province,
                true,
                territory.unitsOf(province.code(), places.boundaries().drawnOn()),
                List.of());
    }

    private Optional<DrawnArea> former(
            AreaKey area, Function<FormerDistrict, String> codeOf, Function<FormerDistrict, String> nameOf) {
        List<AdministrativeUnit> own = lastWithDistricts().stream()
                .flatMap(this::drawnIn)
                .filter(unit -> unit.formerDistrict()
                        .map(codeOf)
                        .filter(area.code()::equals)
                        .isPresent())
                .toList();
        return own.stream()
                .findFirst()
                .flatMap(AdministrativeUnit::formerDistrict)
                .map(nameOf)
                .map(name -> former(area, decapitalised(name), own));
    }

    private DrawnArea former(AreaKey area, String name, List<AdministrativeUnit> own) {
        Set<UnitId> ground = own.stream().map(AdministrativeUnit::id).collect(Collectors.toSet());
        List<AdministrativeUnit> units = ground.stream()
                .flatMap(unit -> places.related(unit).stream())
                .distinct()
                .flatMap(unit -> territory.unit(unit).stream())
                .sorted(Comparator.comparing(AdministrativeUnit::code)
                        .thenComparing(unit -> unit.id().toString()))
                .toList();
        return new DrawnArea(
                area,
                name,
                mostOf(own),
                places.boundaries().haveDistricts(),
                units,
                units.stream()
                        .filter(unit -> !ground.containsAll(groundOf(unit.id())))
                        .toList());
    }

    /** The units of the last drawing with districts whose ground a unit has, through all reorganisations. */
    private Set<UnitId> groundOf(UnitId unit) {
        Set<UnitId> reached = new LinkedHashSet<>();
        Deque<UnitId> open = new ArrayDeque<>(List.of(unit));
        while (!open.isEmpty()) {
            UnitId next = open.remove();
            if (reached.add(next)) {
                territory
                        .originsOf(next)
                        .forEach(succession -> open.add(succession.from().id()));
            }
        }
        Set<UnitId> drawn = new HashSet<>(reached);
        lastWithDistricts()
                .ifPresent(drawing -> drawn.removeIf(origin -> !territory.isInForce(origin, drawing.drawnOn())));
        return drawn;
    }

    /** What were provinces and then districts in what is this province today. */
    public List<Former> formerIn(Province province) {
        Map<String, Former> provinces = new TreeMap<>();
        Map<String, Former> districts = new TreeMap<>();
        lastWithDistricts().stream()
                .flatMap(drawing -> territory.unitsOf(province.code(), drawing.drawnOn()).stream())
                .flatMap(unit -> unit.formerDistrict().stream())
                .forEach(district -> {
                    provinces.putIfAbsent(
                            district.provinceCode(),
                            new Former(AreaKey.formerProvince(district.provinceCode()), district.provinceName()));
                    districts.putIfAbsent(
                            district.code(), new Former(AreaKey.district(district.code()), district.name()));
                });
        return Stream.concat(provinces.values().stream(), districts.values().stream())
                .toList();
    }

    private Stream<AdministrativeUnit> drawnIn(Boundaries drawing) {
        return territory.provinces().stream()
                .flatMap(province -> territory.unitsOf(province.code(), drawing.drawnOn()).stream());
    }

    private Optional<Boundaries> lastWithDistricts() {
        return territory.drawings().stream().filter(Boundaries::haveDistricts).reduce((earlier, later) -> later);
    }

    private static Province mostOf(List<AdministrativeUnit> units) {
        return units.stream()
                .collect(Collectors.groupingBy(AdministrativeUnit::province, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private static String decapitalised(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
