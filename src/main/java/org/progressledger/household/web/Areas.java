package org.progressledger.household.web;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.FormerDistrict;
import org.progressledger.territory.Province;
import org.progressledger.territory.Territory;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds the areas that addresses name. */
@Component
class Areas {

    /** @throws ProblemException if there is none */
    Area province(String code, Asked asked) {
        Province province = asked.territory().province(code).orElseThrow(() -> unknown(code));
        return new Area(
                "/provinces/" + code,
                province.label(),
                province,
                true,
                true,
                asked.territory().unitsOf(code, asked.boundaries().drawnOn()));
    }

    /**
     * @param code three digits, such as {@code 535}
     * @throws ProblemException if there was none
     */
    Area district(String code, Asked asked) {
        return former("/districts/" + code, code, FormerDistrict::code, FormerDistrict::name, asked);
    }

    /**
     * @param code two digits in the numbering of that time
     * @throws ProblemException if there was none
     */
    Area formerProvince(String code, Asked asked) {
        return former(
                "/former-provinces/" + code, code, FormerDistrict::provinceCode, FormerDistrict::provinceName, asked);
    }

    private static Area former(
            String path,
            String code,
            Function<FormerDistrict, String> codeOf,
            Function<FormerDistrict, String> nameOf,
            Asked asked) {
        List<AdministrativeUnit> own = ofDistricts(
                asked.territory(), district -> codeOf.apply(district).equals(code));
        AdministrativeUnit first = own.stream().findFirst().orElseThrow(() -> unknown(code));
        Set<UnitId> communes = new LinkedHashSet<>();
        own.forEach(unit -> communes.addAll(asked.places().related(unit.id())));
        return new Area(
                path,
                decapitalised(nameOf.apply(first.formerDistrict().orElseThrow())),
                mostOf(own),
                false,
                asked.boundaries().haveDistricts(),
                communes.stream()
                        .flatMap(unit -> asked.territory().unit(unit).stream())
                        .sorted(Comparator.comparing(AdministrativeUnit::code))
                        .toList());
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

    /** @param name with its kind */
    record Former(String path, String name) {}

    /** What were provinces and then districts in what is this province today. */
    List<Former> formerIn(Province province, Asked asked) {
        Map<String, Former> provinces = new TreeMap<>();
        Map<String, Former> districts = new TreeMap<>();
        lastWithDistricts(asked.territory())
                .ifPresent(drawing -> asked.territory()
                        .unitsOf(province.code(), drawing.drawnOn())
                        .forEach(unit -> unit.formerDistrict().ifPresent(district -> {
                            provinces.put(
                                    district.provinceCode(),
                                    new Former(
                                            "/former-provinces/" + district.provinceCode(), district.provinceName()));
                            districts.put(
                                    district.code(), new Former("/districts/" + district.code(), district.name()));
                        })));
        return Stream.concat(provinces.values().stream(), districts.values().stream())
                .toList();
    }

    private static List<AdministrativeUnit> ofDistricts(Territory territory, Predicate<FormerDistrict> sought) {
        return lastWithDistricts(territory).stream()
                .flatMap(drawing -> territory.provinces().stream()
                        .flatMap(province -> territory.unitsOf(province.code(), drawing.drawnOn()).stream()))
                .filter(unit -> unit.formerDistrict().filter(sought).isPresent())
                .toList();
    }

    private static Optional<Boundaries> lastWithDistricts(Territory territory) {
        return territory.drawings().stream().filter(Boundaries::haveDistricts).reduce((earlier, later) -> later);
    }

    private static ProblemException unknown(String code) {
        return new ProblemException(Problem.of(HttpStatus.NOT_FOUND, "unit-unknown", code));
    }
}
