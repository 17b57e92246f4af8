package org.progressledger.ledger.log;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.progressledger.ledger.log.AppendResult.Refusal;

/**
 * Numbers a group of submissions, stores it and answers each of them. Used by one thread at a time.
 *
 * <p>A commit that was sent keeps its position until the log has shown what became of it. The position of a refused commit
 * is read back before the refusal is believed: after a lost reply the commit that is in the way may be our own, applied
 * late. Once the position is known to hold another commit, or the conflict is known to be real, no late copy of the group
 * can be applied any more, because a store takes the commits of a group in order and stops at the first refusal.
 */
final class GroupWriter {

    private final CommitLog log;
    private final Clock clock;
    private final Supplier<Patience> patience;
    private final LogObserver observer;
    private final HeadWatch watch;
    private final RecentCommits recent;
    private @Nullable Head known;
    private long acknowledged;

    /** @param patience how long to try to find out what became of an append before answering that it is unknown */
    GroupWriter(
            CommitLog log,
            Clock clock,
            Supplier<Patience> patience,
            LogObserver observer,
            HeadWatch watch,
            RecentCommits recent) {
        this.log = log;
        this.clock = clock;
        this.patience = patience;
        this.observer = observer;
        this.watch = watch;
        this.recent = recent;
    }

    void write(List<Submission> group) {
        Deque<Submission> left = new ArrayDeque<>(group);
        try {
            observeQueued(group);
            Patience unmoved = patience.get();
            while (!left.isEmpty()) {
                Optional<Refusal> refusal = store(left, numbered(left, currentHead()));
                if (refusal.isEmpty()) {
                    continue;
                }
                if (refusal.get() instanceof Refusal.Conflict conflict) {
                    observer.conflict(conflict.kind());
                    left.remove().failed(new EventConflictException(conflict.event(), conflict.kind()));
                } else {
                    observer.positionRace();
                    unmoved = readHeadAgain(unmoved);
                }
            }
        } catch (LedgerUnavailableException unavailable) {
            known = null;
            String message =
                    "The ledger cannot be written; nothing of the commit was stored: " + unavailable.getMessage();
            left.forEach(submission -> submission.failed(new LedgerUnavailableException(message, unavailable)));
        } catch (RuntimeException unknown) {
            known = null;
            String message =
                    "It is unknown whether the commit was stored; look for its events in the log before recording them again: "
                            + unknown.getMessage();
            left.forEach(submission -> submission.failed(new UnknownOutcomeException(message, unknown)));
        }
    }

    private void observeQueued(List<Submission> group) {
        long now = System.nanoTime();
        group.forEach(submission -> observer.queued(Duration.ofNanos(now - submission.submittedAt())));
    }

    private Head currentHead() {
        Head head = known;
        return head == null ? readHead() : head;
    }

    private Head readHead() {
        Head head = log.head();
        if (head.next() < acknowledged) {
            throw new LedgerUnavailableException(
                    "the store's head is at %d, but everything below %d was acknowledged as durable: check which store answers"
                            .formatted(head.next(), acknowledged),
                    null);
        }
        known = head;
        return head;
    }

    private Patience readHeadAgain(Patience unmoved) {
        long before = currentHead().next();
        if (readHead().next() > before) {
            return patience.get();
        }
        if (unmoved.isOver()) {
            throw new LedgerUnavailableException(
                    "position %d was refused as taken, but the store's head has stayed there for %s: check the store"
                            .formatted(before, unmoved.atMost()),
                    null);
        }
        unmoved.pause();
        return unmoved;
    }

    private List<Commit> numbered(Deque<Submission> submissions, Head head) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant recordedAt = now.isBefore(head.recordedAt()) ? head.recordedAt() : now;
        List<Commit> commits = new ArrayList<>(submissions.size());
        long next = head.next();
        for (Submission submission : submissions) {
            Commit commit = submission.numbered(next, recordedAt);
            commits.add(commit);
            next = commit.next();
        }
        return commits;
    }

    /** Stores the commits, answers those that are durable, and gives back the refusal of the first that is left. */
    private Optional<Refusal> store(Deque<Submission> left, List<Commit> commits) {
        Deque<Commit> unsettled = new ArrayDeque<>(commits);
        Patience doubt = null;
        while (!unsettled.isEmpty()) {
            RuntimeException failure;
            try {
                AppendResult result = append(List.copyOf(unsettled));
                for (int stored = 0; stored < result.stored(); stored++) {
                    settle(left, unsettled.remove());
                }
                if (result.refusal().isPresent() && !settledByReadingBack(left, unsettled)) {
                    return result.refusal();
                }
                continue;
            } catch (LedgerUnavailableException unavailable) {
                if (doubt == null) {
                    throw unavailable;
                }
                failure = unavailable;
            } catch (RuntimeException unknown) {
                observer.unknownOutcome();
                failure = unknown;
            }
            doubt = doubt == null ? patience.get() : doubt;
            while (!unsettled.isEmpty() && settledByReadingBack(left, unsettled)) {}
            if (!unsettled.isEmpty()) {
                pauseInDoubt(doubt, unsettled.element(), failure);
            }
        }
        return Optional.empty();
    }

    private AppendResult append(List<Commit> commits) {
        long startedAt = System.nanoTime();
        AppendResult result = log.append(commits);
        int stored = result.stored();
        if (stored > 0) {
            long events = commits.get(stored - 1).next() - commits.get(0).position();
            observer.stored(stored, Math.toIntExact(events), Duration.ofNanos(System.nanoTime() - startedAt));
        }
        return result;
    }

    /** Looks whether the first commit without an answer is in the log after all, and if so answers it. */
    private boolean settledByReadingBack(Deque<Submission> left, Deque<Commit> unsettled) {
        Commit sent = unsettled.element();
        Optional<Commit> own =
                commitAtPositionOf(sent).filter(stored -> stored.commitId().equals(sent.commitId()));
        own.ifPresent(stored -> {
            unsettled.remove();
            settle(left, stored);
        });
        return own.isPresent();
    }

    private Optional<Commit> commitAtPositionOf(Commit sent) {
        Patience reading = patience.get();
        while (true) {
            try {
                return log.commitAt(sent.position());
            } catch (RuntimeException unreadable) {
                pauseInDoubt(reading, sent, unreadable);
            }
        }
    }

    private void settle(Deque<Submission> left, Commit stored) {
        known = new Head(stored.next(), stored.recordedAt());
        acknowledged = stored.next();
        recent.stored(stored);
        watch.reached(stored.next());
        left.remove().stored(stored);
    }

    private void pauseInDoubt(Patience doubt, Commit sent, RuntimeException failure) {
        if (doubt.isOver()) {
            throw new UnknownOutcomeException(
                    "for %s the store could not say what became of the commits from position %d on"
                            .formatted(doubt.atMost(), sent.position()),
                    failure);
        }
        doubt.pause();
    }
}
