package org.progressledger.ledger.projection;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.progressledger.ledger.projection.CheckRefusedException.Reason;
import org.progressledger.ledger.projection.GenerationRegister.Entry;
import org.progressledger.shared.FailureWithoutText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Checks projections: folds their events from zero beside the live generation and compares both, document by document,
 * while events are recorded and queries answered. One check at a time runs on a node; what a node that is gone has left
 * of one is cleared away by the next that looks.
 */
public final class ProjectionChecks implements SmartLifecycle {

    private static final Logger LOGGER = LoggerFactory.getLogger(ProjectionChecks.class);
    static final String THREADS = "projection-checks";

    private static final int STOPPING_SECONDS = 20;
    private static final long MEBIBYTE = 1 << 20;

    private final Projections projections;
    private final GenerationRegister register;
    private final ReadModelStore readModels;
    private final MongoOperations mongo;
    private final CheckStore checks;
    private final StreamableMessageSource<TrackedEventMessage<?>> events;
    private final LongSupplier head;
    private final ProjectionProperties properties;
    private final Clock clock;
    private @Nullable ScheduledThreadPoolExecutor threads;
    private Optional<CheckRun> run = Optional.empty();

    ProjectionChecks(
            Projections projections,
            ReadModelStore readModels,
            MongoOperations mongo,
            StreamableMessageSource<TrackedEventMessage<?>> events,
            ProjectionProperties properties,
            Clock clock) {
        this.projections = projections;
        this.register = new GenerationRegister(mongo);
        this.readModels = readModels;
        this.mongo = mongo;
        this.checks = new CheckStore(mongo);
        this.events = events;
        this.head = () -> GenerationPosition.of(events.createHeadToken());
        this.properties = properties;
        this.clock = clock;
    }

    /** The check of this projection that runs on any node, or the last that ended; empty if there was none. */
    public Optional<ProjectionCheck> last(String projection) {
        projections.running(projection);
        return checks.last(projection);
    }

    /**
     * Begins a check; what is kept of the one before is replaced.
     *
     * @param orderedBy who asks for it
     * @throws CheckRefusedException if it cannot be begun now
     * @throws UnknownProjectionException if there is no projection of this name
     */
    public synchronized ProjectionCheck begin(String projection, String orderedBy) {
        RunningProjection running = projections.running(projection);
        ScheduledThreadPoolExecutor runs = threads;
        if (runs == null) {
            throw new IllegalStateException("Checks begin only while the application runs");
        }
        run.ifPresent(other -> {
            throw new CheckRefusedException(Reason.ANOTHER_RUNS, other.rebuilt().projection());
        });
        Entry entry = register.entry(running.projection());
        requireCheckable(running, entry);
        Generation rebuilt = new Generation(
                projection, entry.latest() + 1, running.projection().version());
        CheckClaim claim = claim(rebuilt);
        if (!claim.begin()) {
            throw new CheckRefusedException(Reason.ANOTHER_RUNS, projection);
        }
        if (!register.beginCheck(entry, rebuilt.version())) {
            claim.release();
            throw new CheckRefusedException(Reason.ANOTHER_RUNS, projection);
        }
        CheckRun begun = new CheckRun(
                running,
                entry.live(),
                rebuilt,
                claim,
                register,
                readModels,
                mongo,
                events,
                head,
                properties,
                orderedBy,
                clock);
        ProjectionCheck check = begun.check();
        checks.keep(check);
        run = Optional.of(begun);
        runs.execute(() -> run(begun));
        return check;
    }

    private void requireCheckable(RunningProjection running, Entry entry) {
        String projection = entry.live().projection();
        if (entry.checking().isPresent()) {
            throw new CheckRefusedException(Reason.ANOTHER_RUNS, projection);
        }
        if (entry.building().isPresent()) {
            throw new CheckRefusedException(Reason.BEING_REBUILT, projection);
        }
        if (entry.live().version() != running.projection().version()) {
            throw new CheckRefusedException(Reason.OTHER_VERSION, projection);
        }
        if (!running.status().ready()) {
            throw new CheckRefusedException(Reason.CATCHING_UP, projection);
        }
        if (readModels.isInThisProcess()) {
            requireRoom(running.projection(), entry.live());
        }
    }

    private void requireRoom(Projection projection, Generation live) {
        long needed = HeapRoom.neededFor(readModels.size(projection, live));
        long free = HeapRoom.free(needed);
        if (free < needed) {
            throw new CheckRefusedException(Reason.NO_ROOM, projection.name(), needed / MEBIBYTE, free / MEBIBYTE);
        }
    }

    private CheckClaim claim(Generation rebuilt) {
        return new CheckClaim(readModels.storage(rebuilt).tokens(), rebuilt);
    }

    private void run(CheckRun begun) {
        Optional<ProjectionCheck> report = Optional.empty();
        try {
            report = begun.run();
        } catch (RuntimeException failure) {
            LOGGER.warn("A check could not be ended; it counts as abandoned", new FailureWithoutText(failure));
        } finally {
            end(report);
        }
    }

    /** Whoever sees the report may begin the next check. */
    private synchronized void end(Optional<ProjectionCheck> report) {
        run = Optional.empty();
        report.ifPresent(checks::keep);
    }

    private void clearAbandoned() {
        try {
            projections.names().forEach(projection -> clearAbandoned(projections.running(projection)));
        } catch (RuntimeException failure) {
            LOGGER.warn(
                    "Abandoned checks could not be looked for; the next attempt follows",
                    new FailureWithoutText(failure));
        }
    }

    private synchronized void clearAbandoned(RunningProjection running) {
        running.entry()
                .checking()
                .filter(checking ->
                        run.map(CheckRun::rebuilt).filter(checking::equals).isEmpty())
                .filter(checking -> claim(checking).takeOver())
                .ifPresent(this::clear);
    }

    private void clear(Generation abandoned) {
        if (register.endCheck(abandoned)) {
            checks.last(abandoned.projection())
                    .filter(check -> check.rebuilt() == abandoned.number())
                    .ifPresent(check -> checks.keep(check.brokenOff(CheckFailure.NODE_LOST, clock.instant())));
        }
        readModels.drop(List.of(abandoned));
    }

    @Override
    public synchronized void start() {
        // One thread runs the check, the other looks for abandoned ones.
        ScheduledThreadPoolExecutor started = new ScheduledThreadPoolExecutor(2, task -> new Thread(task, THREADS));
        started.scheduleWithFixedDelay(
                this::clearAbandoned, 0, properties.claimInterval().toMillis(), TimeUnit.MILLISECONDS);
        threads = started;
    }

    @Override
    public void stop() {
        ScheduledThreadPoolExecutor stopping = stopThreads();
        if (stopping != null) {
            try {
                stopping.awaitTermination(STOPPING_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized @Nullable ScheduledThreadPoolExecutor stopThreads() {
        ScheduledThreadPoolExecutor stopping = threads;
        threads = null;
        run.ifPresent(CheckRun::stop);
        if (stopping != null) {
            stopping.shutdown();
        }
        return stopping;
    }

    /** After the projections have started, and to be stopped before them. */
    @Override
    public int getPhase() {
        return projections.getPhase() + 1;
    }

    @Override
    public synchronized boolean isRunning() {
        return threads != null;
    }
}
