package org.progressledger.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.territory.TerritoryExamples.DECISION;
import static org.progressledger.territory.TerritoryExamples.NEW_DAY;
import static org.progressledger.territory.TerritoryExamples.ONE;
import static org.progressledger.territory.TerritoryExamples.OPENED;
import static org.progressledger.territory.TerritoryExamples.PROVINCE;
import static org.progressledger.territory.TerritoryExamples.TWO;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.TerritoryCommand.MoveUnitToDistrict;
import org.progressledger.territory.TerritoryEvent.UnitMovedToDistrict;

/** Under what a unit stands from day to day. */
class UnitParentTest {

    private static final LocalDate MOVED = LocalDate.of(2015, 1, 1);
    private static final DecisionReference LAW =
            new DecisionReference("1/NQ-MẪU", LocalDate.of(2014, 12, 1), "Chính phủ (mẫu)");

    @Test
    void a_unit_stands_under_its_district_until_districts_ended_and_under_its_province_since() {
        Territory territory = TwoProvinces.drawn().territory();

        assertThat(territory.districtOf(ONE, NEW_DAY.minusDays(1)).orElseThrow().code())
                .isEqualTo("991");
        assertThat(territory.parent(ONE, NEW_DAY)).get().isInstanceOfSatisfying(Parent.OfProvince.class, parent -> {
            assertThat(parent.province().code()).isEqualTo(PROVINCE);
            assertThat(parent.decision()).isEqualTo(DECISION);
        });
        assertThat(territory.parent(ONE, OPENED.minusDays(1))).isEmpty();
        assertThat(territory.unit(ONE).orElseThrow().formerDistrict())
                .as("the last district is remembered")
                .isPresent();
    }

    @Test
    void a_unit_that_went_into_another_district_belongs_to_each_on_its_days() {
        TwoProvinces ledger = TwoProvinces.drawn();
        List<TerritoryEvent> happened = ledger.record(move(ONE, "992", MOVED));
        Territory territory = ledger.territory();

        assertThat(happened).containsExactly(new UnitMovedToDistrict(PROVINCE, ONE, "992", MOVED, LAW));
        assertThat(territory.districtOf(ONE, MOVED.minusDays(1)).orElseThrow().code())
                .isEqualTo("991");
        assertThat(territory.districtOf(ONE, MOVED).orElseThrow().code()).isEqualTo("992");
        assertThat(territory.parent(ONE, MOVED).orElseThrow().decision()).isEqualTo(LAW);
        assertThat(territory
                        .unit(ONE, NEW_DAY)
                        .orElseThrow()
                        .formerDistrict()
                        .orElseThrow()
                        .code())
                .isEqualTo("992");
        assertThat(territory.districtOf(ONE, NEW_DAY)).isEmpty();
        assertThat(ledger.recorded().unit(ONE).orElseThrow().parents())
                .extracting(Since::since)
                .containsExactly(OPENED, MOVED, NEW_DAY);
    }

    @Test
    void what_a_unit_stands_under_already_is_not_recorded_again() {
        TwoProvinces ledger = TwoProvinces.drawn();

        assertThat(ledger.record(move(ONE, "991", MOVED))).isEmpty();
        ledger.record(move(ONE, "992", MOVED));
        assertThat(ledger.record(move(ONE, "992", MOVED.plusYears(1)))).isEmpty();
    }

    @Test
    void a_district_that_ended_or_never_was_and_a_unit_that_is_not_there_are_refused() {
        TwoProvinces ledger = TwoProvinces.drawn();

        assertThat(ledger.refusal(move(ONE, "992", NEW_DAY))).contains(TerritoryRefusal.DISTRICT_NOT_IN_FORCE);
        assertThat(ledger.refusal(move(ONE, "993", MOVED))).contains(TerritoryRefusal.DISTRICT_NOT_IN_FORCE);
        assertThat(ledger.refusal(move(new UnitId("99909", 2004), "992", MOVED)))
                .contains(TerritoryRefusal.UNIT_NOT_IN_FORCE);
        assertThat(ledger.refusal(move(TWO, "992", OPENED.minusDays(1)))).contains(TerritoryRefusal.UNIT_NOT_IN_FORCE);
    }

    @Test
    void a_district_without_communes_belongs_to_no_district() {
        List<TerritoryEvent> events = ReferenceData.load().province("51").events();
        MoveUnitToDistrict move = new MoveUnitToDistrict("51", UnitId.parse("536@2004"), "535", MOVED, LAW);

        Optional<TerritoryRefusal> refusal = Optional.empty();
        try {
            new TerritoryDecider().decide(ProvinceTerritory.of(events), move);
        } catch (TerritoryRefusedException refused) {
            refusal = Optional.of(refused.reason());
        }
        assertThat(refusal).contains(TerritoryRefusal.UNIT_IS_A_DISTRICT);
    }

    @Test
    void a_late_entry_moves_a_unit_before_districts_ended_and_leaves_the_days_since_alone() {
        TwoProvinces ledger = TwoProvinces.drawn();
        ledger.record(move(ONE, "992", MOVED.plusYears(2)));
        ledger.record(move(ONE, "991", MOVED.plusYears(4)));
        Territory territory = ledger.territory();

        assertThat(territory.districtOf(ONE, MOVED.plusYears(3)).orElseThrow().code())
                .isEqualTo("992");
        assertThat(territory.districtOf(ONE, MOVED.plusYears(4)).orElseThrow().code())
                .isEqualTo("991");
        assertThat(territory.parent(ONE, NEW_DAY).orElseThrow()).isInstanceOf(Parent.OfProvince.class);
    }

    private static MoveUnitToDistrict move(UnitId unit, String district, LocalDate day) {
        return new MoveUnitToDistrict(PROVINCE, unit, district, day, LAW);
    }
}
