package org.progressledger.report.web;

import java.util.Optional;
import org.progressledger.report.FormArea;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.Territory;

/** How an area stands in an address. */
final class AreaText {

    private AreaText() {}

    static String of(FormArea area) {
        if (area instanceof FormArea.Commune commune) {
            return commune.unit().toString();
        }
        if (area instanceof FormArea.FormerDistrict district) {
            return "district:" + district.code();
        }
        if (area instanceof FormArea.FormerProvince province) {
            return "former-province:" + province.code();
        }
        return area instanceof FormArea.Province province
                ? "province:" + province.code()
                : "unassigned:" + ((FormArea.Unassigned) area).province();
    }

    /** Empty if it is written like no area. */
    static Optional<FormArea> parse(String text, Boundaries boundaries, Territory territory) {
        String code = text.substring(text.indexOf(':') + 1);
        return switch (text.substring(0, text.length() - code.length())) {
            case "province:" -> Optional.of(new FormArea.Province(code));
            case "former-province:" -> Optional.of(new FormArea.FormerProvince(code));
            case "district:" -> Optional.of(new FormArea.FormerDistrict(code));
            case "unassigned:" -> Optional.of(new FormArea.Unassigned(code));
            case "" -> plain(code, boundaries, territory);
            default -> Optional.empty();
        };
    }

    private static Optional<FormArea> plain(String code, Boundaries boundaries, Territory territory) {
        if (code.matches("\\d{2}")) {
            return Optional.of(new FormArea.Province(code));
        }
        try {
            return code.contains("@")
                    ? Optional.of(new FormArea.Commune(UnitId.parse(code)))
                    : territory
                            .unitOn(code, boundaries.drawnOn())
                            .map(AdministrativeUnit::id)
                            .map(FormArea.Commune::new);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
