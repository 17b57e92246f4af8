package org.progressledger.commune.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.progressledger.shared.UnitId;
import org.progressledger.shared.Validity;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.AreaKey;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.FormerDistrict;
import org.progressledger.territory.Territory;
import org.progressledger.territory.UnitKind;

/** Asks of each unit of a province from which district its ground came, backward over the one reorganisation there was. */
record NaiveAreas(Territory territory, String province) {

    List<UnitId> communes(AreaKey area, Boundaries drawing, LocalDate day) {
        return territory.unitsOf(province, drawing.drawnOn()).stream()
                .filter(unit -> kindOn(unit, day) == UnitKind.XA)
                .map(AdministrativeUnit::id)
                .filter(unit -> isOf(area, unit))
                .toList();
    }

    private boolean isOf(AreaKey area, UnitId unit) {
        return area.kind() == AreaKey.Kind.PROVINCE
                || before(unit)
                        .flatMap(origin -> origin.formerDistrict().stream())
                        .map(district -> code(area, district))
                        .anyMatch(area.code()::equals);
    }

    private static String code(AreaKey area, FormerDistrict district) {
        return area.kind() == AreaKey.Kind.DISTRICT ? district.code() : district.provinceCode();
    }

    private Stream<AdministrativeUnit> before(UnitId unit) {
        Optional<AdministrativeUnit> itself = territory.unit(unit, Boundaries.BEFORE_REORGANISATION.drawnOn());
        return itself.isPresent()
                ? itself.stream()
                : territory.originsOf(unit).stream()
                        .flatMap(origin -> territory.unit(origin.from().id()).stream());
    }

    private UnitKind kindOn(AdministrativeUnit unit, LocalDate day) {
        Validity validity = unit.validity();
        if (day.isBefore(validity.from())) {
            return unit.kind();
        }
        return territory
                .unit(unit.id(), day)
                .or(() -> territory.unit(unit.id()))
                .orElseThrow()
                .kind();
    }
}
