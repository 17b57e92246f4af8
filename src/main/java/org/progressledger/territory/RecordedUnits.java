package org.progressledger.territory;

import java.util.List;
import java.util.Optional;
import org.progressledger.shared.UnitId;

/** What several provinces record of units and villages, put together where one went from one province into another. */
final class RecordedUnits {

    private final List<ProvinceTerritory> provinces;
    private final WholeSuccessors successors;

    RecordedUnits(List<ProvinceTerritory> provinces) {
        this.provinces = List.copyOf(provinces);
        this.successors = new WholeSuccessors(provinces.stream()
                .flatMap(province -> province.descents().stream())
                .toList());
    }

    Optional<UnitRecord> unit(UnitId unit) {
        List<UnitLife> lives = provinces.stream()
                .flatMap(province -> Optional.ofNullable(province.units().get(unit)).stream())
                .toList();
        return lives.isEmpty()
                ? Optional.empty()
                : Optional.of(UnitRecord.of(UnitLife.together(lives), villagesOf(unit)));
    }

    Optional<VillageRecord> village(VillageId village) {
        List<VillageLife> lives = provinces.stream()
                .flatMap(province -> Optional.ofNullable(province.villages().get(village)).stream())
                .toList();
        return lives.isEmpty() ? Optional.empty() : Optional.of(VillageRecord.of(VillageLife.together(lives)));
    }

    /** Codes of the provinces that say something of it, the one in which it began first. */
    List<String> provincesOf(UnitId unit) {
        return provinces.stream()
                .filter(province -> province.units().containsKey(unit))
                .sorted((one, other) -> one.units()
                        .get(unit)
                        .validity()
                        .from()
                        .compareTo(other.units().get(unit).validity().from()))
                .map(province -> province.province().orElseThrow().code())
                .toList();
    }

    /** Those that ever belonged to the unit, those of units that went whole into it among them. */
    List<VillageRecord> villagesOf(UnitId unit) {
        return provinces.stream()
                .flatMap(province -> province.villages().values().stream())
                .filter(village -> village.units()
                        .values()
                        .anyMatch(assigned -> assigned.equals(unit)
                                || successors.after(assigned).stream()
                                        .anyMatch(descent -> descent.to().equals(unit))))
                .map(VillageLife::id)
                .distinct()
                .flatMap(village -> village(village).stream())
                .toList();
    }
}
