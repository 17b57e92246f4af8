package org.progressledger.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.progressledger.ledger.axon.Well.DigWell;
import org.progressledger.ledger.axon.Well.MeasureWell;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.shared.Actor;

/** Readers at the end of the log, with two nodes writing to it. */
abstract class TailReading {

    private static final Actor RECORDER = new Actor("ghi-so-mau", "RECORDER");

    @RegisterExtension
    final Closing closing = new Closing();

    private WellLedger node;
    private WellLedger otherNode;

    abstract CommitLog openLog();

    @BeforeEach
    void openNodes() {
        CommitLog log = closing.afterTest(openLog());
        node = closing.afterTest(new WellLedger(log));
        otherNode = closing.afterTest(new WellLedger(log));
    }

    @Test
    @Timeout(30)
    void a_stream_that_waits_gets_the_commits_of_its_own_node_and_of_the_other() throws InterruptedException {
        try (TrackingEventStream stream = node.store.openStream(null)) {
            CompletableFuture<TrackedEventMessage<?>> first = CompletableFuture.supplyAsync(() -> next(stream));
            dig(node, "a");
            assertThat(first.join().trackingToken().position()).hasValue(0);

            CompletableFuture<TrackedEventMessage<?>> second = CompletableFuture.supplyAsync(() -> next(stream));
            dig(otherNode, "b");
            assertThat(second.join().trackingToken().position()).hasValue(1);
        }
    }

    @Test
    @Timeout(30)
    void a_processor_that_does_not_wait_is_called_when_there_is_more_from_either_node() {
        AtomicInteger calls = new AtomicInteger();
        try (TrackingEventStream stream = node.store.openStream(null)) {
            assertThat(stream.setOnAvailableCallback(calls::incrementAndGet)).isTrue();
            assertThat(stream.hasNextAvailable()).isFalse();

            dig(node, "a");
            await().until(calls::get, number -> number > 0);
            assertThat(stream.hasNextAvailable()).isTrue();

            int before = calls.get();
            dig(otherNode, "b");
            await().until(calls::get, number -> number > before);
        }
    }

    /** The processor looks by itself once an hour, so what it gets in time it got because the store called it. */
    @Test
    @Timeout(30)
    void a_pooled_processor_gets_the_commits_of_either_node_without_looking_by_itself() {
        List<Long> handled = new CopyOnWriteArrayList<>();
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
        closing.afterTest(threads::shutdownNow);
        PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
                .name("projection")
                .eventHandlerInvoker(collectPositions(handled))
                .messageSource(node.store)
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(1)
                .initialToken(source -> source.createTailToken())
                .tokenClaimInterval(Duration.ofHours(1).toMillis())
                .claimExtensionThreshold(Duration.ofHours(1).toMillis())
                .build();
        processor.start();
        closing.afterTest(processor::shutDown);
        await().until(() -> !processor.processingStatus().isEmpty());

        for (long position = 0; position < 10; position++) {
            dig(position % 2 == 0 ? node : otherNode, "well " + position);
            int expected = (int) position + 1;
            await().until(() -> handled.size() == expected);
        }

        assertThat(handled).isEqualTo(LongStream.range(0, 10).boxed().toList());
    }

    private static EventHandlerInvoker collectPositions(List<Long> positions) {
        return SimpleEventHandlerInvoker.builder()
                .eventHandlers((EventMessageHandler) event -> {
                    positions.add(((TrackedEventMessage<?>) event)
                            .trackingToken()
                            .position()
                            .orElseThrow());
                    return null;
                })
                .build();
    }

    @Test
    @Timeout(30)
    void closing_a_stream_ends_the_wait_of_its_reader() {
        TrackingEventStream stream = node.store.openStream(null);
        CompletableFuture<TrackedEventMessage<?>> waiting = CompletableFuture.supplyAsync(() -> next(stream));

        stream.close();

        assertThat(waiting)
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableThat()
                .withMessageContaining("closed");
    }

    @Test
    @Timeout(30)
    void messages_tell_when_the_ledger_recorded_them_and_what_was_stored() throws InterruptedException {
        node.commands.record(RECORDER, Source.file("mau.csv").row(3), () -> node.commands.send(new DigWell("a")));

        try (TrackingEventStream stream = node.store.openStream(null)) {
            TrackedEventMessage<?> message = stream.nextAvailable();

            assertThat(message.getMetaData().get(EventMetadata.RECORDED_AT))
                    .isEqualTo(node.appender.head().recordedAt().toString());
            assertThat(message.getMetaData()).containsEntry(EventMetadata.SOURCE_ROW, "3");
        }
    }

    @Test
    @Timeout(30)
    void reading_goes_on_inside_a_commit() throws InterruptedException {
        node.commands.record(RECORDER, Source.NONE, () -> {
            node.commands.send(new DigWell("a"));
            return node.commands.send(new MeasureWell("a", 4));
        });

        try (TrackingEventStream whole = node.store.openStream(null);
                TrackingEventStream rest =
                        node.store.openStream(whole.nextAvailable().trackingToken())) {
            assertThat(rest.nextAvailable().trackingToken().position()).hasValue(1);
            assertThat(rest.hasNextAvailable()).isFalse();
        }
    }

    @Test
    @Timeout(30)
    void axons_own_store_sees_the_other_nodes_commits_without_waiting_for_its_next_look() throws InterruptedException {
        EmbeddedEventStore axons = EmbeddedEventStore.builder()
                .storageEngine(node.engine)
                .fetchDelay(Duration.ofHours(1).toMillis())
                .build();
        try (TrackingEventStream stream = axons.openStream(null)) {
            CompletableFuture<TrackedEventMessage<?>> first = CompletableFuture.supplyAsync(() -> next(stream));
            dig(otherNode, "a");
            assertThat(first.join().trackingToken().position()).hasValue(0);
            CompletableFuture<TrackedEventMessage<?>> second = CompletableFuture.supplyAsync(() -> next(stream));
            dig(otherNode, "b");
            assertThat(second.join().trackingToken().position()).hasValue(1);
        } finally {
            axons.shutDown();
        }
    }

    @Test
    @Timeout(30)
    void closing_the_engines_blocking_stream_from_another_thread_ends_it() {
        Stream<? extends TrackedEventMessage<?>> blocking = node.engine.readEvents(null, true);
        List<EventMessage<?>> seen = new CopyOnWriteArrayList<>();
        CompletableFuture<Void> reading = CompletableFuture.runAsync(() -> blocking.forEach(seen::add));
        dig(node, "a");
        await().until(() -> seen.size() == 1);

        blocking.close();

        assertThat(reading).succeedsWithin(Duration.ofSeconds(20));
    }

    @Test
    @Timeout(30)
    void a_closed_ledger_ends_the_engines_blocking_stream() {
        CompletableFuture<Long> reading = CompletableFuture.supplyAsync(
                () -> node.engine.readEvents(null, true).count());

        node.appender.close();

        assertThat(reading).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(0L);
    }

    private static TrackedEventMessage<?> next(TrackingEventStream stream) {
        try {
            return stream.nextAvailable();
        } catch (InterruptedException interruption) {
            throw new IllegalStateException(interruption);
        }
    }

    private static void dig(WellLedger ledger, String well) {
        ledger.commands.record(RECORDER, Source.NONE, () -> ledger.commands.send(new DigWell(well)));
    }
}
