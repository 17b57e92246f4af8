package org.progressledger.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.progressledger.ledger.log.Events.commit;
import static org.progressledger.ledger.log.Events.event;
import static org.progressledger.ledger.log.Events.events;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.progressledger.ledger.log.AppendResult.ConflictKind;

/** What callers are told, whatever the store, the clock and other writers do. */
class AppenderAnswersTest extends AppenderFixture {

    // Time and position

    @Test
    void recorded_time_never_goes_back_when_the_clock_does() {
        AtomicReference<Instant> time = new AtomicReference<>(Instant.parse("2026-03-02T10:00:00.500Z"));
        InstantSource source = time::get;
        Appender appender = new Appender(log, source.withZone(ZoneOffset.UTC), LogObserver.NONE);

        Receipt first = appender.append(List.of(event("a", 0)));
        time.set(Instant.parse("2026-03-02T09:00:00Z"));
        Receipt second = appender.append(List.of(event("a", 1)));
        time.set(Instant.parse("2026-03-02T10:00:00.501999Z"));
        Receipt third = appender.append(List.of(event("a", 2)));

        assertThat(List.of(first, second, third))
                .extracting(Receipt::recordedAt)
                .containsExactly(
                        Instant.parse("2026-03-02T10:00:00.500Z"),
                        Instant.parse("2026-03-02T10:00:00.500Z"),
                        Instant.parse("2026-03-02T10:00:00.501Z"));
    }

    @Test
    void a_position_that_another_writer_took_is_left_to_it() {
        Appender appender = new Appender(log);
        appender.append(List.of(event("a", 0)));
        memory.append(List.of(commit(1, Instant.parse("2999-01-01T00:00:00Z"), events("b", 0, 3))));

        Receipt receipt = appender.append(List.of(event("a", 1)));

        assertThat(receipt.position()).isEqualTo(4);
        assertThat(receipt.recordedAt()).isEqualTo(Instant.parse("2999-01-01T00:00:00Z"));
    }

    @Test
    void a_store_that_forgot_what_it_acknowledged_is_not_written() {
        Appender appender = new Appender(log);
        appender.append(List.of(event("a", 0)));
        doThrow(new LedgerUnavailableException("simulated", null)).when(log).append(anyList());
        assertThatThrownBy(() -> appender.append(List.of(event("a", 1))))
                .isInstanceOf(LedgerUnavailableException.class);
        doReturn(Head.EMPTY).when(log).head();

        assertThatThrownBy(() -> appender.append(List.of(event("a", 1))))
                .isInstanceOf(LedgerUnavailableException.class)
                .hasMessageContaining("everything below 1 was acknowledged");
    }

    // Lost replies

    @Test
    void a_commit_whose_reply_was_lost_is_acknowledged_when_it_is_stored() {
        doAnswer(call -> {
                    memory.append(call.getArgument(0));
                    throw new UnknownOutcomeException("simulated", null);
                })
                .when(log)
                .append(anyList());

        Receipt receipt = new Appender(log).append(List.of(event("a", 0)));

        assertThat(receipt.next()).isOne();
        assertThat(memory.everything()).hasSize(1);
    }

    @Test
    void a_commit_whose_reply_was_lost_is_sent_again_when_it_is_not_stored() {
        doThrow(new UnknownOutcomeException("simulated", null))
                .doAnswer(call -> memory.append(call.getArgument(0)))
                .when(log)
                .append(anyList());

        Receipt receipt = new Appender(log).append(List.of(event("a", 0)));

        assertThat(receipt.next()).isOne();
        assertThat(memory.everything()).hasSize(1);
    }

    @Test
    void an_outcome_that_cannot_be_found_out_is_reported_as_unknown() {
        doThrow(new UnknownOutcomeException("simulated", null)).when(log).append(anyList());
        Appender appender =
                new Appender(log, Clock.systemUTC(), LogObserver.NONE, () -> new Patience(Duration.ofMillis(20)), 10);

        assertThatThrownBy(() -> appender.append(List.of(event("a", 0))))
                .isInstanceOf(UnknownOutcomeException.class)
                .hasMessageContaining("from position 0 on")
                .hasMessageContaining("look for its events");
    }

    @Test
    void an_observer_that_throws_never_makes_a_stored_commit_look_failed() {
        LogObserver broken = new LogObserver() {
            @Override
            public void stored(int commits, int events, Duration took) {
                throw new IllegalStateException("simulated");
            }
        };

        Receipt receipt = new Appender(log, Clock.systemUTC(), broken).append(List.of(event("a", 0)));

        assertThat(receipt.next()).isOne();
        assertThat(memory.everything()).hasSize(1);
    }

    // Measuring

    @Test
    void an_observer_is_told_what_happened() {
        List<String> told = new ArrayList<>();
        LogObserver observer = new LogObserver() {
            @Override
            public void queued(Duration waited) {
                told.add("queued");
            }

            @Override
            public void stored(int commits, int events, Duration took) {
                told.add("stored " + commits + " commit of " + events + " events");
            }

            @Override
            public void conflict(ConflictKind kind) {
                told.add("conflict " + kind);
            }

            @Override
            public void positionRace() {
                told.add("position race");
            }

            @Override
            public void unknownOutcome() {
                told.add("unknown outcome");
            }
        };
        Appender appender = new Appender(log, Clock.systemUTC(), observer);

        appender.append(List.of(events("a", 0, 2)));
        assertThatThrownBy(() -> appender.append(List.of(event("a", 0)))).isInstanceOf(EventConflictException.class);
        memory.append(List.of(commit(2, event("b", 0))));
        appender.append(List.of(event("a", 2)));
        doThrow(new UnknownOutcomeException("simulated", null))
                .doAnswer(call -> memory.append(call.getArgument(0)))
                .when(log)
                .append(anyList());
        appender.append(List.of(event("a", 3)));

        assertThat(told)
                .containsExactly(
                        "queued",
                        "stored 1 commit of 2 events",
                        "queued",
                        "conflict STREAM_SEQUENCE",
                        "queued",
                        "position race",
                        "stored 1 commit of 1 events",
                        "queued",
                        "unknown outcome",
                        "stored 1 commit of 1 events");
    }
}
