package org.progressledger.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.progressledger.territory.TerritoryExamples.DECISION;
import static org.progressledger.territory.TerritoryExamples.NEW_DAY;
import static org.progressledger.territory.TerritoryExamples.ONE;
import static org.progressledger.territory.TerritoryExamples.PROVINCE;
import static org.progressledger.territory.TerritoryExamples.TWO;
import static org.progressledger.territory.TerritoryExamples.plan;
import static org.progressledger.territory.TerritoryExamples.whole;
import static org.progressledger.territory.TwoProvinces.DAY;
import static org.progressledger.territory.TwoProvinces.FOUR;
import static org.progressledger.territory.TwoProvinces.OTHER;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.ReorganisationPlan.Stays;
import org.progressledger.territory.TerritoryCommand.DecideReorganisation;
import org.progressledger.territory.TerritoryCommand.RecodeUnit;

/** What one province may not have because another has it. */
class AcrossProvincesTest {

    @Test
    void a_code_of_another_province_is_refused_with_who_carries_it_since_when() {
        TwoProvinces ledger = TwoProvinces.drawn();

        assertThatThrownBy(() -> ledger.record(recode(FOUR, "99902", DAY)))
                .isInstanceOfSatisfying(TerritoryRefusedException.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(TerritoryRefusal.CODE_TAKEN_ELSEWHERE);
                    assertThat(refused.arguments())
                            .containsExactly("99902", "xã Mẫu Hai", "tỉnh Mẫu", TerritoryExamples.OPENED);
                });
    }

    @Test
    void a_code_that_was_given_up_is_free_from_the_day_after_and_not_a_day_earlier() {
        TwoProvinces ledger = TwoProvinces.drawn();
        ledger.record(new RecodeUnit(PROVINCE, TWO, "99904", DAY, DECISION));

        assertThat(ledger.refusal(recode(FOUR, "99902", DAY.minusDays(1))))
                .contains(TerritoryRefusal.CODE_TAKEN_ELSEWHERE);
        assertThat(ledger.refusal(recode(FOUR, "99902", DAY))).isEmpty();
        assertThat(ledger.refusal(new RecodeUnit(PROVINCE, ONE, "99902", DAY, DECISION)))
                .contains(TerritoryRefusal.CODE_TAKEN_ELSEWHERE);
    }

    @Test
    void a_late_entry_is_held_against_a_code_that_is_carried_later() {
        TwoProvinces ledger = TwoProvinces.drawn();
        ledger.record(recode(FOUR, "98905", DAY.plusYears(1)));
        RecodeUnit late = new RecodeUnit(PROVINCE, ONE, "98905", DAY, DECISION);

        assertThat(ledger.refusal(late)).contains(TerritoryRefusal.CODE_TAKEN_ELSEWHERE);
    }

    @Test
    void a_plan_that_gives_a_code_of_another_province_is_refused_and_one_that_re_uses_a_free_one_is_not() {
        TwoProvinces ledger = TwoProvinces.drawn();
        DecideReorganisation taken = merge("98901");

        assertThat(ledger.refusal(taken)).contains(TerritoryRefusal.CODE_TAKEN_ELSEWHERE);
        ledger.record(recode(FOUR, "98909", DAY));
        assertThat(ledger.refusal(taken)).isEmpty();
        assertThat(ledger.territory()
                        .unitOn("98901", DAY.minusDays(1))
                        .orElseThrow()
                        .id())
                .isEqualTo(FOUR);
        assertThat(ledger.territory().unitOn("98901", DAY).orElseThrow().id()).isEqualTo(new UnitId("98901", 2027));
    }

    @Test
    void a_province_whose_list_has_a_unit_of_another_is_not_opened() {
        TwoProvinces ledger = new TwoProvinces();
        ledger.record(TerritoryExamples.opening());

        assertThat(ledger.refusal(TwoProvinces.other(ONE))).contains(TerritoryRefusal.UNIT_KNOWN_ELSEWHERE);
        assertThat(ledger.refusal(TwoProvinces.other(new UnitId("99901", 2005))))
                .contains(TerritoryRefusal.CODE_TAKEN_ELSEWHERE);
        assertThat(ledger.refusal(TwoProvinces.other(FOUR))).isEmpty();
    }

    @Test
    void a_drawing_of_a_used_key_is_refused_on_another_day_and_joined_on_the_same() {
        TwoProvinces ledger = TwoProvinces.opened();
        ledger.record(new DecideReorganisation(OTHER, plan(new Stays("98901"))));
        Stays[] all = {new Stays("99901"), new Stays("99902"), new Stays("99903")};

        assertThat(ledger.refusal(new DecideReorganisation(PROVINCE, plan("GEO-2025", DAY, all))))
                .contains(TerritoryRefusal.DRAWING_DIFFERS);
        assertThat(ledger.refusal(new DecideReorganisation(PROVINCE, plan("GEO-2025", NEW_DAY, all))))
                .isEmpty();
        assertThat(ledger.territory().drawings()).hasSize(2);
    }

    private static RecodeUnit recode(UnitId unit, String code, LocalDate day) {
        return new RecodeUnit(OTHER, unit, code, day, DECISION);
    }

    private static DecideReorganisation merge(String code) {
        return new DecideReorganisation(
                PROVINCE,
                plan("GEO-2027", DAY, whole("99901", code, "Mẫu Mới"), whole("99902", code, ""), new Stays("99903")));
    }
}
