package org.progressledger.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.Head;
import org.progressledger.ledger.log.LedgerUnavailableException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class LedgerHealthIndicatorTest {

    private final CommitLog log = mock(CommitLog.class);
    private final LedgerMeters meters = new LedgerMeters(new SimpleMeterRegistry(), log);
    private final LedgerHealthIndicator indicator = new LedgerHealthIndicator(log, meters);

    @BeforeEach
    void theStoreHoldsTenEvents() {
        when(log.faults()).thenReturn(List.of());
        when(log.head()).thenReturn(new Head(10, Instant.EPOCH));
    }

    @Test
    void a_store_that_answers_and_is_fit_is_up() {
        assertThat(indicator.health())
                .isEqualTo(Health.up().withDetail("events", 10L).build());
    }

    @Test
    void a_missing_index_is_down_and_named() {
        when(log.faults()).thenReturn(List.of("The unique index on events.id is missing"));

        assertThat(indicator.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(indicator.health().getDetails())
                .containsEntry("faults", List.of("The unique index on events.id is missing"));
    }

    @Test
    void a_store_that_cannot_be_reached_is_down() {
        when(log.head()).thenThrow(new LedgerUnavailableException("MongoDB does not answer", null));

        assertThat(indicator.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void a_head_behind_what_was_acknowledged_is_down() {
        meters.stored(3, 11, Duration.ofMillis(1));

        assertThat(indicator.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(indicator.health().getDetails().get("head").toString()).contains("at least 11 were acknowledged");
    }

    @Test
    void a_head_that_goes_back_is_down() {
        indicator.health();
        when(log.head()).thenReturn(new Head(9, Instant.EPOCH));

        assertThat(indicator.health().getStatus()).isEqualTo(Status.DOWN);
    }
}
