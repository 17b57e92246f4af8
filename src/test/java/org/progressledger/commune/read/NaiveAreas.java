package org.progressledger.commune.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.progressledger.shared.UnitId;
import org.progressledger.shared.Validity;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.AreaKey;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.FormerDistrict;
import org.progressledger.territory.Territory;
import org.progressledger.territory.UnitKind;

/** Asks of each unit of a province from which district its ground came, backward over one reorganisation after the other. */
record NaiveAreas(Territory territory, String province) {

    List<UnitId> communes(AreaKey area, Boundaries drawing, LocalDate day) {
        return territory.unitsOf(province, drawing.drawnOn()).stream()
                .filter(unit -> kindOn(unit, day) == UnitKind.XA)
                .map(AdministrativeUnit::id)
                .filter(unit -> isOf(area, unit, drawing))
                .toList();
    }

    private boolean isOf(AreaKey area, UnitId unit, Boundaries drawing) {
        return area.kind() == AreaKey.Kind.PROVINCE
                || before(unit, drawing)
                        .flatMap(origin -> origin.formerDistrict().stream())
                        .map(district -> code(area, district))
                        .anyMatch(area.code()::equals);
    }

    private static String code(AreaKey area, FormerDistrict district) {
        return area.kind() == AreaKey.Kind.DISTRICT ? district.code() : district.provinceCode();
    }

    private Stream<AdministrativeUnit> before(UnitId unit, Boundaries drawing) {
        Set<UnitId> ground = Set.of(unit);
        List<Boundaries> drawings = new ArrayList<>(territory.drawings());
        Collections.reverse(drawings);
        for (Boundaries undone : drawings) {
            if (!undone.haveDistricts() && !undone.drawnOn().isAfter(drawing.drawnOn())) {
                ground = ground.stream()
                        .flatMap(one -> beforeDrawn(one, undone.drawnOn()))
                        .collect(Collectors.toSet());
            }
        }
        return ground.stream().flatMap(one -> territory.unit(one, Boundaries.BEFORE_REORGANISATION.drawnOn()).stream());
    }

    private Stream<UnitId> beforeDrawn(UnitId unit, LocalDate day) {
        return Stream.concat(
                Stream.of(unit),
                territory.originsOf(unit).stream()
                        .filter(origin -> origin.since().equals(day))
                        .map(origin -> origin.from().id()));
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
