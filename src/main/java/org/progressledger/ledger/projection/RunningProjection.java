package org.progressledger.ledger.projection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.progressledger.ledger.projection.GenerationRegister.Entry;
import org.progressledger.shared.FailureWithoutText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One projection on this node: its processors, brought in line with the register again and again. */
final class RunningProjection {

    private static final Logger LOGGER = LoggerFactory.getLogger(RunningProjection.class);

    private static final int NOTHING_TOLD = -1;

    private final Projection projection;
    private final GenerationRegister register;
    private final ReadModelStore readModels;
    private final Function<Generation, GenerationProcessor> processors;
    private final Map<Generation, GenerationProcessor> running = new ConcurrentHashMap<>();
    private final Map<Generation, Speed> speeds = new HashMap<>();
    private long headBefore = Long.MAX_VALUE;
    private long headAtStart = Long.MIN_VALUE;
    private final Map<Generation, Optional<Throwable>> failuresTold = new HashMap<>();
    private boolean ready;
    private int tenthsTold = NOTHING_TOLD;
    private volatile Entry entry;
    private volatile ProjectionStatus status;

    RunningProjection(
            Projection projection,
            GenerationRegister register,
            ReadModelStore readModels,
            Function<Generation, GenerationProcessor> processors) {
        this.projection = projection;
        this.register = register;
        this.readModels = readModels;
        this.processors = processors;
        this.entry = register.entry(projection);
        this.status = new ProjectionStatus(projection.name(), false, statusOf(entry.live(), -1), Optional.empty());
    }

    /**
     * Starts and stops processors as the register has it, begins a rebuild where the version asks for one, and swaps
     * generations when the new one has caught up.
     *
     * @param head position of the ledger's last event, read before
     */
    synchronized void supervise(long head) {
        entry = register.entry(projection);
        if (needsNewVersion(entry) && register.begin(entry, projection.version())) {
            entry = register.entry(projection);
        }
        align();
        if (canSwap(entry, head)) {
            swap(entry.building().orElseThrow());
        }
        headBefore = head;
        publish(head);
    }

    private boolean needsNewVersion(Entry now) {
        return now.generations().stream().allMatch(generation -> generation.version() < projection.version());
    }

    private void align() {
        List<Generation> wanted = entry.generations().stream()
                .filter(generation -> generation.version() == projection.version())
                .toList();
        boolean stopped = false;
        for (Generation generation : List.copyOf(running.keySet())) {
            if (!wanted.contains(generation)) {
                running.remove(generation).stop();
                speeds.remove(generation);
                stopped = true;
            }
        }
        if (stopped) {
            sweep();
        }
        for (Generation generation : wanted) {
            if (!running.containsKey(generation)) {
                readModels.createIndexes(projection, generation);
                GenerationProcessor processor = processors.apply(generation);
                processor.start();
                running.put(generation, processor);
            }
        }
    }

    /** Drops what generations have left that are neither live nor being built. */
    synchronized void sweep() {
        List<Generation> kept = entry.kept();
        readModels.drop(IntStream.rangeClosed(1, entry.latest())
                .mapToObj(number -> new Generation(projection.name(), number, projection.version()))
                .filter(old -> kept.stream().noneMatch(generation -> generation.number() == old.number()))
                .toList());
    }

    /** So that what a query has seen does not vanish again, the new generation must have what the live one has. */
    private boolean canSwap(Entry now, long head) {
        if (now.building().isEmpty() || !running.containsKey(now.building().get())) {
            return false;
        }
        long live = readModels.storedPosition(now.live());
        long building = running.get(now.building().get()).position().position();
        return building >= live && building >= Math.min(head, headBefore);
    }

    private void swap(Generation building) {
        if (register.swap(building)) {
            LOGGER.info("Generation {} of projection {} is live", building.number(), projection.name());
        }
        entry = register.entry(projection);
        align();
    }

    private void publish(long head) {
        if (headAtStart == Long.MIN_VALUE) {
            headAtStart = head;
        }
        GenerationStatus live = statusOf(entry.live(), head);
        ready |= running.containsKey(entry.live()) && live.position() >= headAtStart;
        status = new ProjectionStatus(
                projection.name(), ready, live, entry.building().map(building -> statusOf(building, head)));
        tellProgress(status);
        running.forEach(this::tellFailure);
    }

    /** Axon would log the text of the failure, which may quote a person's data. */
    private void tellFailure(Generation generation, GenerationProcessor processor) {
        Optional<Throwable> failure = processor.failure();
        Optional<Throwable> before =
                Objects.requireNonNullElse(failuresTold.put(generation, failure), Optional.empty());
        if (failure.isPresent() && !failure.equals(before)) {
            LOGGER.warn(
                    "Generation {} of projection {} stands still and tries again",
                    generation.number(),
                    projection.name(),
                    new FailureWithoutText(failure.get()));
        }
    }

    private void tellProgress(ProjectionStatus now) {
        boolean behind = !now.ready() || now.building().isPresent();
        int tenths = now.current().percentage() / 10;
        if (behind && tenths != tenthsTold) {
            LOGGER.info(
                    "Projection {} has folded {} % of the ledger ({} of {} events)",
                    projection.name(),
                    now.current().percentage(),
                    now.current().position() + 1,
                    now.current().head() + 1);
        }
        if (!behind && tenthsTold != NOTHING_TOLD) {
            LOGGER.info("Projection {} has caught up with the ledger", projection.name());
        }
        tenthsTold = behind ? tenths : NOTHING_TOLD;
    }

    private GenerationStatus statusOf(Generation generation, long head) {
        GenerationProcessor processor = running.get(generation);
        long position = processor == null
                ? readModels.storedPosition(generation)
                : processor.position().position();
        Speed speed = speeds.computeIfAbsent(generation, unknown -> new Speed());
        speed.sample(System.nanoTime(), position);
        return new GenerationStatus(
                generation,
                position,
                head,
                speed.perSecond(),
                speed.timeFor(Math.max(0, head - position)),
                readModels.deadLetterCount(generation),
                readModels.oldestDeadLetter(generation),
                processor == null ? notRunning(generation) : processor.error());
    }

    private String notRunning(Generation generation) {
        return generation.version() > projection.version()
                ? "This node runs version %d of the projection, the live generation has version %d: upgrade this node"
                        .formatted(projection.version(), generation.version())
                : "";
    }

    Projection projection() {
        return projection;
    }

    ProjectionStatus status() {
        return status;
    }

    Entry entry() {
        return entry;
    }

    /** How far the live generation has written, as it can be told now. */
    GenerationPosition livePosition() {
        Generation live = entry.live();
        GenerationProcessor processor = running.get(live);
        if (processor != null) {
            return processor.position();
        }
        GenerationPosition elsewhere = new GenerationPosition();
        elsewhere.advance(readModels.storedPosition(live));
        return elsewhere;
    }

    /** How far a generation has written, whichever node folds it. */
    long written(Generation generation) {
        GenerationProcessor processor = running.get(generation);
        return processor == null
                ? readModels.storedPosition(generation)
                : processor.position().position();
    }

    SortedMap<Long, String> parked(Generation generation) {
        return readModels.parked(generation);
    }

    /** Begins a generation of the same version; one that is being built already is given up. */
    synchronized Generation rebuild() {
        Entry now = register.entry(projection);
        if (!register.begin(now, projection.version())) {
            throw new IllegalStateException(
                    "Another node changed the projection '%s' just now; look at it and try again"
                            .formatted(projection.name()));
        }
        return register.entry(projection).building().orElseThrow();
    }

    int retryDeadLetters() {
        return running.values().stream()
                .mapToInt(GenerationProcessor::retryDeadLetters)
                .sum();
    }

    synchronized void stop() {
        running.values().forEach(GenerationProcessor::stop);
        running.clear();
    }
}
