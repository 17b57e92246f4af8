package org.progressledger.ledger.axon;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.progressledger.ledger.log.AppendResult.ConflictKind;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.LogObserver;

/** The appender's doings as meters. Tags never hold a stream or anything else that names a person. */
final class LedgerMeters implements LogObserver {

    private final Timer queued;
    private final Timer store;
    private final DistributionSummary batchSize;
    private final Counter sequenceConflicts;
    private final Counter identifierConflicts;
    private final Counter positionRaces;
    private final Counter unknownOutcomes;
    private final AtomicLong storedEvents = new AtomicLong();

    LedgerMeters(MeterRegistry registry, CommitLog log) {
        queued = appendTimer(registry, "queue", "Time a commit waited before its group was sent to the store");
        store = appendTimer(registry, "store", "Time the store took to make a group of commits durable");
        batchSize = DistributionSummary.builder("ledger.append.batch.size")
                .description("Commits that were made durable together")
                .baseUnit("commits")
                .register(registry);
        sequenceConflicts = conflicts(registry, "aggregate");
        identifierConflicts = conflicts(registry, "identifier");
        positionRaces = conflicts(registry, "position");
        unknownOutcomes = Counter.builder("ledger.append.unknown.outcome")
                .description("Appends whose answer from the store was lost")
                .register(registry);
        Gauge.builder("ledger.head.position", log, store -> store.head().next())
                .description("Number of events in the ledger")
                .register(registry);
    }

    private static Timer appendTimer(MeterRegistry registry, String step, String description) {
        return Timer.builder("ledger.append.seconds")
                .tag("step", step)
                .description(description)
                .publishPercentileHistogram()
                .register(registry);
    }

    private static Counter conflicts(MeterRegistry registry, String kind) {
        return Counter.builder("ledger.append.conflicts")
                .tag("kind", kind)
                .description(
                        "Appends that met another writer: the same place of a stream, the same event, the same position")
                .register(registry);
    }

    /** Number of events that this process has made durable. */
    long storedEvents() {
        return storedEvents.get();
    }

    @Override
    public void queued(Duration waited) {
        queued.record(waited);
    }

    @Override
    public void stored(int commits, int events, Duration took) {
        store.record(took);
        batchSize.record(commits);
        storedEvents.addAndGet(events);
    }

    @Override
    public void conflict(ConflictKind kind) {
        switch (kind) {
            case STREAM_SEQUENCE -> sequenceConflicts.increment();
            case EVENT_ID -> identifierConflicts.increment();
        }
    }

    @Override
    public void positionRace() {
        positionRaces.increment();
    }

    @Override
    public void unknownOutcome() {
        unknownOutcomes.increment();
    }
}
