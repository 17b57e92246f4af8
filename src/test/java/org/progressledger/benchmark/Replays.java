package org.progressledger.benchmark;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.progressledger.ledger.axon.LedgerEngines;
import org.progressledger.ledger.log.Appender;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.mongo.MongoCommitLog;
import org.progressledger.support.MongoDatabases;

/** Reading back what an import wrote: very many events stamped within one second. */
final class Replays {

    private static final int EVENTS = Integer.getInteger("benchmark.replay", 100_000);
    private static final int STREAM = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Contenders contenders;

    Replays(Contenders contenders) {
        this.contenders = contenders;
    }

    void measure() {
        System.out.printf("%n### Replay of events stamped in one second, payloads read%n%n");
        System.out.println("| | events | events/s | token, bytes |");
        System.out.println("|---|---|---|---|");
        for (int events : new int[] {EVENTS / 10, EVENTS}) {
            onMongo(database -> ours(Contenders.OURS_ON_MONGODB, new MongoCommitLog(database), events));
            ours(Contenders.OURS_EMBEDDED, contenders.embeddedLog(), events);
        }
        for (int events : new int[] {EVENTS / 50, EVENTS / 10}) {
            onMongo(database -> measure(Contenders.AXON, Contenders.axonEngine(database), events));
        }
    }

    private static void onMongo(Consumer<MongoDatabase> measuring) {
        try (MongoDatabases databases = new MongoDatabases()) {
            measuring.accept(databases.open().database());
        }
    }

    private static void ours(String name, CommitLog opened, int events) {
        try (CommitLog log = opened;
                Appender appender = new Appender(log)) {
            measure(name, LedgerEngines.engine(log, appender, Measured.CATALOGUE), events);
        }
    }

    private static void measure(String name, EventStorageEngine engine, int events) {
        Instant second = Instant.parse("2026-11-22T00:00:00Z");
        for (int written = 0; written < events; written += STREAM) {
            engine.appendEvents(Measured.stream(STREAM, second.plusMillis(written * 999L / events)));
        }
        read(engine, Math.min(events, 2_000));
        long start = System.nanoTime();
        Progress progress = read(engine, events);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "| %s | %,d%s | %,.0f | %d |%n",
                name,
                events,
                progress.events() < events ? ", given up after " + progress.events() : "",
                progress.events() / seconds,
                Jackson3Serializer.builder()
                        .build()
                        .serialize(progress.token(), byte[].class)
                        .getData()
                        .length);
    }

    private record Progress(int events, TrackingToken token) {}

    /** Reads as a processor does: it goes on from the token of what it has read last. */
    private static Progress read(EventStorageEngine engine, int events) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        TrackingToken token = null;
        int read = 0;
        try (Stream<? extends TrackedEventMessage<?>> stream = engine.readEvents(null, false)) {
            Iterator<? extends TrackedEventMessage<?>> messages = stream.iterator();
            while (read < events && System.nanoTime() < deadline && messages.hasNext()) {
                TrackedEventMessage<?> message = messages.next();
                message.getPayload();
                token = message.trackingToken();
                read++;
            }
        }
        return new Progress(read, Objects.requireNonNull(token, "nothing to read"));
    }
}
