package org.progressledger.territory.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.Province;
import org.progressledger.territory.TerritoryRecords;
import org.progressledger.territory.UnitRecord;
import org.springframework.stereotype.Component;

/** Lists the units of provinces as they stand on the day, or under the drawing, that is asked about. */
@Component
class UnitLists {

    private final TerritoryRecords records;
    private final NamedUnits units;

    UnitLists(TerritoryRecords records, NamedUnits units) {
        this.records = records;
        this.units = units;
    }

    /** @param province empty for every one that the ledger keeps */
    List<UnitLine> units(Optional<String> province, Asked asked) {
        List<Province> provinces = province.map(units::province).map(List::of).orElseGet(units::provinces);
        return provinces.stream()
                .flatMap(one -> units(one.code(), asked).stream())
                .toList();
    }

    private List<UnitLine> units(String province, Asked asked) {
        LocalDate day = asked.day();
        Map<UnitId, UnitRecord> recorded = records.units(province, asked.basis().knownAt()).stream()
                .collect(Collectors.toMap(unit -> unit.unit().id(), Function.identity()));
        return asked.territory().unitsOf(province, day).stream()
                .map(unit -> UnitLine.of(unit, recorded.get(unit.id()), asked.territory(), day))
                .toList();
    }
}
