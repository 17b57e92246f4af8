package org.progressledger.territory.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.progressledger.shared.VietnameseText;
import org.progressledger.territory.FormerDistrict;
import org.progressledger.territory.UnitAttribute;
import org.progressledger.territory.UnitKind;

/**
 * Which units are asked for, as it stands in the address; absent for all.
 *
 * @param province two digits
 * @param q words of kind and name, without marks too, or the beginning of the code
 * @param district code of the district of before 1 July 2025
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

    boolean takes(UnitLine unit) {
        return kind.filter(asked -> asked != unit.kind()).isEmpty()
                && district.filter(UnitFilter::isSaid)
                        .filter(asked ->
                                !unit.formerDistrict().map(FormerDistrict::code).equals(Optional.of(asked)))
                        .isEmpty()
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
