package org.progressledger.territory;

import java.time.LocalDate;
import java.util.Comparator;
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
        return districtsBy().flatMap(drawing -> former(area, codeOf, nameOf, drawing));
    }

    private Optional<DrawnArea> former(
            AreaKey area,
            Function<FormerDistrict, String> codeOf,
            Function<FormerDistrict, String> nameOf,
            Boundaries drawing) {
        List<AdministrativeUnit> own = drawnIn(drawing)
                .filter(unit -> unit.formerDistrict()
                        .map(codeOf)
                        .filter(area.code()::equals)
                        .isPresent())
                .toList();
        return own.stream()
                .findFirst()
                .flatMap(AdministrativeUnit::formerDistrict)
                .map(nameOf)
                .map(name -> former(area, decapitalised(name), own, drawing));
    }

    private DrawnArea former(AreaKey area, String name, List<AdministrativeUnit> own, Boundaries drawing) {
        LocalDate asked = places.boundaries().drawnOn();
        Set<UnitId> ground = own.stream().map(AdministrativeUnit::id).collect(Collectors.toSet());
        List<AdministrativeUnit> units = ground.stream()
                .flatMap(unit -> places.related(unit, drawing.drawnOn()).stream())
                .distinct()
                .flatMap(unit -> territory.unit(unit, asked).stream())
                .sorted(Comparator.comparing(AdministrativeUnit::code)
                        .thenComparing(unit -> unit.id().toString()))
                .toList();
        PlacesUnder districts = new PlacesUnder(drawing, territory);
        return new DrawnArea(
                area,
                name,
                mostOf(own),
                places.boundaries().haveDistricts(),
                units,
                units.stream()
                        .filter(unit -> !ground.containsAll(districts.related(unit.id(), asked)))
                        .toList());
    }

    /** What were provinces and then districts in what is this province today. */
    public List<Former> formerIn(Province province) {
        Map<String, Former> provinces = new TreeMap<>();
        Map<String, Former> districts = new TreeMap<>();
        districtsBy().stream()
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

    /** The drawing by which units belong to districts: this one if it has any, else the last that had. */
    private Optional<Boundaries> districtsBy() {
        if (places.boundaries().haveDistricts()) {
            return Optional.of(places.boundaries());
        }
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
