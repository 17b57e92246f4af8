package org.progressledger.ledger.log;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.progressledger.ledger.log.AppendResult.ConflictKind;
import org.progressledger.ledger.log.AppendResult.Refusal;

/**
 * A log in memory that misbehaves as a server behind a network does, by a seed: replies are lost before or after the
 * commits are applied, or are lost while the commits are applied later, one by one; another writer takes positions and
 * stream sequences; the server cannot be reached for a while.
 */
final class SimulatedCommitLog implements CommitLog {

    private final Random random;
    private final int faultsInAHundred;
    private final NavigableMap<Long, Commit> commits = new TreeMap<>();
    private final Map<String, Long> lastSequences = new HashMap<>();
    private final Set<String> places = new HashSet<>();
    private final Set<String> eventIds = new HashSet<>();
    private final Deque<Deque<Commit>> inFlight = new ArrayDeque<>();
    private int faults;

    /** @param faultsInAHundred how many calls in a hundred go wrong */
    SimulatedCommitLog(Random random, int faultsInAHundred) {
        this.random = random;
        this.faultsInAHundred = faultsInAHundred;
    }

    @Override
    public synchronized AppendResult append(List<Commit> batch) {
        applySomeOfWhatIsInFlight();
        if (!goesWrong()) {
            return apply(batch);
        }
        switch (random.nextInt(6)) {
            case 0 -> throw new LedgerUnavailableException("simulated: connection refused", null);
            case 1 -> throw lost();
            case 2 -> {
                apply(batch);
                throw lost();
            }
            case 3 -> {
                apply(batch.subList(0, random.nextInt(batch.size() + 1)));
                throw lost();
            }
            case 4 -> {
                inFlight.add(new ArrayDeque<>(batch));
                throw lost();
            }
            default -> {
                otherWriterAppends();
                return apply(batch);
            }
        }
    }

    private boolean goesWrong() {
        boolean wrong = random.nextInt(100) < faultsInAHundred;
        faults += wrong ? 1 : 0;
        return wrong;
    }

    private static UnknownOutcomeException lost() {
        return new UnknownOutcomeException("simulated: connection reset", null);
    }

    private AppendResult apply(List<Commit> batch) {
        int stored = 0;
        for (Commit commit : batch) {
            Optional<Refusal> refusal = apply(commit);
            if (refusal.isPresent()) {
                return new AppendResult(stored, refusal);
            }
            stored++;
        }
        return new AppendResult(stored, Optional.empty());
    }

    private Optional<Refusal> apply(Commit commit) {
        for (LedgerEvent event : commit.events()) {
            // A server may check its indexes in any order, so our own commit that was applied late can look like a
            // conflict.
            if (places.contains(place(event)) && (!isTaken(commit) || random.nextBoolean())) {
                return Optional.of(new Refusal.Conflict(event, ConflictKind.STREAM_SEQUENCE));
            }
            if (eventIds.contains(event.id()) && (!isTaken(commit) || random.nextBoolean())) {
                return Optional.of(new Refusal.Conflict(event, ConflictKind.EVENT_ID));
            }
        }
        if (isTaken(commit)) {
            return Optional.of(new Refusal.PositionTaken());
        }
        if (commit.position() != next()) {
            throw new AssertionError("A hole: commit at %d, head at %d".formatted(commit.position(), next()));
        }
        commits.put(commit.position(), commit);
        for (LedgerEvent event : commit.events()) {
            places.add(place(event));
            eventIds.add(event.id());
            lastSequences.merge(event.stream(), event.sequence(), Math::max);
        }
        return Optional.empty();
    }

    private boolean isTaken(Commit commit) {
        return commit.position() < next();
    }

    private static String place(LedgerEvent event) {
        return event.sequence() + "@" + event.stream();
    }

    private void applySomeOfWhatIsInFlight() {
        for (Deque<Commit> batch : inFlight) {
            while (!batch.isEmpty() && random.nextInt(3) == 0) {
                if (batch.element().position() > next() || apply(batch.remove()).isPresent()) {
                    batch.clear();
                }
            }
        }
        inFlight.removeIf(Deque::isEmpty);
    }

    /** Takes the position that the batch was numbered for, and sometimes the place of one of its events too. */
    private void otherWriterAppends() {
        String stream = "stream" + random.nextInt(4);
        LedgerEvent event =
                Events.event("other" + next(), stream, lastSequences.getOrDefault(stream, -1L) + 1, Events.STAMP);
        apply(new Commit(
                next(), new UUID(0, next()), head().recordedAt().plusMillis(random.nextInt(3)), List.of(event)));
    }

    /** Whatever is still on its way arrives now. */
    synchronized void settle() {
        while (!inFlight.isEmpty()) {
            applySomeOfWhatIsInFlight();
        }
    }

    synchronized int faultsInjected() {
        return faults;
    }

    synchronized List<Commit> everything() {
        return List.copyOf(commits.values());
    }

    private long next() {
        return commits.isEmpty() ? 0 : commits.lastEntry().getValue().next();
    }

    private void failSometimes() {
        applySomeOfWhatIsInFlight();
        if (goesWrong()) {
            throw new LedgerUnavailableException("simulated: connection refused", null);
        }
    }

    @Override
    public synchronized Head head() {
        if (commits.isEmpty()) {
            return Head.EMPTY;
        }
        return new Head(next(), commits.lastEntry().getValue().recordedAt());
    }

    @Override
    public synchronized Optional<Commit> commitAt(long position) {
        failSometimes();
        return Optional.ofNullable(commits.get(position));
    }

    @Override
    public synchronized OptionalLong lastSequence(String stream) {
        return lastSequences.containsKey(stream) ? OptionalLong.of(lastSequences.get(stream)) : OptionalLong.empty();
    }

    @Override
    public List<String> faults() {
        return List.of();
    }

    @Override
    public CommitCursor read(long position) {
        throw notSimulated();
    }

    @Override
    public List<LedgerEvent> readStream(String stream, long sequence, int limit) {
        throw notSimulated();
    }

    @Override
    public OptionalLong lastSequence(String stream, long position) {
        throw notSimulated();
    }

    @Override
    public long knownAt(Instant instant) {
        throw notSimulated();
    }

    @Override
    public OptionalLong firstStampedFrom(Instant instant) {
        throw notSimulated();
    }

    @Override
    public void storeSnapshot(LedgerEvent snapshot) {
        throw notSimulated();
    }

    @Override
    public Optional<LedgerEvent> snapshot(String stream) {
        throw notSimulated();
    }

    private static UnsupportedOperationException notSimulated() {
        return new UnsupportedOperationException("Only appending is simulated");
    }

    @Override
    public void close() {}
}
