package org.progressledger.report.table;

import java.util.Locale;
import java.util.stream.Stream;
import org.progressledger.report.FormArea;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.FormerDistrict;
import org.progressledger.territory.Province;
import org.progressledger.territory.Territory;

/**
 * Units and areas as they stand on a form: as the boundaries of the form name them. Names of places are Vietnamese in both
 * languages.
 */
public record AreaNames(Territory territory, Boundaries boundaries) {

    /**
     * Such as {@code Xã Định Hóa}; of a unit that the boundaries lack as it was last known, the identity where the
     * territory does not know it.
     */
    public Label of(UnitId unit) {
        return same(territory
                .unit(unit, territory.lastDayOf(boundaries))
                .or(() -> territory.unit(unit))
                .map(AdministrativeUnit::label)
                .orElseGet(unit::toString));
    }

    public Label of(FormArea area) {
        if (area instanceof FormArea.Commune commune) {
            return of(commune.unit());
        }
        if (area instanceof FormArea.FormerDistrict district) {
            return same(formerDistricts()
                    .filter(known -> known.code().equals(district.code()))
                    .map(FormerDistrict::name)
                    .findFirst()
                    .orElse(district.code()));
        }
        if (area instanceof FormArea.FormerProvince province) {
            return same(formerDistricts()
                    .filter(known -> known.provinceCode().equals(province.code()))
                    .map(FormerDistrict::provinceName)
                    .findFirst()
                    .orElse(province.code()));
        }
        if (area instanceof FormArea.Province province) {
            return ofProvince(province.code());
        }
        Label province = ofProvince(((FormArea.Unassigned) area).province());
        return new Label(
                province.vietnamese() + ": " + AreaTables.UNASSIGNED.vietnamese(),
                province.english() + ": " + AreaTables.UNASSIGNED.english());
    }

    private Label ofProvince(String code) {
        return same(territory.province(code).map(Province::label).orElse(code));
    }

    private Stream<FormerDistrict> formerDistricts() {
        return territory.provinces().stream()
                .flatMap(province -> territory.unitsOf(province.code(), Territory.REORGANISATION.minusDays(1)).stream())
                .flatMap(unit -> unit.formerDistrict().stream());
    }

    private static Label same(String name) {
        String capitalised = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return new Label(capitalised, capitalised);
    }
}
