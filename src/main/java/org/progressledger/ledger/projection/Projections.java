package org.progressledger.ledger.projection;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.progressledger.shared.FailureWithoutText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** All projections of this node: starts and watches them, answers where queries read, and takes the operator's orders. */
public final class Projections implements Generations, GenerationProgress, ProjectionPositions, SmartLifecycle {

    private static final Logger LOGGER = LoggerFactory.getLogger(Projections.class);
    private static final Duration LOOK_AT_OTHER_NODES = Duration.ofMillis(50);

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

    private final Map<String, Projection> projections;
    private final Function<Projection, RunningProjection> starting;
    private final GenerationRegister register;
    private final LongSupplier head;
    private final Duration supervision;
    private volatile Map<String, RunningProjection> running = Map.of();
    private @Nullable ScheduledThreadPoolExecutor supervisor;

    /** @param head reads the position of the ledger's last event, -1 while there is none */
    Projections(
            List<Projection> projections,
            Function<Projection, RunningProjection> starting,
            GenerationRegister register,
            LongSupplier head,
            Duration supervision) {
        projections.forEach(Projections::requireName);
        this.projections =
                projections.stream().collect(Collectors.toUnmodifiableMap(Projection::name, Function.identity()));
        this.starting = starting;
        this.register = register;
        this.head = head;
        this.supervision = supervision;
    }

    private static void requireName(Projection projection) {
        if (!NAME.matcher(projection.name()).matches()) {
            throw new IllegalArgumentException(
                    "A projection's name is lower case letters, digits and hyphens, not '" + projection.name() + "'");
        }
    }

    @Override
    public synchronized void start() {
        running = projections.values().stream().collect(Collectors.toUnmodifiableMap(Projection::name, starting));
        running.values().forEach(RunningProjection::sweep);
        supervise();
        supervisor = new ScheduledThreadPoolExecutor(1, task -> new Thread(task, "projections"));
        supervisor.scheduleWithFixedDelay(
                this::supervise, supervision.toMillis(), supervision.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void supervise() {
        try {
            long now = head.getAsLong();
            running.values().forEach(projection -> projection.supervise(now));
        } catch (RuntimeException failure) {
            LOGGER.warn(
                    "Projections could not be looked after; the next attempt follows", new FailureWithoutText(failure));
        }
    }

    @Override
    public synchronized void stop() {
        if (supervisor != null) {
            supervisor.shutdown();
            awaitEnd(supervisor);
            supervisor = null;
        }
        running.values().forEach(RunningProjection::stop);
    }

    private static void awaitEnd(ScheduledThreadPoolExecutor supervisor) {
        try {
            supervisor.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Before the web server, so that no request meets projections that have not begun. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 4096;
    }

    @Override
    public synchronized boolean isRunning() {
        return supervisor != null;
    }

    @Override
    public <R> R read(String projection, Function<Generation, R> query) {
        Generation live = running(projection).entry().live();
        while (true) {
            R result = query.apply(live);
            Generation liveAfterwards = register.live(projection);
            if (liveAfterwards.equals(live)) {
                return result;
            }
            live = liveAfterwards;
        }
    }

    @Override
    public long position(String projection) {
        return running(projection).livePosition().position();
    }

    @Override
    public long written(Generation generation) {
        return running(generation.projection()).written(generation);
    }

    @Override
    public SortedMap<Long, String> parked(Generation generation) {
        return running(generation.projection()).parked(generation);
    }

    @Override
    public void requireCaughtUp(String projection) {
        ProjectionStatus status = status(projection);
        if (!status.ready()) {
            throw new ProjectionCatchingUpException(projection, status.current().percentage());
        }
    }

    @Override
    public void requireComplete(String projection, long knownAt) {
        EventsLackingException.requireNone(projection, parkedLive(projection).headMap(knownAt));
    }

    @Override
    public void requireComplete(String projection, String stream, long knownAt) {
        SortedMap<Long, String> lacking = new TreeMap<>(parkedLive(projection).headMap(knownAt));
        lacking.values().removeIf(parked -> !parked.equals(stream));
        EventsLackingException.requireNone(projection, lacking);
    }

    private SortedMap<Long, String> parkedLive(String projection) {
        RunningProjection live = running(projection);
        return live.parked(live.entry().live());
    }

    @Override
    public void await(String projection, long position, Duration atMost) {
        RunningProjection awaited = running(projection);
        long deadline = System.nanoTime() + atMost.toNanos();
        try {
            while (!awaited.livePosition().await(position, shorter(LOOK_AT_OTHER_NODES, deadline))) {
                if (System.nanoTime() >= deadline) {
                    throw new ProjectionBehindException(projection, position, position(projection), atMost);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ProjectionBehindException(projection, position, position(projection), atMost);
        }
    }

    private static Duration shorter(Duration step, long deadline) {
        Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
        return left.compareTo(step) < 0 ? left : step;
    }

    /**
     * Builds the projection anew beside the live generation, which goes on to answer until the new one has caught up.
     *
     * @return the generation that is being built
     */
    public Generation rebuild(String projection) {
        return running(projection).rebuild();
    }

    /**
     * Retries the dead letters of a projection, each stream until one of its events fails again.
     *
     * @return how many streams have no dead letters any more
     */
    public int retryDeadLetters(String projection) {
        return running(projection).retryDeadLetters();
    }

    /** Names of all projections. */
    public Set<String> names() {
        return projections.keySet();
    }

    /** How every projection stands, as of the last look. */
    public List<ProjectionStatus> status() {
        return running.values().stream().map(RunningProjection::status).toList();
    }

    public ProjectionStatus status(String projection) {
        return running(projection).status();
    }

    RunningProjection running(String projection) {
        RunningProjection found = running.get(projection);
        if (found == null) {
            throw new UnknownProjectionException(projection, projections.keySet());
        }
        return found;
    }
}
