package org.progressledger.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.territory.TerritoryExamples.DECISION;
import static org.progressledger.territory.TerritoryExamples.NEW_DAY;
import static org.progressledger.territory.TerritoryExamples.ONE;
import static org.progressledger.territory.TerritoryExamples.OPENED;
import static org.progressledger.territory.TerritoryExamples.PROVINCE;
import static org.progressledger.territory.TerritoryExamples.THREE;
import static org.progressledger.territory.TerritoryExamples.TWO;
import static org.progressledger.territory.TerritoryExamples.after;
import static org.progressledger.territory.TerritoryExamples.listed;
import static org.progressledger.territory.TerritoryExamples.plan;
import static org.progressledger.territory.TerritoryExamples.whole;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.Description;
import org.hamcrest.TypeSafeMatcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.ReorganisationPlan.Stays;
import org.progressledger.territory.TerritoryCommand.AssignVillages;
import org.progressledger.territory.TerritoryCommand.DecideReorganisation;
import org.progressledger.territory.TerritoryCommand.EndVillage;
import org.progressledger.territory.TerritoryCommand.FoundVillages;
import org.progressledger.territory.TerritoryCommand.NewVillage;
import org.progressledger.territory.TerritoryCommand.OpenProvince;
import org.progressledger.territory.TerritoryCommand.ReclassifyUnit;
import org.progressledger.territory.TerritoryCommand.RecodeUnit;
import org.progressledger.territory.TerritoryCommand.RenameUnit;
import org.progressledger.territory.TerritoryCommand.RenameVillage;
import org.progressledger.territory.TerritoryCommand.StateUnitAttribute;
import org.progressledger.territory.TerritoryCommand.StateVillageDifficulty;
import org.progressledger.territory.TerritoryCommand.VillageAssignment;
import org.progressledger.territory.TerritoryEvent.DistrictEnded;
import org.progressledger.territory.TerritoryEvent.Origin;
import org.progressledger.territory.TerritoryEvent.ReorganisationDecided;
import org.progressledger.territory.TerritoryEvent.UnitAttributeStated;
import org.progressledger.territory.TerritoryEvent.UnitEnded;
import org.progressledger.territory.TerritoryEvent.UnitFormed;
import org.progressledger.territory.TerritoryEvent.UnitKept;
import org.progressledger.territory.TerritoryEvent.UnitReclassified;
import org.progressledger.territory.TerritoryEvent.UnitRecoded;
import org.progressledger.territory.TerritoryEvent.UnitRenamed;
import org.progressledger.territory.TerritoryEvent.VillageAssigned;
import org.progressledger.territory.TerritoryEvent.VillageDifficultyStated;
import org.progressledger.territory.TerritoryEvent.VillageEnded;
import org.progressledger.territory.TerritoryEvent.VillageFounded;
import org.progressledger.territory.TerritoryEvent.VillageRenamed;

class ProvinceAggregateTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final VillageId NA_MAO = VillageId.of(ONE, "Nà Mao Mẫu");
    private static final UnitId MERGED = new UnitId("99902", 2025);
    private static final VillageId LANG = VillageId.of(ONE, "Làng Mẫu");
    private static final FoundVillages TWO_VILLAGES = new FoundVillages(
            PROVINCE,
            List.of(
                    new NewVillage(NA_MAO, ONE, "Nà Mao Mẫu", VillageKind.THON),
                    new NewVillage(LANG, ONE, "Làng Mẫu", VillageKind.XOM)),
            DAY,
            DECISION);
    private static final DecideReorganisation TWO_INTO_ONE = new DecideReorganisation(
            PROVINCE, plan(whole("99901", "99902", "Mẫu Mới"), whole("99902", "99902", ""), new Stays("99903")));

    private FixtureConfiguration<ProvinceAggregate> provinces;

    @BeforeEach
    void provinces() {
        provinces = new AggregateTestFixture<>(ProvinceAggregate.class);
        provinces.registerInjectableResource((BetweenProvinces) (before, happened) -> {});
        provinces.registerCommandDispatchInterceptor(
                messages -> (index, command) -> LedgerCommands.message(command.getPayload()));
    }

    @Test
    void a_province_is_opened_with_all_its_districts_and_units_at_once() {
        provinces
                .givenNoPriorActivity()
                .when(opening())
                .expectEvents(after(opening()).toArray());
    }

    @Test
    void the_same_opening_again_changes_nothing_and_another_one_is_refused() {
        given(opening()).when(opening()).expectNoEvents().expectSuccessfulHandlerExecution();
        OpenProvince other = new OpenProvince(
                opening().opened(),
                "GEO-PRE",
                NEW_DAY.minusDays(1),
                opening().districts(),
                List.of(listed(ONE, "Mẫu Một")),
                OPENED,
                DECISION);
        assertRefused(given(opening()).when(other), TerritoryRefusal.PROVINCE_OPENED_OTHERWISE);
    }

    @Test
    void a_list_with_a_code_twice_or_an_unknown_district_opens_nothing() {
        assertRefused(
                provinces.givenNoPriorActivity().when(opening(listed(ONE, "Mẫu"), listed(ONE, "Mẫu"))),
                TerritoryRefusal.CODE_LISTED_TWICE);
        assertRefused(
                provinces
                        .givenNoPriorActivity()
                        .when(opening(
                                new TerritoryCommand.ListedUnit(ONE, "99901", "Mẫu", UnitKind.XA, Optional.of("992")))),
                TerritoryRefusal.DISTRICT_NOT_LISTED);
    }

    @Test
    void nothing_else_happens_to_a_province_that_is_not_opened() {
        assertRefused(provinces.givenNoPriorActivity().when(TWO_INTO_ONE), TerritoryRefusal.PROVINCE_NOT_OPENED);
    }

    @Test
    void a_reorganisation_forms_keeps_and_ends_units_and_ends_the_districts() {
        given(opening())
                .when(TWO_INTO_ONE)
                .expectEvents(
                        new ReorganisationDecided(PROVINCE, "GEO-2025", "Sắp xếp mẫu", NEW_DAY, DECISION),
                        new UnitFormed(
                                PROVINCE,
                                MERGED,
                                "99902",
                                "Mẫu Mới",
                                UnitKind.XA,
                                List.of(
                                        new Origin(ONE, Succession.Extent.WHOLE, ""),
                                        new Origin(TWO, Succession.Extent.WHOLE, "")),
                                "GEO-2025",
                                NEW_DAY,
                                DECISION),
                        new UnitKept(PROVINCE, THREE, "GEO-2025", NEW_DAY, DECISION),
                        new UnitEnded(PROVINCE, ONE, "GEO-2025", NEW_DAY, DECISION),
                        new UnitEnded(PROVINCE, TWO, "GEO-2025", NEW_DAY, DECISION),
                        new DistrictEnded(PROVINCE, "991", "GEO-2025", NEW_DAY, DECISION));
    }

    @Test
    void the_same_plan_again_changes_nothing_also_after_a_later_one() {
        DecideReorganisation later = new DecideReorganisation(
                PROVINCE,
                plan(
                        "GEO-2027",
                        LocalDate.of(2027, 1, 1),
                        whole("99902", "99902", "Mẫu"),
                        whole("99903", "99902", "")));

        given(opening(), TWO_INTO_ONE, later)
                .when(TWO_INTO_ONE)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void another_plan_under_a_used_key_and_a_plan_with_a_fault_are_refused_with_their_findings() {
        DecideReorganisation sameKey =
                new DecideReorganisation(PROVINCE, plan(new Stays("99901"), new Stays("99902"), new Stays("99903")));
        assertRefused(
                given(opening(), TWO_INTO_ONE).when(sameKey),
                TerritoryRefusal.PLAN_REFUSED,
                refused -> assertThat(refused.findings())
                        .contains(ReorganisationFinding.ofPlan(ReorganisationFinding.Kind.KEY_USED, "GEO-2025")));
        assertRefused(
                given(opening()).when(new DecideReorganisation(PROVINCE, plan(new Stays("99901")))),
                TerritoryRefusal.PLAN_REFUSED,
                refused -> assertThat(refused.findings()).hasSize(2));
    }

    @Test
    void a_unit_is_renamed_reclassified_and_recoded_once() {
        RenameUnit rename = new RenameUnit(PROVINCE, ONE, "Mẫu Khác", DAY, DECISION);
        ReclassifyUnit reclassify = new ReclassifyUnit(PROVINCE, ONE, UnitKind.PHUONG, DAY, DECISION);
        RecodeUnit recode = new RecodeUnit(PROVINCE, ONE, "99904", DAY, DECISION);

        given(opening()).when(rename).expectEvents(new UnitRenamed(PROVINCE, ONE, "Mẫu Khác", DAY, DECISION));
        given(opening())
                .when(reclassify)
                .expectEvents(new UnitReclassified(PROVINCE, ONE, UnitKind.PHUONG, DAY, DECISION));
        given(opening()).when(recode).expectEvents(new UnitRecoded(PROVINCE, ONE, "99904", DAY, DECISION));
        for (TerritoryCommand again : List.of(rename, reclassify, recode)) {
            given(opening(), rename, reclassify, recode)
                    .when(again)
                    .expectNoEvents()
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Test
    void a_unit_changes_only_while_it_is_in_force_and_in_words_that_are_allowed() {
        assertRefused(
                given(opening(), TWO_INTO_ONE).when(new RenameUnit(PROVINCE, ONE, "Mẫu", NEW_DAY, DECISION)),
                TerritoryRefusal.UNIT_NOT_IN_FORCE);
        assertRefused(
                given(opening()).when(new RenameUnit(PROVINCE, ONE, "=Mẫu", DAY, DECISION)),
                TerritoryRefusal.NAME_NOT_PLAIN);
        assertRefused(
                given(opening()).when(new ReclassifyUnit(PROVINCE, ONE, UnitKind.NOT_STATED, DAY, DECISION)),
                TerritoryRefusal.KIND_MISSING);
        assertRefused(
                given(opening()).when(new RecodeUnit(PROVINCE, ONE, "999", DAY, DECISION)),
                TerritoryRefusal.CODE_MALFORMED);
        assertRefused(
                given(opening()).when(new RecodeUnit(PROVINCE, ONE, "99902", DAY, DECISION)),
                TerritoryRefusal.CODE_TAKEN);
    }

    @Test
    void an_attribute_is_stated_by_a_decision_with_one_of_its_values() {
        StateUnitAttribute area = attribute(Optional.of("III"));
        given(opening())
                .when(area)
                .expectEvents(new UnitAttributeStated(
                        PROVINCE, ONE, UnitAttribute.DIFFICULT_AREA, Optional.of("III"), DAY, DECISION));
        given(opening(), area).when(area).expectNoEvents().expectSuccessfulHandlerExecution();
        given(opening(), area)
                .when(attribute(Optional.empty()))
                .expectEvents(new UnitAttributeStated(
                        PROVINCE, ONE, UnitAttribute.DIFFICULT_AREA, Optional.empty(), DAY, DECISION));
        assertRefused(given(opening()).when(attribute(Optional.of("IV"))), TerritoryRefusal.VALUE_NOT_ALLOWED);
    }

    @Test
    void villages_are_founded_many_at_once_and_each_once() {
        given(opening())
                .when(TWO_VILLAGES)
                .expectEvents(
                        new VillageFounded(PROVINCE, NA_MAO, ONE, "Nà Mao Mẫu", VillageKind.THON, DAY, DECISION),
                        new VillageFounded(PROVINCE, LANG, ONE, "Làng Mẫu", VillageKind.XOM, DAY, DECISION));
        given(opening(), TWO_VILLAGES).when(TWO_VILLAGES).expectNoEvents().expectSuccessfulHandlerExecution();
        assertRefused(
                given(opening(), TWO_VILLAGES).when(founding(NA_MAO, "Mẫu Khác")), TerritoryRefusal.VILLAGE_ID_TAKEN);
        assertRefused(
                given(opening(), TWO_VILLAGES).when(founding(new VillageId("khac"), "nà mao  mẫu")),
                TerritoryRefusal.VILLAGE_NAME_TAKEN);
    }

    @Test
    void a_village_is_renamed_unless_another_of_its_unit_is_called_so() {
        given(opening(), TWO_VILLAGES)
                .when(new RenameVillage(PROVINCE, LANG, "Làng Mới Mẫu", NEW_DAY, DECISION))
                .expectEvents(new VillageRenamed(PROVINCE, LANG, "Làng Mới Mẫu", NEW_DAY, DECISION));
        given(opening(), TWO_VILLAGES)
                .when(new RenameVillage(PROVINCE, LANG, "Làng Mẫu", NEW_DAY, DECISION))
                .expectNoEvents();
        assertRefused(
                given(opening(), TWO_VILLAGES).when(new RenameVillage(PROVINCE, LANG, "Nà Mao Mẫu", NEW_DAY, DECISION)),
                TerritoryRefusal.VILLAGE_NAME_TAKEN);
        assertRefused(
                given(opening()).when(new RenameVillage(PROVINCE, LANG, "Mẫu", NEW_DAY, DECISION)),
                TerritoryRefusal.VILLAGE_NOT_THERE);
    }

    @Test
    void villages_are_assigned_from_where_they_are_to_units_that_are_in_force() {
        AssignVillages both = assignment(THREE, NA_MAO, LANG);
        given(opening(), TWO_VILLAGES, TWO_INTO_ONE)
                .when(both)
                .expectEvents(
                        new VillageAssigned(PROVINCE, NA_MAO, MERGED, THREE, NEW_DAY, DECISION),
                        new VillageAssigned(PROVINCE, LANG, MERGED, THREE, NEW_DAY, DECISION));
        given(opening(), TWO_VILLAGES, TWO_INTO_ONE, assignment(THREE, NA_MAO))
                .when(both)
                .expectEvents(new VillageAssigned(PROVINCE, LANG, MERGED, THREE, NEW_DAY, DECISION));
        assertRefused(
                given(opening(), TWO_VILLAGES, TWO_INTO_ONE).when(assignment(TWO, NA_MAO)),
                TerritoryRefusal.UNIT_NOT_IN_FORCE);
    }

    @Test
    void a_village_ends_once_and_goes_into_another_one() {
        EndVillage ending = ending(Optional.of(NA_MAO));
        given(opening(), TWO_VILLAGES)
                .when(ending)
                .expectEvents(new VillageEnded(PROVINCE, LANG, Optional.of(NA_MAO), NEW_DAY, DECISION));
        given(opening(), TWO_VILLAGES, ending).when(ending).expectNoEvents().expectSuccessfulHandlerExecution();
        assertRefused(
                given(opening(), TWO_VILLAGES, ending).when(ending(Optional.empty())),
                TerritoryRefusal.VILLAGE_ENDED_OTHERWISE);
        assertRefused(
                given(opening(), TWO_VILLAGES).when(ending(Optional.of(LANG))), TerritoryRefusal.VILLAGE_INTO_ITSELF);
    }

    @Test
    void a_village_counts_as_extremely_difficult_by_a_decision() {
        StateVillageDifficulty difficult = new StateVillageDifficulty(PROVINCE, LANG, true, NEW_DAY, DECISION);
        given(opening(), TWO_VILLAGES)
                .when(difficult)
                .expectEvents(new VillageDifficultyStated(PROVINCE, LANG, true, NEW_DAY, DECISION));
        given(opening(), TWO_VILLAGES, difficult)
                .when(difficult)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    private TestExecutor<ProvinceAggregate> given(TerritoryCommand... commands) {
        provinces();
        return provinces.given(after(commands));
    }

    private static OpenProvince opening(TerritoryCommand.ListedUnit... units) {
        OpenProvince whole = TerritoryExamples.opening();
        return units.length == 0
                ? whole
                : new OpenProvince(
                        whole.opened(),
                        whole.boundaries(),
                        whole.drawnOn(),
                        whole.districts(),
                        List.of(units),
                        OPENED,
                        DECISION);
    }

    private static StateUnitAttribute attribute(Optional<String> value) {
        return new StateUnitAttribute(PROVINCE, ONE, UnitAttribute.DIFFICULT_AREA, value, DAY, DECISION);
    }

    private static FoundVillages founding(VillageId village, String name) {
        return new FoundVillages(
                PROVINCE, List.of(new NewVillage(village, ONE, name, VillageKind.THON)), DAY, DECISION);
    }

    private static AssignVillages assignment(UnitId to, VillageId... villages) {
        return new AssignVillages(
                PROVINCE,
                Arrays.stream(villages)
                        .map(village -> new VillageAssignment(village, to))
                        .toList(),
                NEW_DAY,
                DECISION);
    }

    private static EndVillage ending(Optional<VillageId> into) {
        return new EndVillage(PROVINCE, LANG, into, NEW_DAY, DECISION);
    }

    private static void assertRefused(ResultValidator<ProvinceAggregate> result, TerritoryRefusal reason) {
        assertRefused(result, reason, refused -> {});
    }

    private static void assertRefused(
            ResultValidator<ProvinceAggregate> result,
            TerritoryRefusal reason,
            Consumer<TerritoryRefusedException> further) {
        result.expectNoEvents().expectException(new TypeSafeMatcher<Throwable>() {
            @Override
            protected boolean matchesSafely(Throwable failure) {
                if (failure instanceof TerritoryRefusedException refused && refused.reason() == reason) {
                    further.accept(refused);
                    return true;
                }
                return false;
            }

            @Override
            public void describeTo(Description description) {
                description.appendText("refused because of " + reason);
            }
        });
    }
}
