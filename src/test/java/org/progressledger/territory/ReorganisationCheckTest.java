package org.progressledger.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.territory.TerritoryExamples.DECISION;
import static org.progressledger.territory.TerritoryExamples.NEW_DAY;
import static org.progressledger.territory.TerritoryExamples.ONE;
import static org.progressledger.territory.TerritoryExamples.PROVINCE;
import static org.progressledger.territory.TerritoryExamples.THREE;
import static org.progressledger.territory.TerritoryExamples.TWO;
import static org.progressledger.territory.TerritoryExamples.after;
import static org.progressledger.territory.TerritoryExamples.opening;
import static org.progressledger.territory.TerritoryExamples.part;
import static org.progressledger.territory.TerritoryExamples.plan;
import static org.progressledger.territory.TerritoryExamples.whole;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.ReorganisationFinding.Kind;
import org.progressledger.territory.ReorganisationOutcome.Changed;
import org.progressledger.territory.ReorganisationOutcome.Formed;
import org.progressledger.territory.ReorganisationPlan.Comes;
import org.progressledger.territory.ReorganisationPlan.Ends;
import org.progressledger.territory.ReorganisationPlan.Goes;
import org.progressledger.territory.ReorganisationPlan.Stays;
import org.progressledger.territory.Succession.Extent;
import org.progressledger.territory.TerritoryCommand.DecideReorganisation;
import org.progressledger.territory.TerritoryCommand.RecodeUnit;
import org.progressledger.territory.TerritoryEvent.Origin;

class ReorganisationCheckTest {

    private static final ProvinceTerritory THREE_COMMUNES = ProvinceTerritory.of(after(opening()));

    @Test
    void a_plan_that_accounts_for_every_unit_is_accepted_and_shows_what_it_changes() {
        CheckedReorganisation checked = check(plan(
                whole("99901", "99902", "Mẫu Mới"),
                part("99902", "99902", ""),
                part("99902", "99903", "Mẫu Sáu"),
                whole("99903", "99903", "")));

        assertThat(checked.isRefused()).isFalse();
        assertThat(checked.findings()).isEmpty();
        assertThat(checked.outcome().formed())
                .containsExactly(
                        new Formed(
                                new UnitId("99902", 2025),
                                "99902",
                                "Mẫu Mới",
                                UnitKind.XA,
                                List.of(new Origin(ONE, Extent.WHOLE, ""), new Origin(TWO, Extent.PART, "một phần"))),
                        new Formed(
                                new UnitId("99903", 2025),
                                "99903",
                                "Mẫu Sáu",
                                UnitKind.XA,
                                List.of(
                                        new Origin(TWO, Extent.PART, "một phần"),
                                        new Origin(THREE, Extent.WHOLE, ""))));
        assertThat(checked.outcome().ended()).containsExactly(ONE, TWO, THREE);
        assertThat(checked.outcome().split()).containsExactly(TWO);
        assertThat(checked.outcome().districts()).containsExactly("991");
    }

    @Test
    void a_unit_made_of_one_unit_whole_is_that_unit_with_what_changed() {
        CheckedReorganisation checked = check(plan(
                new Goes("99901", "99904", "Mẫu Bốn", UnitKind.PHUONG, Extent.WHOLE, ""),
                whole("99902", "99902", "Mẫu Hai"),
                new Stays("99903")));

        assertThat(checked.isRefused()).isFalse();
        assertThat(checked.outcome().formed()).isEmpty();
        assertThat(checked.outcome().changed())
                .containsExactly(
                        new Changed(ONE, Optional.of("Mẫu Bốn"), Optional.of(UnitKind.PHUONG), Optional.of("99904")));
        assertThat(checked.outcome().kept()).containsExactly(TWO, THREE);
        assertThat(checked.outcome().ended()).isEmpty();
    }

    @Test
    void units_end_and_come_although_nobody_knows_where() {
        CheckedReorganisation checked = check(plan(
                new Ends("99901"), new Stays("99902"), new Stays("99903"), new Comes("99905", "Mẫu", UnitKind.XA)));

        assertThat(checked.findings()).isEmpty();
        assertThat(checked.outcome().ended()).containsExactly(ONE);
        assertThat(checked.outcome().split()).isEmpty();
        assertThat(checked.outcome().formed())
                .singleElement()
                .satisfies(unit -> assertThat(unit.origins()).isEmpty());
    }

    @Test
    void a_unit_that_no_row_accounts_for_is_named() {
        assertFound(
                plan(new Stays("99901"), new Stays("99902")),
                Optional.empty(),
                Kind.UNIT_MISSING,
                "99903",
                "xã Mẫu Ba");
    }

    @Test
    void a_unit_may_go_several_ways_only_in_part() {
        ReorganisationPlan plan = plan(
                whole("99901", "99902", "Mẫu Mới"),
                part("99901", "99903", "Mẫu Sáu"),
                whole("99902", "99902", ""),
                whole("99903", "99903", ""));

        assertFound(plan, Optional.of(1), Kind.UNIT_TWICE, "99901", "xã Mẫu Một");
    }

    @Test
    void a_unit_that_stays_goes_nowhere_whole() {
        assertFound(
                plan(new Stays("99901"), new Stays("99902"), new Stays("99903"), whole("99903", "99906", "Mẫu")),
                Optional.of(4),
                Kind.UNIT_TWICE,
                "99903",
                "xã Mẫu Ba");
    }

    @Test
    void the_same_way_is_not_stated_twice() {
        assertFound(
                plan(
                        part("99901", "99906", "Mẫu"),
                        part("99901", "99906", "Mẫu"),
                        new Stays("99902"),
                        new Stays("99903")),
                Optional.of(2),
                Kind.ROW_TWICE,
                "99901",
                "xã Mẫu Một",
                "99906");
    }

    @Test
    void one_part_alone_is_a_warning_and_the_unit_counts_as_split() {
        CheckedReorganisation checked =
                check(plan(part("99901", "99906", "Mẫu"), new Stays("99902"), new Stays("99903")));

        assertThat(checked.isRefused()).isFalse();
        assertThat(checked.findings())
                .containsExactly(ReorganisationFinding.ofRow(1, Kind.PART_ALONE, "99901", "xã Mẫu Một"));
        assertThat(checked.outcome().split()).containsExactly(ONE);
    }

    @Test
    void a_row_about_a_unit_that_is_not_in_force_on_the_day_before_is_refused() {
        assertFound(
                plan(new Stays("99901"), new Stays("99902"), new Stays("99903"), new Ends("99999")),
                Optional.of(4),
                Kind.UNIT_UNKNOWN,
                "99999",
                NEW_DAY.minusDays(1));
        assertFound(
                plan(new Stays("99901@2025"), new Stays("99902"), new Stays("99903")),
                Optional.of(1),
                Kind.UNIT_UNKNOWN,
                "99901@2025",
                NEW_DAY.minusDays(1));
    }

    @Test
    void a_unit_can_be_named_by_its_identity() {
        assertThat(check(plan(new Stays("99901@2004"), new Stays("99902"), new Stays("99903")))
                        .findings())
                .isEmpty();
    }

    @Test
    void a_new_unit_takes_no_code_of_one_that_stays_today_or_later() {
        assertFound(
                plan(whole("99901", "99902", "Mẫu"), new Stays("99902"), new Stays("99903")),
                Optional.of(1),
                Kind.CODE_TWICE,
                "99902",
                "xã Mẫu Hai");
        ProvinceTerritory recodedLater = ProvinceTerritory.of(
                after(opening(), new RecodeUnit(PROVINCE, TWO, "99907", LocalDate.of(2026, 1, 1), DECISION)));
        assertThat(ReorganisationCheck.check(
                                recodedLater,
                                plan(whole("99901", "99907", "Mẫu"), new Stays("99902"), new Stays("99903")))
                        .findings())
                .containsExactly(ReorganisationFinding.ofRow(1, Kind.CODE_TWICE, "99907", "xã Mẫu Hai"));
    }

    @Test
    void a_unit_of_unknown_origin_has_a_code_of_its_own() {
        assertFound(
                plan(
                        whole("99901", "99906", "Mẫu"),
                        new Comes("99906", "Mẫu", UnitKind.XA),
                        new Stays("99902"),
                        new Stays("99903")),
                Optional.of(2),
                Kind.CODE_TWICE,
                "99906",
                "Mẫu");
    }

    @Test
    void codes_names_and_kinds_of_new_units_are_stated_and_agree() {
        assertThat(check(plan(
                                new Goes("99901", "9990", " ", UnitKind.NOT_STATED, Extent.WHOLE, ""),
                                whole("99902", "99908", "Mẫu <b>"),
                                whole("99903", "99909", "Mẫu Chín"),
                                new Goes("99902", "99909", "Mẫu Khác", UnitKind.PHUONG, Extent.PART, "")))
                        .findings())
                .contains(
                        ReorganisationFinding.ofRow(1, Kind.CODE_MALFORMED, "9990"),
                        ReorganisationFinding.ofRow(1, Kind.NAME_MISSING, "9990"),
                        ReorganisationFinding.ofRow(1, Kind.KIND_MISSING, "9990"),
                        ReorganisationFinding.ofRow(2, Kind.NAME_NOT_PLAIN, "Mẫu <b>"),
                        ReorganisationFinding.ofRow(4, Kind.NAME_DIFFERS, "99909", "Mẫu Khác", "Mẫu Chín"),
                        ReorganisationFinding.ofRow(4, Kind.KIND_DIFFERS, "99909", "phường", "xã"));
    }

    @Test
    void a_plan_has_a_key_and_a_title_of_its_own_and_a_day_after_the_last_drawing() {
        ReorganisationPlan wrong = new ReorganisationPlan(
                "geo 2025",
                "<script>",
                NEW_DAY.minusDays(1),
                DECISION,
                List.of(new Stays("99901"), new Stays("99902"), new Stays("99903")));

        assertThat(check(wrong).findings())
                .containsExactly(
                        ReorganisationFinding.ofPlan(Kind.KEY_MALFORMED, "geo 2025"),
                        ReorganisationFinding.ofPlan(Kind.TITLE_NOT_PLAIN, "<script>"),
                        ReorganisationFinding.ofPlan(
                                Kind.DAY_NOT_AFTER_LAST, NEW_DAY.minusDays(1), "GEO-PRE", NEW_DAY.minusDays(1)));
        assertFound(
                plan("GEO-PRE", NEW_DAY, new Stays("99901"), new Stays("99902"), new Stays("99903")),
                Optional.empty(),
                Kind.KEY_USED,
                "GEO-PRE");
    }

    @Test
    void a_second_reorganisation_of_a_year_makes_identities_of_its_own() {
        ReorganisationPlan first =
                plan(whole("99901", "99901", "Mẫu Mới"), whole("99902", "99901", ""), new Stays("99903"));
        LocalDate later = LocalDate.of(2025, 9, 1);
        ReorganisationPlan second =
                plan("GEO-2025-2", later, whole("99901", "99901", "Mẫu Lớn"), whole("99903", "99901", ""));
        ProvinceTerritory territory = ProvinceTerritory.of(after(opening(), new DecideReorganisation(PROVINCE, first)));

        assertThat(ReorganisationCheck.check(territory, second).outcome().formed())
                .extracting(Formed::unit)
                .containsExactly(new UnitId("99901", 20250901));
    }

    private static CheckedReorganisation check(ReorganisationPlan plan) {
        return ReorganisationCheck.check(THREE_COMMUNES, plan);
    }

    private static void assertFound(ReorganisationPlan plan, Optional<Integer> row, Kind kind, Object... arguments) {
        CheckedReorganisation checked = check(plan);
        assertThat(checked.findings()).contains(new ReorganisationFinding(kind, row, List.of(arguments)));
        assertThat(checked.isRefused()).isTrue();
    }
}
