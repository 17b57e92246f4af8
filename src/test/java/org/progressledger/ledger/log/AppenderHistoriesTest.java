package org.progressledger.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.progressledger.ledger.log.Events.commit;
import static org.progressledger.ledger.log.Events.event;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whatever the network and other writers do, the answers that callers get are true. Each history repeats by its seed. */
class AppenderHistoriesTest {

    private static final Logger LOGGER = LoggerFactory.getLogger(AppenderHistoriesTest.class);
    private static final int HISTORIES = Integer.getInteger("property.histories", 200);
    private static final long FIRST_SEED = Long.getLong("property.seed", 20_261_122L);

    @Test
    void every_answer_is_true_whatever_goes_wrong() throws Exception {
        long stored = 0;
        long conflicted = 0;
        long unknown = 0;
        long faults = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + HISTORIES; seed++) {
            SimulatedCommitLog log = new SimulatedCommitLog(new Random(seed), 10 + (int) (seed % 6) * 15);
            RecentCommits recent = new RecentCommits(Long.MAX_VALUE);
            recent.takeFrom(0, 0);
            AppendHistory history = writeGroups(log, recent, new Random(~seed));
            checkNamingTheSeed(seed, log, history);
            assertThat(handedOn(recent, log.everything()))
                    .as("commits handed on as they are stored, seed %d", seed)
                    .isEqualTo(history.stored());
            stored += history.stored();
            conflicted += history.conflicted();
            unknown += history.unknown();
            faults += log.faultsInjected();
        }
        LOGGER.info(
                "Append histories: {} seeds from {}, {} faults, {} commits stored, {} conflicts, {} unknown, 0 violations",
                HISTORIES,
                FIRST_SEED,
                faults,
                stored,
                conflicted,
                unknown);
        assertThat(List.of(stored, conflicted, unknown, faults)).doesNotContain(0L);
    }

    @Test
    void every_answer_is_true_when_many_threads_append() throws Exception {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + HISTORIES / 10 + 1; seed++) {
            SimulatedCommitLog log = new SimulatedCommitLog(new Random(seed), 25);
            AppendHistory history = appendFromThreads(log, seed);
            checkNamingTheSeed(seed, log, history);
        }
    }

    @Test
    void the_check_finds_a_commit_that_was_acknowledged_and_is_missing() throws Exception {
        AppendHistory history = new AppendHistory();
        history.record(List.of(event("a", 0)), () -> new Receipt(0, 1, Events.STAMP));

        assertThatThrownBy(() -> history.check(List.of())).isInstanceOf(AssertionError.class);
    }

    @Test
    void the_check_finds_a_commit_that_was_reported_as_failed_and_is_stored() throws Exception {
        AppendHistory history = new AppendHistory();
        LedgerEvent event = event("a", 0);
        history.record(List.of(event), () -> {
            throw new LedgerUnavailableException("said to have failed", null);
        });

        assertThatThrownBy(() -> history.check(List.of(commit(0, event)))).isInstanceOf(AssertionError.class);
    }

    @Test
    void the_check_finds_a_commit_that_is_stored_twice() {
        LedgerEvent event = event("a", 0);

        assertThatThrownBy(() -> new AppendHistory().check(List.of(commit(0, event), commit(1, event))))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void the_check_finds_a_hole() {
        assertThatThrownBy(() -> new AppendHistory().check(List.of(commit(1, event("a", 0)))))
                .isInstanceOf(AssertionError.class);
    }

    private static void checkNamingTheSeed(long seed, SimulatedCommitLog log, AppendHistory history) {
        log.settle();
        try {
            history.check(log.everything());
        } catch (AssertionError violation) {
            throw new AssertionError("Seed %d, repeat with -Dproperty.seed=%d".formatted(seed, seed), violation);
        }
    }

    /** How many commits the appender handed on; each must be the one that is stored at its position. */
    private static long handedOn(RecentCommits recent, List<Commit> everything) {
        return everything.stream()
                .filter(stored -> recent.takeFrom(stored.position(), 1).equals(List.of(stored)))
                .count();
    }

    /** Groups of 1 to 8 commits of 1 to 3 events, without threads, with a clock that only pauses move. */
    private static AppendHistory writeGroups(SimulatedCommitLog log, RecentCommits recent, Random random)
            throws Exception {
        AtomicLong nanos = new AtomicLong();
        Supplier<Patience> patience =
                () -> new Patience(Duration.ofMillis(100), nanos::get, pause -> nanos.addAndGet(pause));
        HeadWatch watch = new HeadWatch(() -> log.head().next());
        GroupWriter writer = new GroupWriter(log, Clock.systemUTC(), patience, LogObserver.NONE, watch, recent);
        AppendHistory history = new AppendHistory();
        for (int round = 0; round < 30; round++) {
            List<List<LedgerEvent>> wanted = new ArrayList<>();
            List<Submission> group = new ArrayList<>();
            for (int index = 0; index <= random.nextInt(8); index++) {
                List<LedgerEvent> events = nextEvents(log, random, random.nextInt(4));
                wanted.add(events);
                group.add(new Submission(events, Commit.bytes(events)));
            }
            writer.write(group);
            for (int index = 0; index < group.size(); index++) {
                history.record(wanted.get(index), group.get(index)::answer);
            }
        }
        return history;
    }

    private static AppendHistory appendFromThreads(SimulatedCommitLog log, long seed) throws Exception {
        AppendHistory history = new AppendHistory();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        Supplier<Patience> patience = () -> new Patience(Duration.ofMillis(20));
        try (Appender appender = new Appender(log, Clock.systemUTC(), LogObserver.NONE, patience, 2)) {
            List<Callable<Void>> callers = IntStream.range(0, 4)
                    .mapToObj(thread -> (Callable<Void>) () -> {
                        Random random = new Random(seed * 31 + thread);
                        for (int commit = 0; commit < 15; commit++) {
                            List<LedgerEvent> events = nextEvents(log, random, random.nextInt(8) == 0 ? 0 : thread);
                            history.record(events, () -> appender.append(events));
                        }
                        return null;
                    })
                    .toList();
            for (Future<Void> caller : threads.invokeAll(callers)) {
                caller.get();
            }
        } finally {
            threads.shutdownNow();
        }
        return history;
    }

    private static List<LedgerEvent> nextEvents(SimulatedCommitLog log, Random random, int stream) {
        String name = "stream" + stream;
        long sequence = log.lastSequence(name).orElse(-1) + 1;
        return List.of(Events.events(name, sequence, 1 + random.nextInt(3)));
    }
}
