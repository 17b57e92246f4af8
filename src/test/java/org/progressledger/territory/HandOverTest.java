package org.progressledger.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.territory.TerritoryExamples.DECISION;
import static org.progressledger.territory.TerritoryExamples.NEW_DAY;
import static org.progressledger.territory.TerritoryExamples.ONE;
import static org.progressledger.territory.TerritoryExamples.OPENED;
import static org.progressledger.territory.TerritoryExamples.PROVINCE;
import static org.progressledger.territory.TerritoryExamples.plan;
import static org.progressledger.territory.TerritoryExamples.whole;
import static org.progressledger.territory.TwoProvinces.DAY;
import static org.progressledger.territory.TwoProvinces.FOUR;
import static org.progressledger.territory.TwoProvinces.OTHER;
import static org.progressledger.territory.TwoProvinces.handOver;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.ReorganisationPlan.Stays;
import org.progressledger.territory.TerritoryCommand.DecideReorganisation;
import org.progressledger.territory.TerritoryCommand.FoundVillages;
import org.progressledger.territory.TerritoryCommand.HandOverUnit;
import org.progressledger.territory.TerritoryCommand.NewVillage;
import org.progressledger.territory.TerritoryCommand.ReclassifyUnit;
import org.progressledger.territory.TerritoryCommand.RecodeUnit;
import org.progressledger.territory.TerritoryCommand.RenameUnit;
import org.progressledger.territory.TerritoryCommand.RenameVillage;
import org.progressledger.territory.TerritoryCommand.StateUnitAttribute;
import org.progressledger.territory.TerritoryCommand.TakeOverUnit;
import org.progressledger.territory.TerritoryEvent.TakenVillage;
import org.progressledger.territory.TerritoryEvent.UnitHandedOver;
import org.progressledger.territory.TerritoryEvent.UnitTakenOver;

/** A unit goes from one province into another. */
class HandOverTest {

    private static final VillageId NA_MAO = VillageId.of(ONE, "Nà Mao Mẫu");

    private static TwoProvinces withVillage() {
        TwoProvinces ledger = TwoProvinces.drawn();
        ledger.record(new FoundVillages(
                PROVINCE, List.of(new NewVillage(NA_MAO, ONE, "Nà Mao Mẫu", VillageKind.THON)), NEW_DAY, DECISION));
        ledger.record(new StateUnitAttribute(
                PROVINCE, ONE, UnitAttribute.DIFFICULT_AREA, Optional.of("III"), NEW_DAY, DECISION));
        return ledger;
    }

    @Test
    void what_one_province_hands_over_the_other_takes_over_at_once() {
        TwoProvinces ledger = withVillage();

        assertThat(ledger.record(handOver(ONE, DAY)))
                .containsExactly(
                        new UnitHandedOver(PROVINCE, ONE, OTHER, List.of(NA_MAO), DAY, DECISION),
                        new UnitTakenOver(
                                OTHER,
                                ONE,
                                PROVINCE,
                                "99901",
                                "Mẫu Một",
                                UnitKind.XA,
                                List.of(new TakenVillage(NA_MAO, "Nà Mao Mẫu", VillageKind.THON)),
                                DAY,
                                DECISION));
        assertThat(ledger.record(handOver(ONE, DAY))).isEmpty();
    }

    @Test
    void the_unit_is_the_same_and_belongs_to_each_province_on_its_days() {
        TwoProvinces ledger = withVillage();
        ledger.record(handOver(ONE, DAY));
        Territory territory = ledger.territory();

        assertThat(territory.unitsOf(PROVINCE, DAY.minusDays(1))).hasSize(3);
        assertThat(territory.unitsOf(OTHER, DAY.minusDays(1))).hasSize(1);
        assertThat(territory.unitsOf(PROVINCE, DAY)).hasSize(2);
        assertThat(territory.unitsOf(OTHER, DAY))
                .extracting(AdministrativeUnit::id)
                .containsExactly(FOUR, ONE);
        assertThat(territory.unitOn("99901", DAY).orElseThrow().province().code())
                .isEqualTo(OTHER);
        assertThat(territory.unit(ONE).orElseThrow().validity().from()).isEqualTo(OPENED);
        assertThat(territory.isInForce(ONE, NEW_DAY)).isTrue();
        assertThat(territory
                        .parent(ONE, DAY.minusDays(1))
                        .orElseThrow()
                        .province()
                        .code())
                .isEqualTo(PROVINCE);
        assertThat(territory.parent(ONE, DAY).orElseThrow().province().code()).isEqualTo(OTHER);
        assertThat(territory.districtOf(ONE, NEW_DAY.minusDays(1))).isPresent();
        assertThat(ledger.recorded().unit(ONE).orElseThrow().parents()).hasSize(3);
    }

    @Test
    void what_was_said_of_the_unit_and_its_villages_goes_with_them() {
        TwoProvinces ledger = withVillage();
        ledger.record(handOver(ONE, DAY));
        Territory territory = ledger.territory();

        assertThat(territory.attributes(ONE, DAY)).containsOnlyKeys(UnitAttribute.DIFFICULT_AREA);
        assertThat(territory.villagesOf(ONE, DAY)).extracting(Village::id).containsExactly(NA_MAO);
        assertThat(territory.villagesOf(ONE, DAY.minusDays(1)))
                .extracting(Village::id)
                .containsExactly(NA_MAO);
        assertThat(ledger.recorded().villagesOf(ONE)).hasSize(1);
    }

    @Test
    void from_that_day_on_only_the_other_province_speaks_of_them() {
        TwoProvinces ledger = withVillage();
        ledger.record(handOver(ONE, DAY));

        assertThat(ledger.refusal(new RenameUnit(PROVINCE, ONE, "Mẫu Mới", DAY, DECISION)))
                .contains(TerritoryRefusal.UNIT_NOT_IN_FORCE);
        assertThat(ledger.refusal(new RenameVillage(PROVINCE, NA_MAO, "Làng Mẫu", DAY, DECISION)))
                .contains(TerritoryRefusal.HANDED_OVER);
        assertThat(ledger.refusal(new FoundVillages(
                        PROVINCE,
                        List.of(new NewVillage(VillageId.of(ONE, "Làng"), ONE, "Làng Mẫu", VillageKind.THON)),
                        NEW_DAY,
                        DECISION)))
                .contains(TerritoryRefusal.HANDED_OVER);

        ledger.record(new RenameUnit(OTHER, ONE, "Mẫu Mới", DAY.plusDays(1), DECISION));
        ledger.record(new RenameVillage(OTHER, NA_MAO, "Làng Mẫu", DAY.plusDays(1), DECISION));
        Territory territory = ledger.territory();
        assertThat(territory.unit(ONE, DAY.plusDays(1)).orElseThrow().name()).isEqualTo("Mẫu Mới");
        assertThat(territory.unit(ONE, DAY).orElseThrow().name()).isEqualTo("Mẫu Một");
        assertThat(territory.village(NA_MAO, DAY.plusDays(1)).orElseThrow().name())
                .isEqualTo("Làng Mẫu");
    }

    @Test
    void a_late_name_kind_or_code_of_a_day_before_the_hand_over_is_refused_because_the_other_province_has_it() {
        TwoProvinces ledger = withVillage();
        ledger.record(handOver(ONE, DAY));
        LocalDate before = DAY.minusDays(1);
        List<TerritoryCommand> late = List.of(
                new RenameUnit(PROVINCE, ONE, "Mẫu Mới", before, DECISION),
                new ReclassifyUnit(PROVINCE, ONE, UnitKind.PHUONG, before, DECISION),
                new RecodeUnit(PROVINCE, ONE, "99909", before, DECISION));

        assertThat(late).allSatisfy(entry -> assertThat(ledger.refusal(entry)).contains(TerritoryRefusal.HANDED_OVER));
        ledger.record(new HandOverUnit(OTHER, ONE, PROVINCE, DAY.plusMonths(2), DECISION));
        assertThat(late)
                .as("it came back as it was taken over then")
                .allSatisfy(entry -> assertThat(ledger.refusal(entry)).contains(TerritoryRefusal.HANDED_OVER));
        ledger.record(new RenameUnit(PROVINCE, ONE, "Mẫu Mới", DAY.plusMonths(2), DECISION));
        assertThat(ledger.territory().unit(ONE).orElseThrow().name()).isEqualTo("Mẫu Mới");
    }

    @Test
    void what_a_decision_said_of_the_unit_before_the_hand_over_is_recorded_late_and_holds_on() {
        TwoProvinces ledger = withVillage();
        ledger.record(handOver(ONE, DAY));
        ledger.record(new StateUnitAttribute(
                PROVINCE, ONE, UnitAttribute.SAFE_ZONE, Optional.of("YES"), DAY.minusDays(1), DECISION));

        assertThat(ledger.territory().attributes(ONE, DAY)).containsKey(UnitAttribute.SAFE_ZONE);
    }

    @Test
    void a_unit_may_come_back() {
        TwoProvinces ledger = withVillage();
        ledger.record(handOver(ONE, DAY));
        ledger.record(new RenameUnit(OTHER, ONE, "Mẫu Mới", DAY.plusMonths(1), DECISION));
        ledger.record(new HandOverUnit(OTHER, ONE, PROVINCE, DAY.plusMonths(2), DECISION));
        Territory territory = ledger.territory();

        assertThat(territory.unitsOf(PROVINCE, DAY.plusMonths(2))).hasSize(3);
        assertThat(territory.unitsOf(OTHER, DAY.plusMonths(1))).hasSize(2);
        assertThat(territory.unitsOf(OTHER, DAY.plusMonths(2))).hasSize(1);
        assertThat(territory.unit(ONE).orElseThrow().name()).isEqualTo("Mẫu Mới");
        assertThat(territory.villagesOf(ONE, DAY.plusMonths(2))).hasSize(1);
        ledger.record(new RenameVillage(PROVINCE, NA_MAO, "Làng Mẫu", DAY.plusMonths(3), DECISION));
        assertThat(ledger.territory().village(NA_MAO).orElseThrow().name()).isEqualTo("Làng Mẫu");
    }

    @Test
    void a_plan_of_the_other_province_accounts_for_the_unit_and_carries_its_history_on() {
        TwoProvinces ledger = withVillage();
        ledger.record(handOver(ONE, DAY));
        ledger.record(new DecideReorganisation(
                OTHER,
                plan("GEO-2028", DAY.plusYears(1), whole("99901", "98902", "Mẫu Mới"), whole("98901", "98902", ""))));
        ledger.record(new DecideReorganisation(
                PROVINCE, plan("GEO-2028", DAY.plusYears(1), new Stays("99902"), new Stays("99903"))));
        Territory territory = ledger.territory();
        UnitId merged = new UnitId("98902", 2028);

        assertThat(territory.followersOf(ONE))
                .extracting(succession -> succession.to().id())
                .containsExactly(merged);
        assertThat(territory.isInForce(ONE, DAY.plusYears(1))).isFalse();
        assertThat(territory.isInForce(ONE, DAY)).isTrue();
        assertThat(territory.villagesOf(merged, DAY.plusYears(1)))
                .extracting(Village::id)
                .containsExactly(NA_MAO);
        assertThat(new PlacesUnder(territory.drawing("GEO-2028"), territory)
                        .of(Lineage.of(ONE))
                        .unit())
                .contains(merged);
    }

    @Test
    void a_hand_over_before_the_last_drawing_or_before_something_recorded_is_refused_on_both_sides() {
        TwoProvinces ledger = withVillage();
        ledger.record(new RenameUnit(PROVINCE, ONE, "Mẫu Mới", DAY.plusMonths(1), DECISION));

        assertThat(ledger.refusal(handOver(ONE, DAY))).contains(TerritoryRefusal.CHANGES_LATER);
        assertThat(ledger.refusal(handOver(TerritoryExamples.TWO, NEW_DAY.minusDays(1))))
                .contains(TerritoryRefusal.HANDED_OVER_TOO_EARLY);
        ledger.record(new DecideReorganisation(OTHER, plan("GEO-2027", DAY.plusDays(1), new Stays("98901"))));
        assertThat(ledger.refusal(handOver(TerritoryExamples.TWO, DAY)))
                .contains(TerritoryRefusal.HANDED_OVER_TOO_EARLY);
        assertThat(ledger.territory().unitsOf(PROVINCE, DAY)).hasSize(3);
    }

    @Test
    void nothing_happens_if_the_other_province_is_not_there_or_uses_the_code() {
        TwoProvinces ledger = TwoProvinces.drawn();
        assertThat(ledger.refusal(new HandOverUnit(PROVINCE, ONE, "97", DAY, DECISION)))
                .contains(TerritoryRefusal.PROVINCE_NOT_OPENED);
        assertThat(ledger.territory().unitsOf(PROVINCE, DAY)).hasSize(3);
        assertThat(ledger.record(new HandOverUnit(PROVINCE, ONE, PROVINCE, DAY, DECISION)))
                .isEmpty();
    }

    @Test
    void nobody_takes_over_what_was_not_handed_over() {
        TwoProvinces ledger = TwoProvinces.drawn();
        UnitTakenOver taken =
                new UnitTakenOver(OTHER, ONE, PROVINCE, "98909", "Mẫu Một", UnitKind.XA, List.of(), DAY, DECISION);

        assertThat(ledger.refusal(new TakeOverUnit(taken))).contains(TerritoryRefusal.NOT_HANDED_OVER);
    }

    @Test
    void a_plan_for_a_day_on_which_a_unit_had_not_gone_yet_is_refused() {
        TwoProvinces ledger = TwoProvinces.drawn();
        ledger.record(handOver(ONE, DAY));
        DecideReorganisation early = new DecideReorganisation(OTHER, plan("GEO-2027", DAY, new Stays("98901")));

        assertThat(ledger.refusal(early)).contains(TerritoryRefusal.PLAN_REFUSED);
        assertThat(ReorganisationCheck.check(ledger.province(OTHER), early.plan())
                        .findings())
                .extracting(ReorganisationFinding::kind)
                .containsExactly(ReorganisationFinding.Kind.DAY_NOT_AFTER_HAND_OVER);
    }

    @Test
    void a_code_that_a_unit_took_along_is_free_again_where_it_gave_it_up() {
        TwoProvinces ledger = TwoProvinces.drawn();
        ledger.record(handOver(ONE, DAY));
        RecodeUnit second = new RecodeUnit(PROVINCE, TerritoryExamples.TWO, "99901", DAY.plusMonths(2), DECISION);

        assertThat(ledger.refusal(second)).contains(TerritoryRefusal.CODE_TAKEN_ELSEWHERE);
        ledger.record(new RecodeUnit(OTHER, ONE, "98902", DAY.plusMonths(1), DECISION));
        assertThat(ledger.refusal(second)).isEmpty();
        Territory territory = ledger.territory();
        assertThat(territory.unitOn("99901", DAY).orElseThrow().id()).isEqualTo(ONE);
        assertThat(territory.unitOn("99901", DAY.plusMonths(2)).orElseThrow().id())
                .isEqualTo(TerritoryExamples.TWO);
    }
}
