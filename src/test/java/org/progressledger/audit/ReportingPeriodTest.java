package org.progressledger.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomMatcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.progressledger.audit.PeriodCommand.ClosePeriod;
import org.progressledger.audit.PeriodCommand.ReopenPeriod;
import org.progressledger.audit.PeriodEvent.ReportingPeriodClosed;
import org.progressledger.audit.PeriodEvent.ReportingPeriodReopened;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.shared.DecisionReference;

class ReportingPeriodTest {

    private static final Period PERIOD = Period.parse("19:2025-Q4");
    private static final DecisionReference DECISION =
            new DecisionReference("9/QĐ-UBND", LocalDate.of(2026, 1, 5), "UBND tỉnh Thái Nguyên");

    private FixtureConfiguration<ReportingPeriod> period;

    @BeforeEach
    void aPeriod() {
        period = new AggregateTestFixture<>(ReportingPeriod.class);
        period.registerCommandDispatchInterceptor(
                messages -> (index, command) -> LedgerCommands.message(command.getPayload()));
    }

    @Test
    void a_period_is_closed_at_a_position() {
        period.givenNoPriorActivity().when(close(100)).expectEvents(closed(100));
    }

    @Test
    void a_closed_period_is_not_closed_again_until_it_is_opened_with_a_reason() {
        refused(period.given(closed(100)).when(close(120)), PeriodRefusal.ALREADY_CLOSED);
        period.given(closed(100))
                .when(new ReopenPeriod(PERIOD, "Sót một xã", DECISION))
                .expectEvents(reopened());
        period.given(closed(100), reopened()).when(close(120)).expectEvents(closed(120));
    }

    @Test
    void a_period_that_is_not_closed_is_not_opened_again() {
        refused(
                period.givenNoPriorActivity().when(new ReopenPeriod(PERIOD, "Sót một xã", DECISION)),
                PeriodRefusal.NOT_CLOSED);
        refused(
                period.given(closed(100), reopened()).when(new ReopenPeriod(PERIOD, "Sót một xã", DECISION)),
                PeriodRefusal.NOT_CLOSED);
    }

    @Test
    void periods_follow_the_calendar() {
        assertThat(days("19:2025-Q4")).isEqualTo("2025-10-01 2025-12-31");
        assertThat(days("19:2024-M2")).isEqualTo("2024-02-01 2024-02-29");
        assertThat(days("19:2025-H1")).isEqualTo("2025-01-01 2025-06-30");
        assertThat(days("19:2025-N1")).isEqualTo("2025-01-01 2025-09-30");
        assertThat(days("19:2025-Y1")).isEqualTo("2025-01-01 2025-12-31");
        for (String none : List.of("19:2025-Q5", "19:2025-Q0", "19:2025-X1", "19-2025-Q1", "1:2025-Q1")) {
            assertThatThrownBy(() -> Period.parse(none)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static String days(String text) {
        Period period = Period.parse(text);
        assertThat(period).hasToString(text);
        return period.from() + " " + period.to();
    }

    private static ClosePeriod close(long position) {
        return new ClosePeriod(
                PERIOD, PERIOD.from(), PERIOD.to(), position, "GEO-2025", List.of("POV-2022", "NTM-2021"), DECISION);
    }

    private static ReportingPeriodClosed closed(long position) {
        return new ReportingPeriodClosed(
                PERIOD, PERIOD.from(), PERIOD.to(), position, "GEO-2025", List.of("POV-2022", "NTM-2021"), DECISION);
    }

    private static ReportingPeriodReopened reopened() {
        return new ReportingPeriodReopened(PERIOD, "Sót một xã", DECISION);
    }

    private static void refused(ResultValidator<ReportingPeriod> result, PeriodRefusal expected) {
        result.expectNoEvents().expectException(new CustomMatcher<>("refused because of " + expected) {
            @Override
            public boolean matches(Object thrown) {
                return thrown instanceof PeriodRefusedException refused && refused.refusal() == expected;
            }
        });
    }
}
