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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.TerritoryCommand.AssignVillages;
import org.progressledger.territory.TerritoryCommand.DecideReorganisation;
import org.progressledger.territory.TerritoryCommand.EndVillage;
import org.progressledger.territory.TerritoryCommand.FoundVillages;
import org.progressledger.territory.TerritoryCommand.NewVillage;
import org.progressledger.territory.TerritoryCommand.RenameVillage;
import org.progressledger.territory.TerritoryCommand.StateUnitAttribute;
import org.progressledger.territory.TerritoryCommand.StateVillageDifficulty;
import org.progressledger.territory.TerritoryCommand.VillageAssignment;

/** Commune one goes whole into 99902@2025, commune two is split between that and 99903@2025, which takes in three. */
class VillagesTest {

    private static final LocalDate FOUNDED = LocalDate.of(2024, 1, 1);
    private static final LocalDate BEFORE = NEW_DAY.minusDays(1);
    private static final LocalDate SECOND = LocalDate.of(2027, 1, 1);
    private static final UnitId NEW_TWO = new UnitId("99902", 2025);
    private static final UnitId NEW_THREE = new UnitId("99903", 2025);
    private static final UnitId LAST = new UnitId("99902", 2027);
    private static final VillageId OF_ONE = VillageId.of(ONE, "Nà Mao Mẫu");
    private static final VillageId OF_TWO = VillageId.of(TWO, "Hòa Mẫu");

    private static final TerritoryCommand VILLAGES = new FoundVillages(
            PROVINCE,
            List.of(
                    new NewVillage(OF_ONE, ONE, "Nà Mao Mẫu", VillageKind.THON),
                    new NewVillage(OF_TWO, TWO, "Hòa Mẫu", VillageKind.XOM)),
            FOUNDED,
            DECISION);

    private static final TerritoryCommand DRAWN_ANEW = new DecideReorganisation(
            PROVINCE,
            plan(
                    whole("99901", "99902", "Mẫu Mới"),
                    part("99902", "99902", ""),
                    part("99902", "99903", "Mẫu Sáu"),
                    whole("99903", "99903", "")));

    private static final TerritoryCommand DRAWN_AGAIN = new DecideReorganisation(
            PROVINCE, plan("GEO-2027", SECOND, whole("99902", "99902", "Mẫu Lớn"), whole("99903", "99902", "")));

    @Test
    void a_village_of_a_unit_that_went_whole_follows_it_and_one_of_a_split_unit_waits() {
        Territory territory = known();

        assertThat(names(territory, ONE, BEFORE)).containsExactly("Nà Mao Mẫu");
        assertThat(names(territory, NEW_TWO, NEW_DAY)).containsExactly("Nà Mao Mẫu");
        assertThat(names(territory, NEW_TWO, BEFORE)).isEmpty();
        assertThat(names(territory, TWO, NEW_DAY)).containsExactly("Hòa Mẫu");
        assertThat(territory.assignedTo(TWO, "Hòa Mẫu")).isEmpty();
    }

    @Test
    void a_village_that_was_assigned_belongs_there_from_its_day_and_is_found_from_the_old_unit() {
        Territory territory = known(assigned(OF_TWO, NEW_THREE));

        assertThat(names(territory, TWO, BEFORE)).containsExactly("Hòa Mẫu");
        assertThat(names(territory, TWO, NEW_DAY)).isEmpty();
        assertThat(names(territory, NEW_THREE, NEW_DAY)).containsExactly("Hòa Mẫu");
        assertThat(territory.assignedTo(TWO, "xóm hoà mẫu")).contains(new VillageMove(OF_TWO, NEW_THREE, NEW_DAY));
        assertThat(territory.assignedTo(ONE, "Hòa Mẫu")).isEmpty();
    }

    @Test
    void a_village_is_found_by_any_name_that_it_bore_in_either_spelling() {
        Territory territory =
                known(new RenameVillage(PROVINCE, OF_TWO, "Bình Mẫu", LocalDate.of(2025, 1, 1), DECISION));

        assertThat(territory.village(TWO, "Xóm Hoà Mẫu", BEFORE))
                .map(Village::name)
                .contains("Bình Mẫu");
        assertThat(territory.village(TWO, "bình mẫu", FOUNDED))
                .map(Village::name)
                .contains("Hòa Mẫu");
        assertThat(territory.village(ONE, "Hòa Mẫu", BEFORE)).isEmpty();
    }

    @Test
    void who_bears_a_name_on_the_day_goes_before_who_bore_it_earlier() {
        VillageId other = new VillageId("khac");
        Territory territory = known(
                new RenameVillage(PROVINCE, OF_TWO, "Bình Mẫu", LocalDate.of(2025, 1, 1), DECISION),
                new FoundVillages(
                        PROVINCE,
                        List.of(new NewVillage(other, TWO, "Hòa Mẫu", VillageKind.THON)),
                        LocalDate.of(2025, 2, 1),
                        DECISION));

        assertThat(territory.village(TWO, "Hòa Mẫu", BEFORE)).map(Village::id).contains(other);
    }

    @Test
    void of_two_villages_of_one_name_none_is_meant_unless_the_former_unit_tells_them_apart() {
        VillageId other = new VillageId("khac");
        Territory territory = known(new FoundVillages(
                PROVINCE, List.of(new NewVillage(other, TWO, "Nà Mao Mẫu", VillageKind.THON)), FOUNDED, DECISION));
        Territory merged = known(
                new FoundVillages(
                        PROVINCE,
                        List.of(new NewVillage(other, THREE, "Nà Mao Mẫu", VillageKind.THON)),
                        FOUNDED,
                        DECISION),
                DRAWN_AGAIN);

        assertThat(territory.village(ONE, "Nà Mao Mẫu", BEFORE))
                .map(Village::id)
                .contains(OF_ONE);
        assertThat(merged.village(LAST, "Nà Mao Mẫu", SECOND)).isEmpty();
        assertThat(merged.villages().village(ONE, LAST, "Nà Mao Mẫu", SECOND))
                .map(Village::id)
                .contains(OF_ONE);
        assertThat(merged.villages().village(THREE, LAST, "Nà Mao Mẫu", SECOND))
                .map(Village::id)
                .contains(other);
    }

    @Test
    void a_village_of_a_unit_that_went_whole_into_one_that_was_divided_later_is_found_where_it_is_divided() {
        TerritoryCommand divided = new DecideReorganisation(
                PROVINCE,
                plan(
                        "GEO-2027",
                        SECOND,
                        part("99902", "99902", "Mẫu Chín"),
                        part("99902", "99903", ""),
                        whole("99903", "99903", "Mẫu Mười")));
        Territory territory = known(divided);
        LocalDate last = SECOND.minusDays(1);

        assertThat(territory.village(ONE, "Nà Mao Mẫu", last)).isEmpty();
        assertThat(territory.villages().village(ONE, NEW_TWO, "Thôn Nà Mao Mẫu", last))
                .map(Village::id)
                .contains(OF_ONE);
        assertThat(territory.village(OF_ONE, SECOND)).map(Village::unit).contains(NEW_TWO);
    }

    @Test
    void a_unit_is_followed_through_several_reorganisations_as_long_as_it_goes_whole() {
        Territory territory = known(DRAWN_AGAIN);

        assertThat(territory.followersOf(ONE))
                .extracting(succession -> succession.to().id())
                .containsExactly(NEW_TWO, LAST);
        assertThat(territory.followersOf(TWO)).isEmpty();
        assertThat(names(territory, LAST, SECOND)).containsExactly("Nà Mao Mẫu");
        assertThat(territory
                        .villages()
                        .village(OF_ONE, SECOND.minusDays(1))
                        .orElseThrow()
                        .unit())
                .isEqualTo(NEW_TWO);
    }

    @Test
    void an_ended_village_stands_until_its_last_day_and_difficulty_is_dated() {
        Territory territory = known(
                new StateVillageDifficulty(PROVINCE, OF_ONE, true, LocalDate.of(2025, 1, 1), DECISION),
                new EndVillage(PROVINCE, OF_ONE, Optional.empty(), SECOND, DECISION));

        assertThat(territory.villages().village(OF_ONE, FOUNDED).orElseThrow().extremelyDifficult())
                .isFalse();
        assertThat(territory.villages().village(OF_ONE, BEFORE).orElseThrow().extremelyDifficult())
                .isTrue();
        assertThat(territory.villages().village(OF_ONE, SECOND)).isEmpty();
        assertThat(territory.village(OF_ONE).orElseThrow().validity().to()).contains(SECOND.minusDays(1));
    }

    @Test
    void what_decisions_say_of_a_unit_holds_from_their_days_until_taken_back() {
        Territory territory = known(
                area(NEW_TWO, Optional.of("III"), NEW_DAY),
                area(NEW_TWO, Optional.of("I"), LocalDate.of(2026, 1, 1)),
                area(NEW_TWO, Optional.empty(), SECOND));

        assertThat(territory.attributes(NEW_TWO, NEW_DAY))
                .containsEntry(
                        UnitAttribute.DIFFICULT_AREA, new AttributeStatement(Optional.of("III"), NEW_DAY, DECISION));
        assertThat(territory
                        .attributes(NEW_TWO, LocalDate.of(2026, 6, 1))
                        .get(UnitAttribute.DIFFICULT_AREA)
                        .value())
                .contains("I");
        assertThat(territory.attributes(NEW_TWO, SECOND)).isEmpty();
        assertThat(territory.attributes(THREE, BEFORE)).isEmpty();
    }

    private static TerritoryCommand area(UnitId unit, Optional<String> value, LocalDate day) {
        return new StateUnitAttribute(PROVINCE, unit, UnitAttribute.DIFFICULT_AREA, value, day, DECISION);
    }

    private static TerritoryCommand assigned(VillageId village, UnitId to) {
        return new AssignVillages(PROVINCE, List.of(new VillageAssignment(village, to)), NEW_DAY, DECISION);
    }

    private static Territory known(TerritoryCommand... further) {
        return new KnownTerritory(List.of(
                ProvinceTerritory.of(after(Stream.concat(Stream.of(opening(), VILLAGES, DRAWN_ANEW), Stream.of(further))
                        .toArray(TerritoryCommand[]::new)))));
    }

    private static List<String> names(Territory territory, UnitId unit, LocalDate day) {
        return territory.villagesOf(unit, day).stream().map(Village::name).toList();
    }
}
