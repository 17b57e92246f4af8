package org.progressledger.population;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomMatcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.population.PopulationCommand.ReportPopulation;
import org.progressledger.population.PopulationEvent.PopulationReported;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.WholeCountry;

class PopulationTest {

    private static final UnitId DINH_HOA = UnitId.parse("05569@2025");
    private static final LocalDate DAY = LocalDate.of(2025, 12, 14);
    private static final DecisionReference REPORT = new DecisionReference("12/BC-UBND", DAY, "UBND xã Định Hóa");
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    private FixtureConfiguration<Population> population;

    @BeforeEach
    void aUnit() {
        population = new AggregateTestFixture<>(Population.class);
        population.registerInjectableResource(
                new PopulationRules(WholeCountry.TERRITORY::isInForce, Clock.fixed(NOW, ZoneOffset.UTC)));
        population.registerCommandDispatchInterceptor(
                messages -> (index, command) -> LedgerCommands.message(command.getPayload()));
    }

    @Test
    void a_population_is_reported() {
        population
                .givenNoPriorActivity()
                .when(report(3_000, 12_000, DAY))
                .expectEvents(new PopulationReported(DINH_HOA, 3_000, 12_000, DAY, REPORT))
                .expectResultMessagePayload(true);
    }

    @Test
    void the_same_report_again_changes_nothing() {
        population
                .given(new PopulationReported(DINH_HOA, 3_000, 12_000, DAY, REPORT))
                .when(report(3_000, 12_000, DAY))
                .expectNoEvents()
                .expectResultMessagePayload(false);
    }

    @Test
    void a_later_report_of_the_same_day_corrects_it() {
        population
                .given(new PopulationReported(DINH_HOA, 3_000, 12_000, DAY, REPORT))
                .when(report(3_001, 12_003, DAY))
                .expectEvents(new PopulationReported(DINH_HOA, 3_001, 12_003, DAY, REPORT));
    }

    @Test
    void a_report_returns_to_what_was_said_before_a_correction() {
        population
                .given(
                        new PopulationReported(DINH_HOA, 3_000, 12_000, DAY, REPORT),
                        new PopulationReported(DINH_HOA, 3_001, 12_003, DAY, REPORT))
                .when(report(3_000, 12_000, DAY))
                .expectEvents(new PopulationReported(DINH_HOA, 3_000, 12_000, DAY, REPORT));
    }

    @Test
    void a_day_that_has_not_begun_is_refused() {
        refused(report(3_000, 12_000, LocalDate.of(2026, 11, 23)), PopulationRefusal.DATE_IN_FUTURE);
    }

    @Test
    void a_unit_that_is_not_in_force_on_the_day_is_refused() {
        refused(report(3_000, 12_000, LocalDate.of(2025, 6, 30)), PopulationRefusal.UNIT_NOT_IN_FORCE);
    }

    @Test
    void a_household_has_at_least_one_member_and_a_unit_one_household() {
        refused(report(3_000, 2_999, DAY), PopulationRefusal.FEWER_PERSONS_THAN_HOUSEHOLDS);
        refused(report(0, 0, DAY), PopulationRefusal.FEWER_PERSONS_THAN_HOUSEHOLDS);
    }

    private static ReportPopulation report(long households, long persons, LocalDate day) {
        return new ReportPopulation(DINH_HOA, households, persons, day, REPORT);
    }

    private void refused(ReportPopulation report, PopulationRefusal expected) {
        ResultValidator<Population> result = population.givenNoPriorActivity().when(report);
        result.expectNoEvents().expectException(new CustomMatcher<>("refused because of " + expected) {
            @Override
            public boolean matches(Object thrown) {
                return thrown instanceof PopulationRefusedException refused && refused.refusal() == expected;
            }
        });
    }
}
