package org.progressledger.territory;

import static org.progressledger.territory.TerritoryExamples.DECISION;
import static org.progressledger.territory.TerritoryExamples.NEW_DAY;
import static org.progressledger.territory.TerritoryExamples.OPENED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AcrossProvinces.Clash;
import org.progressledger.territory.ReorganisationPlan.Stays;
import org.progressledger.territory.TerritoryCommand.DecideReorganisation;
import org.progressledger.territory.TerritoryCommand.HandOverUnit;
import org.progressledger.territory.TerritoryCommand.ListedUnit;
import org.progressledger.territory.TerritoryCommand.OpenProvince;
import org.progressledger.territory.TerritoryEvent.UnitHandedOver;

/**
 * A ledger in memory of the invented province 99, which has two districts, and of 98, which has one commune. All units
 * stayed on 1 July 2025.
 */
final class TwoProvinces {

    static final String OTHER = "98";
    static final UnitId FOUR = new UnitId("98901", 2004);
    static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    private final TerritoryDecider decider = new TerritoryDecider();
    private final Map<String, ProvinceTerritory> provinces = new TreeMap<>();

    static TwoProvinces opened() {
        TwoProvinces ledger = new TwoProvinces();
        OpenProvince opening = TerritoryExamples.opening();
        ledger.record(new OpenProvince(
                opening.opened(),
                opening.boundaries(),
                opening.drawnOn(),
                List.of(opening.districts().get(0), district("992", "Huyện Mẫu Khác")),
                opening.units(),
                OPENED,
                DECISION));
        ledger.record(other(FOUR));
        return ledger;
    }

    /** After the reorganisation of 1 July 2025, in which every unit stayed. */
    static TwoProvinces drawn() {
        TwoProvinces ledger = opened();
        ledger.record(new DecideReorganisation(
                TerritoryExamples.PROVINCE,
                TerritoryExamples.plan(new Stays("99901"), new Stays("99902"), new Stays("99903"))));
        ledger.record(new DecideReorganisation(OTHER, TerritoryExamples.plan(new Stays("98901"))));
        return ledger;
    }

    static OpenProvince other(UnitId unit) {
        return new OpenProvince(
                new Province(OTHER, "Mẫu Hai", "Second sample", Province.Kind.TINH),
                "GEO-PRE",
                NEW_DAY.minusDays(1),
                List.of(),
                List.of(new ListedUnit(unit, unit.code(), "Mẫu Bốn", UnitKind.XA, Optional.empty())),
                OPENED,
                DECISION);
    }

    private static FormerDistrict district(String code, String name) {
        return new FormerDistrict(code, name, TerritoryExamples.PROVINCE, "Tỉnh Mẫu");
    }

    static HandOverUnit handOver(UnitId unit, LocalDate day) {
        return new HandOverUnit(TerritoryExamples.PROVINCE, unit, OTHER, day, DECISION);
    }

    /** All of it or nothing, as a commit. */
    List<TerritoryEvent> record(TerritoryCommand command) {
        Map<String, ProvinceTerritory> before = new TreeMap<>(provinces);
        try {
            return decide(command);
        } catch (TerritoryRefusedException refusal) {
            provinces.putAll(before);
            throw refusal;
        }
    }

    private List<TerritoryEvent> decide(TerritoryCommand command) {
        ProvinceTerritory before = province(command.province());
        List<TerritoryEvent> happened = new ArrayList<>(decider.decide(before, command));
        ProvinceTerritory after = before.with(happened);
        List<ProvinceTerritory> others = provinces.entrySet().stream()
                .filter(province -> !province.getKey().equals(command.province()))
                .map(Map.Entry::getValue)
                .toList();
        List<Clash> clashes = AcrossProvinces.find(after, happened, others);
        if (!clashes.isEmpty()) {
            throw new TerritoryRefusedException(
                    clashes.get(0).reason(), clashes.get(0).arguments().toArray());
        }
        provinces.put(command.province(), after);
        for (TerritoryEvent event : List.copyOf(happened)) {
            if (event instanceof UnitHandedOver handed) {
                happened.addAll(decide(HandOverDecider.takeOver(after, handed)));
            }
        }
        return happened;
    }

    ProvinceTerritory province(String code) {
        return provinces.getOrDefault(code, ProvinceTerritory.of(List.of()));
    }

    Territory territory() {
        return new KnownTerritory(provinces.values());
    }

    RecordedUnits recorded() {
        return new RecordedUnits(List.copyOf(provinces.values()));
    }

    Optional<TerritoryRefusal> refusal(TerritoryCommand command) {
        try {
            record(command);
            return Optional.empty();
        } catch (TerritoryRefusedException refused) {
            return Optional.of(refused.reason());
        }
    }
}
