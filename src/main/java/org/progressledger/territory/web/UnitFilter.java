package org.progressledger.territory.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.progressledger.shared.UnitId;
import org.progressledger.shared.VietnameseText;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.AreaKey;
import org.progressledger.territory.AreasUnder;
import org.progressledger.territory.FormerDistrict;
import org.progressledger.territory.UnitAttribute;
import org.progressledger.territory.UnitKind;

/**
 * Which units are asked for, as it stands in the address; absent for all.
 *
 * @param province two digits
 * @param q words of kind and name, without marks too, or the beginning of the code
 * @param district code of the district of before 1 July 2025; under a later drawing, the units on its ground (decision 0167)
 */
record UnitFilter(
        Optional<String> province,
        Optional<String> q,
        Optional<UnitKind> kind,
        Optional<String> district,
        Optional<String> difficultArea,
        Optional<Boolean> extremelyDifficult,
        Optional<Boolean> safeZone,
        Optional<Boolean> mountainous,
        Optional<String> ntmGroup) {

    List<UnitLine> of(List<UnitLine> units, Asked asked) {
        Predicate<UnitLine> lies =
                district.filter(UnitFilter::isSaid).map(code -> in(code, asked)).orElse(unit -> true);
        return units.stream().filter(lies).filter(this::takes).toList();
    }

    /** While there are districts, a unit lies in the one of the day; since then, on the ground of those there were. */
    private static Predicate<UnitLine> in(String district, Asked asked) {
        if (asked.boundaries().haveDistricts()) {
            return unit -> unit.formerDistrict().map(FormerDistrict::code).equals(Optional.of(district));
        }
        Set<UnitId> ground = new AreasUnder(asked.boundaries(), asked.territory())
                .of(AreaKey.district(district)).stream()
                        .flatMap(area -> area.units().stream())
                        .map(AdministrativeUnit::id)
                        .collect(Collectors.toSet());
        return unit -> ground.contains(unit.unit());
    }

    private boolean takes(UnitLine unit) {
        return kind.filter(asked -> asked != unit.kind()).isEmpty()
                && is(unit, UnitAttribute.DIFFICULT_AREA, difficultArea)
                && is(unit, UnitAttribute.NTM_GROUP, ntmGroup)
                && isSo(unit, UnitAttribute.EXTREMELY_DIFFICULT, extremelyDifficult)
                && isSo(unit, UnitAttribute.SAFE_ZONE, safeZone)
                && isSo(unit, UnitAttribute.MOUNTAINOUS, mountainous)
                && q.filter(UnitFilter::isSaid)
                        .filter(text -> !bears(unit, text))
                        .isEmpty();
    }

    private static boolean is(UnitLine unit, UnitAttribute attribute, Optional<String> asked) {
        return asked.filter(UnitFilter::isSaid)
                .filter(value -> !value.equals(unit.attributes().get(attribute)))
                .isEmpty();
    }

    private static boolean isSo(UnitLine unit, UnitAttribute attribute, Optional<Boolean> asked) {
        return asked.filter(so -> so != unit.attributes().containsKey(attribute))
                .isEmpty();
    }

    private static boolean bears(UnitLine unit, String text) {
        String words = VietnameseText.searchForm(text);
        return unit.code().startsWith(words)
                || VietnameseText.searchForm(unit.label()).contains(words);
    }

    private static boolean isSaid(String text) {
        return !text.isBlank();
    }

    /** As parameters of an address. */
    Map<String, String> kept() {
        Map<String, String> kept = new HashMap<>();
        province.ifPresent(value -> kept.put("province", value));
        q.ifPresent(value -> kept.put("q", value));
        kind.ifPresent(value -> kept.put("kind", value.name()));
        district.ifPresent(value -> kept.put("district", value));
        difficultArea.ifPresent(value -> kept.put("difficultArea", value));
        extremelyDifficult.ifPresent(value -> kept.put("extremelyDifficult", value.toString()));
        safeZone.ifPresent(value -> kept.put("safeZone", value.toString()));
        mountainous.ifPresent(value -> kept.put("mountainous", value.toString()));
        ntmGroup.ifPresent(value -> kept.put("ntmGroup", value));
        kept.values().removeIf(String::isBlank);
        return kept;
    }
}
