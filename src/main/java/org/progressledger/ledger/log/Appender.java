package org.progressledger.ledger.log;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.progressledger.ledger.log.AppendResult.ConflictKind;

/**
 * The way into the log for many threads of one process: gathers what they append into groups and stores each group at
 * once.
 *
 * <p>A caller that finds nobody writing writes itself and takes along whoever arrived meanwhile, so a lone caller pays for
 * no hand-off. Everyone else parks until answered or made the next writer.
 */
public final class Appender implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_WAITING = 4_096;
    private static final int MOST_EVENTS_IN_A_GROUP = 10_000;

    private final CommitLog log;
    private final GroupWriter writer;
    private final HeadWatch watch;
    private final RecentCommits recent = new RecentCommits();
    private volatile List<String> faults;
    private final int mostWaiting;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private final Condition idle = lock.newCondition();
    private final Deque<Submission> waiting = new ArrayDeque<>();
    private boolean writing;
    private boolean closed;

    /** Appends to a log, telling nobody about it. */
    public Appender(CommitLog log) {
        this(log, Clock.systemUTC(), LogObserver.NONE);
    }

    /**
     * @param log stays the caller's to close, after this appender
     * @param clock gives the ledger time of commits
     * @param observer is told about every group
     */
    public Appender(CommitLog log, Clock clock, LogObserver observer) {
        this(log, clock, observer, () -> new Patience(PATIENCE), MOST_WAITING);
    }

    Appender(CommitLog log, Clock clock, LogObserver observer, Supplier<Patience> patience, int mostWaiting) {
        this.log = log;
        this.mostWaiting = mostWaiting;
        this.watch = new HeadWatch(() -> log.head().next());
        this.writer = new GroupWriter(log, clock, patience, observer, watch, recent);
        this.faults = log.faults();
    }

    /**
     * Stores events as one commit and waits until it is durable.
     *
     * @param events 1 to {@value CommitLog#MAXIMUM_EVENTS}
     * @throws EventConflictException if the log, or the commit itself, already holds one of the events; nothing is stored
     * @throws CommitTooLargeException if the commit is over a limit; nothing is stored
     * @throws UnstorableEventException if one of its texts cannot be stored; nothing is stored
     * @throws LedgerUnavailableException if the store cannot be reached, is not fit to write or this appender is closed;
     *     nothing is stored
     * @throws UnknownOutcomeException if it could not be found out in time whether the commit is stored
     */
    public Receipt append(List<LedgerEvent> events) {
        Submission submission = checked(List.copyOf(events));
        // An interrupted thread may be the one that writes for others: a store that heeds interrupts would fail them
        // all.
        boolean interrupted = Thread.interrupted();
        try {
            boolean leads = enterAsLeader(submission) || submission.awaitAnswerOrLead();
            interrupted |= Thread.interrupted();
            if (leads) {
                lead();
            }
            return submission.answer();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The end of the log as the store knows it now. */
    public Head head() {
        Head head = log.head();
        watch.reached(head.next());
        return head;
    }

    /**
     * Waits until an event at {@code position} or later is stored, which is when {@code head().next() > position}. Wakes at
     * once on commits of this appender and within 100 ms on those of other processes.
     *
     * @return whether there is such an event; false when the time is over or the appender is closed
     * @throws LedgerUnavailableException if the store could not be asked
     */
    public boolean awaitBeyond(long position, Duration atMost) throws InterruptedException {
        return watch.awaitBeyond(position, atMost);
    }

    /** What this appender has stored last. */
    public RecentCommits recent() {
        return recent;
    }

    /** Refuses new commits and waits until everything taken before is answered. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            room.signalAll();
            while (writing) {
                idle.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
        watch.close();
    }

    /** How many callers are queued behind the group that is being written. */
    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    private Submission checked(List<LedgerEvent> events) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("A commit needs at least one event");
        }
        if (!faults.isEmpty()) {
            faults = log.faults();
        }
        if (!faults.isEmpty()) {
            throw new LedgerUnavailableException(
                    "The ledger is not fit to write; nothing was stored. " + String.join(" ", faults), null);
        }
        long bytes = Commit.bytes(events);
        if (events.size() > CommitLog.MAXIMUM_EVENTS || bytes > CommitLog.MAXIMUM_BYTES) {
            throw new CommitTooLargeException(events.size(), bytes);
        }
        events.forEach(LedgerEvent::requireStorable);
        refuseDuplicates(events);
        return new Submission(events, bytes);
    }

    /** A unique index over the events of many documents does not look inside one document. */
    private static void refuseDuplicates(List<LedgerEvent> events) {
        if (events.size() == 1) {
            return;
        }
        record Place(String stream, long sequence) {}
        Set<Place> places = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (LedgerEvent event : events) {
            if (!places.add(new Place(event.stream(), event.sequence()))) {
                throw new EventConflictException(event, ConflictKind.STREAM_SEQUENCE);
            }
            if (!ids.add(event.id())) {
                throw new EventConflictException(event, ConflictKind.EVENT_ID);
            }
        }
    }

    /** Queues the submission; true when nobody writes, so that the caller has to. */
    private boolean enterAsLeader(Submission submission) {
        lock.lock();
        try {
            while (waiting.size() >= mostWaiting && !closed) {
                room.awaitUninterruptibly();
            }
            if (closed) {
                throw new LedgerUnavailableException("The ledger is closed; nothing was stored", null);
            }
            waiting.add(submission);
            boolean leads = !writing;
            writing = true;
            return leads;
        } finally {
            lock.unlock();
        }
    }

    /** Writes one group, the leader's own commit first, and passes the lead on. */
    private void lead() {
        List<Submission> group = takeGroup();
        try {
            writer.write(group);
        } finally {
            passOn();
            failUnanswered(group);
        }
    }

    private List<Submission> takeGroup() {
        lock.lock();
        try {
            List<Submission> group = new ArrayList<>();
            int events = 0;
            long bytes = 0;
            while (!waiting.isEmpty()) {
                Submission next = waiting.element();
                events += next.size();
                bytes += next.bytes();
                boolean full = events > MOST_EVENTS_IN_A_GROUP || bytes > CommitLog.MAXIMUM_BYTES;
                if (full && !group.isEmpty()) {
                    break;
                }
                group.add(waiting.remove());
            }
            room.signalAll();
            return group;
        } finally {
            lock.unlock();
        }
    }

    private void passOn() {
        lock.lock();
        try {
            if (waiting.isEmpty()) {
                writing = false;
                idle.signalAll();
            } else {
                waiting.element().lead();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Only an {@link Error} in the writing thread leaves a submission without an answer. */
    private static void failUnanswered(List<Submission> group) {
        for (Submission submission : group) {
            if (!submission.answered()) {
                submission.failed(new UnknownOutcomeException(
                        "It is unknown whether the commit was stored: the thread that wrote it broke off. Look for its events in the log before recording them again",
                        null));
            }
        }
    }
}
