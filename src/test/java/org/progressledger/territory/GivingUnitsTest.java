package org.progressledger.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.territory.TerritoryExamples.DECISION;
import static org.progressledger.territory.TerritoryExamples.NEW_DAY;
import static org.progressledger.territory.TerritoryExamples.ONE;
import static org.progressledger.territory.TerritoryExamples.PROVINCE;
import static org.progressledger.territory.TerritoryExamples.THREE;
import static org.progressledger.territory.TerritoryExamples.TWO;
import static org.progressledger.territory.TerritoryExamples.after;
import static org.progressledger.territory.TerritoryExamples.gives;
import static org.progressledger.territory.TerritoryExamples.opening;
import static org.progressledger.territory.TerritoryExamples.part;
import static org.progressledger.territory.TerritoryExamples.plan;
import static org.progressledger.territory.TerritoryExamples.whole;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.ReorganisationFinding.Kind;
import org.progressledger.territory.ReorganisationOutcome.Changed;
import org.progressledger.territory.ReorganisationOutcome.Formed;
import org.progressledger.territory.ReorganisationOutcome.Given;
import org.progressledger.territory.ReorganisationPlan.Comes;
import org.progressledger.territory.ReorganisationPlan.Goes;
import org.progressledger.territory.ReorganisationPlan.GoesOn;
import org.progressledger.territory.ReorganisationPlan.Row;
import org.progressledger.territory.ReorganisationPlan.Stays;
import org.progressledger.territory.Succession.Extent;
import org.progressledger.territory.TerritoryCommand.DecideReorganisation;
import org.progressledger.territory.TerritoryCommand.FoundVillages;
import org.progressledger.territory.TerritoryCommand.NewVillage;
import org.progressledger.territory.TerritoryCommand.RecodeUnit;
import org.progressledger.territory.TerritoryEvent.Origin;
import org.progressledger.territory.TerritoryEvent.UnitPartGiven;

class GivingUnitsTest {

    private static final UnitId NEW = new UnitId("99905", 2025);

    @Test
    void a_unit_goes_on_and_gives_villages_to_one_that_goes_on_too() {
        ReorganisationPlan plan = plan(
                new Stays("99901"),
                gives("99901", "99902", "Nà Mao", "Làng Há"),
                new Stays("99902"),
                new Stays("99903"));
        CheckedReorganisation checked = check(plan);

        assertThat(checked.findings()).isEmpty();
        assertThat(checked.outcome().kept()).containsExactly(TWO, ONE, THREE);
        assertThat(checked.outcome().ended()).isEmpty();
        assertThat(checked.outcome().given()).containsExactly(new Given(ONE, TWO, List.of("Nà Mao", "Làng Há"), ""));
        assertThat(checked.outcome().isGiver(ONE)).isTrue();

        Territory territory = decided(plan);
        assertThat(territory.isInForce(ONE, NEW_DAY)).isTrue();
        assertThat(territory.successorsOf(ONE)).as("nothing became of it").isEmpty();
        assertThat(territory.followersOf(ONE)).isEmpty();
        assertThat(territory.partsOf(ONE)).singleElement().satisfies(given -> {
            assertThat(given.to().id()).isEqualTo(TWO);
            assertThat(given.extent()).isEqualTo(Extent.PART);
            assertThat(given.since()).isEqualTo(NEW_DAY);
            assertThat(given.villages()).containsExactly("Nà Mao", "Làng Há");
        });
        assertThat(territory.originsOf(TWO))
                .extracting(Succession::extent)
                .containsExactlyInAnyOrder(Extent.UNCHANGED, Extent.PART);
    }

    @Test
    void a_unit_goes_on_under_another_name_kind_and_code_and_gives_to_a_new_one() {
        ReorganisationPlan plan = plan(
                new GoesOn("99901", "99904", "Mẫu Bốn", UnitKind.PHUONG),
                new Goes("99901", "99905", "Mẫu Năm", UnitKind.XA, Extent.PART, "phía bắc", List.of("Nà Mao")),
                part("99902", "99905", ""),
                gives("99902", "99904"),
                new Stays("99903"));
        CheckedReorganisation checked = check(plan);

        assertThat(checked.findings()).isEmpty();
        assertThat(checked.outcome().changed())
                .containsExactly(
                        new Changed(ONE, Optional.of("Mẫu Bốn"), Optional.of(UnitKind.PHUONG), Optional.of("99904")));
        assertThat(checked.outcome().formed())
                .containsExactly(new Formed(
                        NEW,
                        "99905",
                        "Mẫu Năm",
                        UnitKind.XA,
                        List.of(new Origin(ONE, Extent.PART, "phía bắc"), new Origin(TWO, Extent.PART, "một phần"))));
        assertThat(checked.outcome().split()).containsExactly(TWO);
        assertThat(checked.outcome().given())
                .containsExactly(
                        new Given(ONE, NEW, List.of("Nà Mao"), "phía bắc"), new Given(TWO, ONE, List.of(), ""));

        Territory territory = decided(plan);
        assertThat(territory.unitOn("99904", NEW_DAY).orElseThrow().id()).isEqualTo(ONE);
        assertThat(territory.originsOf(NEW)).hasSize(2);
        assertThat(territory.successorsOf(TWO))
                .as("divided, a part of it went to one that goes on")
                .extracting(succession -> succession.to().id())
                .containsExactlyInAnyOrder(NEW, ONE);
    }

    @Test
    void what_remains_keeps_name_and_kind_where_the_row_does_not_state_them() {
        assertThat(check(plan(
                                new GoesOn("99901", "99901", "", UnitKind.NOT_STATED),
                                gives("99901", "99902", "Nà Mao"),
                                new Stays("99902"),
                                new Stays("99903")))
                        .outcome()
                        .kept())
                .contains(ONE);
    }

    @Test
    void a_part_without_villages_is_a_warning() {
        assertThat(check(plan(new Stays("99901"), gives("99901", "99902"), new Stays("99902"), new Stays("99903")))
                        .findings())
                .containsExactly(
                        ReorganisationFinding.ofRow(2, Kind.PART_WITHOUT_VILLAGES, "99901", "xã Mẫu Một", "99902"));
    }

    @Test
    void a_village_that_the_unit_does_not_have_is_a_warning_where_its_villages_are_known() {
        FoundVillages founding = new FoundVillages(
                PROVINCE,
                List.of(new NewVillage(VillageId.of(ONE, "Nà Mao"), ONE, "Nà Mao", VillageKind.THON)),
                LocalDate.of(2024, 1, 1),
                DECISION);

        assertThat(ReorganisationCheck.check(
                                ProvinceTerritory.of(after(opening(), founding)),
                                plan(
                                        new Stays("99901"),
                                        gives("99901", "99902", "thôn Nà Mao", "Làng Há"),
                                        new Stays("99902"),
                                        new Stays("99903")))
                        .findings())
                .containsExactly(
                        ReorganisationFinding.ofRow(2, Kind.VILLAGE_NOT_KNOWN, "99901", "xã Mẫu Một", "Làng Há"));
    }

    @Test
    void nothing_is_given_twice_or_to_itself() {
        assertRefused(
                Kind.UNIT_TWICE, 1, whole("99901", "99905", "Mẫu Năm"), gives("99901", "99902", "Nà Mao"), stays(2));
        assertRefused(Kind.UNIT_TWICE, 2, stays(1), new GoesOn("99901", "99906", "Mẫu", UnitKind.XA), stays(2));
        assertRefused(Kind.PART_INTO_ITSELF, 2, stays(1), gives("99901", "99901", "Nà Mao"), stays(2));
        assertRefused(
                Kind.PART_INTO_ITSELF,
                2,
                new GoesOn("99901", "99906", "Mẫu", UnitKind.XA),
                gives("99901", "99906", "Nà Mao"),
                stays(2));
        assertRefused(
                Kind.VILLAGE_TWICE,
                3,
                stays(1),
                gives("99901", "99902", "Nà Mao"),
                gives("99901", "99903", "nà mao"),
                stays(2));
        assertRefused(
                Kind.ROW_TWICE,
                3,
                stays(1),
                gives("99901", "99902", "Nà Mao"),
                gives("99901", "99902", "Hai"),
                stays(2));
        assertRefused(Kind.NAME_NOT_PLAIN, 2, stays(1), gives("99901", "99902", "<b>"), stays(2));
    }

    @Test
    void a_unit_that_goes_on_takes_parts_only_and_keeps_its_code_for_itself() {
        assertRefused(Kind.CODE_TWICE, 1, whole("99901", "99902", ""), stays(2));
        assertRefused(Kind.CODE_TWICE, 1, new GoesOn("99901", "99902", "", UnitKind.NOT_STATED), stays(2));
        assertRefused(Kind.CODE_TWICE, 2, stays(1), new Comes("99902", "", UnitKind.NOT_STATED), stays(2));
        assertRefused(
                Kind.NAME_DIFFERS,
                2,
                stays(1),
                new Goes("99901", "99902", "Mẫu Khác", UnitKind.XA, Extent.PART, "", List.of("Nà Mao")),
                stays(2));
        ProvinceTerritory recodedLater = ProvinceTerritory.of(
                after(opening(), new RecodeUnit(PROVINCE, TWO, "99907", LocalDate.of(2026, 1, 1), DECISION)));
        assertThat(ReorganisationCheck.check(
                                recodedLater, plan(stays(1), gives("99901", "99907", "Nà Mao"), stays(2), stays(3)))
                        .findings())
                .contains(ReorganisationFinding.ofRow(2, Kind.CODE_TWICE, "99907", "xã Mẫu Hai"));
    }

    @Test
    void a_unit_that_gave_a_part_and_goes_whole_later_has_one_successor() {
        ReorganisationPlan first = plan(stays(1), gives("99901", "99902", "Nà Mao"), stays(2), stays(3));
        ReorganisationPlan second = plan(
                "GEO-2027",
                LocalDate.of(2027, 1, 1),
                whole("99901", "99908", "Mẫu Tám"),
                stays(2),
                whole("99903", "99908", ""));
        Territory territory = decided(first, second);
        UnitId eight = new UnitId("99908", 2027);

        assertThat(territory.locate("99901", LocalDate.of(2027, 6, 1)))
                .isInstanceOfSatisfying(
                        Location.Ended.class,
                        ended -> assertThat(ended.successor())
                                .hasValueSatisfying(
                                        unit -> assertThat(unit.id()).isEqualTo(eight)));
        assertThat(territory.located(ONE, LocalDate.of(2027, 1, 1))).isEqualTo(eight);
        assertThat(territory.located(ONE, LocalDate.of(2026, 12, 31))).isEqualTo(ONE);
        assertThat(territory.partsOf(ONE)).extracting(part -> part.to().id()).containsExactly(TWO);
    }

    @Test
    void what_happened_is_recorded_unit_by_unit_and_counted() {
        ReorganisationPlan plan = plan(stays(1), gives("99901", "99902", "Nà Mao"), stays(2), stays(3));
        List<TerritoryEvent> events = after(opening(), new DecideReorganisation(PROVINCE, plan));

        assertThat(events)
                .contains(new UnitPartGiven(PROVINCE, ONE, TWO, List.of("Nà Mao"), "", plan.key(), NEW_DAY, DECISION));
        assertThat(EventSubjects.of(events.stream()
                                .filter(UnitPartGiven.class::isInstance)
                                .findFirst()
                                .orElseThrow())
                        .units())
                .containsExactlyInAnyOrder(ONE, TWO);
    }

    private static Stays stays(int number) {
        return new Stays("9990" + number);
    }

    private static CheckedReorganisation check(ReorganisationPlan plan) {
        return ReorganisationCheck.check(ProvinceTerritory.of(after(opening())), plan);
    }

    private static Territory decided(ReorganisationPlan... plans) {
        TerritoryCommand[] commands = new TerritoryCommand[plans.length + 1];
        commands[0] = opening();
        for (int index = 0; index < plans.length; index++) {
            commands[index + 1] = new DecideReorganisation(PROVINCE, plans[index]);
        }
        return new KnownTerritory(List.of(ProvinceTerritory.of(after(commands))));
    }

    /** The third unit stays in all of them. */
    private static void assertRefused(Kind kind, int row, Row... rows) {
        Row[] all = Arrays.copyOf(rows, rows.length + 1);
        all[rows.length] = stays(3);
        CheckedReorganisation checked = check(plan(all));
        assertThat(checked.isRefused()).isTrue();
        assertThat(checked.findings())
                .as("%s", checked.findings())
                .anyMatch(finding -> finding.kind() == kind && finding.row().equals(Optional.of(row)));
    }
}
