package org.progressledger.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.ConfigToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.ledger.axon.WellEvent.WellClosed;
import org.progressledger.ledger.axon.WellEvent.WellDug;
import org.progressledger.ledger.axon.WellEvent.WellMeasured;
import org.progressledger.ledger.log.Appender;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.LedgerEvent;
import org.progressledger.ledger.log.LedgerUnavailableException;
import org.progressledger.ledger.log.embedded.EmbeddedCommitLog;

class LedgerEventStorageEngineTest {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    @RegisterExtension
    final Closing closing = new Closing();

    @TempDir
    Path directory;

    private CommitLog log;
    private Appender appender;
    private LedgerEventStorageEngine engine;

    @BeforeEach
    void openEngine() {
        log = closing.afterTest(new EmbeddedCommitLog(directory.resolve("ledger.sqlite")));
        appender = closing.afterTest(new Appender(log));
        engine = LedgerEventStorageEngine.builder(log, appender, WellLedger.SERIALIZER, WellLedger.SERIALIZER)
                .build();
    }

    @Test
    void one_call_for_several_aggregates_is_one_commit() {
        engine.appendEvents(dug("a", 0), dug("b", 0), closed("a", 1));

        Commit commit = log.commitAt(0).orElseThrow();
        assertThat(commit.events()).extracting(LedgerEvent::stream).containsExactly("a", "b", "a");
        assertThat(engine.readEvents("a").asStream()).hasSize(2);
        assertThat(engine.lastSequenceNumberFor("a")).hasValue(1L);
        assertThat(engine.lastSequenceNumberFor("none")).isEmpty();
    }

    @Test
    void a_conflict_names_the_event_that_really_conflicted_and_stores_nothing() {
        engine.appendEvents(dug("a", 0), dug("b", 0));

        assertThatThrownBy(() -> engine.appendEvents(closed("b", 1), closed("a", 0)))
                .isInstanceOf(AggregateStreamCreationException.class)
                .hasMessageContaining("[a]");
        assertThatThrownBy(() -> engine.appendEvents(closed("a", 1), closed("c", 5), closed("c", 5)))
                .isInstanceOf(ConcurrencyException.class)
                .hasMessageContaining("aggregate [c] at sequence [5]");
        assertThat(log.head().next()).isEqualTo(2);
    }

    @Test
    void an_event_identifier_is_stored_once_in_the_whole_ledger() {
        DomainEventMessage<?> first = dug("a", 0);
        engine.appendEvents(first);

        assertThatThrownBy(() -> engine.appendEvents(new GenericDomainEventMessage<>(
                        "well",
                        "b",
                        7,
                        new WellClosed("b"),
                        MetaData.emptyInstance(),
                        first.getIdentifier(),
                        Instant.now())))
                .isInstanceOf(ConcurrencyException.class)
                .hasMessageContaining("aggregate [b] at sequence [7]");
    }

    @Test
    void an_event_outside_an_aggregate_has_a_stream_of_its_own_and_stays_what_it_was() {
        EventMessage<?> first = new GenericEventMessage<>(new WellClosed("a"));
        EventMessage<?> second = new GenericEventMessage<>(new WellClosed("a"));

        engine.appendEvents(first, second);

        assertThat(log.commitAt(0).orElseThrow().events())
                .extracting(LedgerEvent::stream)
                .containsExactly("event:" + first.getIdentifier(), "event:" + second.getIdentifier());
        assertThat(engine.readEvents(null, false))
                .hasSize(2)
                .noneMatch(DomainEventMessage.class::isInstance)
                .extracting(EventMessage::getIdentifier)
                .contains(first.getIdentifier());
    }

    @Test
    void an_aggregate_without_a_type_is_refused() {
        assertThatThrownBy(() -> engine.appendEvents(
                        new GenericDomainEventMessage<>(null, "a", 0, new WellClosed("a"), MetaData.emptyInstance())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("@Aggregate(type)");
    }

    @Test
    void a_stream_longer_than_a_page_is_read_whole_and_in_order() {
        LongStream.range(0, 3)
                .forEach(part -> engine.appendEvents(LongStream.range(part * 400, part * 400 + 400)
                        .mapToObj(sequence -> closed("a", sequence))
                        .toList()));

        assertThat(engine.readEvents("a", 10).asStream())
                .extracting(event -> ((DomainEventMessage<?>) event).getSequenceNumber())
                .containsExactlyElementsOf(LongStream.range(10, 1200).boxed().toList());
    }

    @Test
    void a_token_is_the_position_of_the_event_and_smaller_than_a_hundred_bytes() {
        engine.appendEvents(dug("a", 0), closed("a", 1));

        TrackedEventMessage<?> last = engine.readEvents(new GlobalSequenceTrackingToken(0), false)
                .findFirst()
                .orElseThrow();

        assertThat(last.trackingToken()).isEqualTo(new GlobalSequenceTrackingToken(1));
        assertThat(Jackson3Serializer.builder()
                        .build()
                        .serialize(last.trackingToken(), byte[].class)
                        .getData())
                .hasSizeLessThan(100);
    }

    @Test
    void a_replay_token_reads_from_where_the_replay_is() {
        engine.appendEvents(dug("a", 0), closed("a", 1));
        ReplayToken replay = (ReplayToken)
                ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(1), new GlobalSequenceTrackingToken(0));

        assertThat(engine.readEvents(replay, false)).hasSize(1);
    }

    @Test
    void a_token_of_another_store_is_refused() {
        assertThatThrownBy(() -> engine.readEvents(new ConfigToken(Map.of()), false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("delete the token");
    }

    @Test
    void a_stream_goes_on_after_its_end_with_what_came_meanwhile() {
        engine.appendEvents(dug("a", 0));
        Iterator<? extends TrackedEventMessage<?>> events =
                engine.readEvents(null, false).iterator();
        assertThat(events.next().getPayload()).isEqualTo(new WellDug("a", DAY));
        assertThat(events.hasNext()).isFalse();

        engine.appendEvents(closed("a", 1));

        assertThat(events.hasNext()).isTrue();
        assertThat(events.next().getPayload()).isEqualTo(new WellClosed("a"));
    }

    @Test
    void a_ledger_that_cannot_be_written_is_an_event_store_exception_with_its_cause() {
        appender.close();

        assertThatThrownBy(() -> engine.appendEvents(dug("a", 0)))
                .isInstanceOf(EventStoreException.class)
                .hasCauseInstanceOf(LedgerUnavailableException.class);
    }

    @Test
    void the_stamp_of_an_event_comes_back_to_the_millisecond() {
        Instant at = Instant.parse("2025-07-01T01:02:03.456789Z");
        engine.appendEvents(new GenericDomainEventMessage<>(
                "well", "a", 0, new WellMeasured("a", 1, Optional.of("x")), MetaData.emptyInstance(), "id", at));

        assertThat(engine.readEvents("a").next().getTimestamp()).isEqualTo(Instant.parse("2025-07-01T01:02:03.456Z"));
    }

    private static DomainEventMessage<?> dug(String well, long sequence) {
        return event(well, sequence, new WellDug(well, DAY));
    }

    private static DomainEventMessage<?> closed(String well, long sequence) {
        return event(well, sequence, new WellClosed(well));
    }

    private static DomainEventMessage<?> event(String well, long sequence, WellEvent event) {
        return new GenericDomainEventMessage<>("well", well, sequence, event);
    }
}
