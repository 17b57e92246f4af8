package org.progressledger.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.ledger.log.Events.event;
import static org.progressledger.ledger.log.Events.events;
import static org.progressledger.ledger.log.Events.readFrom;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Many threads append, each to a stream of its own and now and then to one that they all fight for, while others read. */
final class ConcurrentAppending {

    private static final String CONTESTED = "contested";

    private final CommitLog log;
    private final int threads;
    private final int commitsOfEach;
    private final List<Acknowledged> acknowledged = Collections.synchronizedList(new ArrayList<>());

    private record Acknowledged(Receipt receipt, List<LedgerEvent> events) {}

    ConcurrentAppending(CommitLog log, int threads, int commitsOfEach) {
        this.log = log;
        this.threads = threads;
        this.commitsOfEach = commitsOfEach;
    }

    void check() throws Exception {
        checkWithNodes(1);
    }

    /** @param nodes how many appenders share the log, as processes that know nothing of each other would */
    void checkWithNodes(int nodes) throws Exception {
        List<Appender> appenders =
                IntStream.range(0, nodes).mapToObj(node -> new Appender(log)).toList();
        ExecutorService pool = Executors.newFixedThreadPool(threads + 2);
        try {
            long expected = (long) threads * commitsOfEach;
            List<Future<List<Commit>>> readers = List.of(
                    pool.submit(() -> tail(appenders.get(0), expected)),
                    pool.submit(() -> tail(appenders.get(0), expected)));
            List<Callable<Void>> writers = IntStream.range(0, threads)
                    .mapToObj(thread -> (Callable<Void>) () -> write(appenders.get(thread % nodes), "stream" + thread))
                    .toList();
            for (Future<Void> writer : pool.invokeAll(writers)) {
                writer.get();
            }
            checkLog(readFrom(log, 0));
            for (Future<List<Commit>> reader : readers) {
                List<Commit> read = reader.get();
                assertThat(read).isEqualTo(readFrom(log, 0).subList(0, read.size()));
            }
        } finally {
            pool.shutdownNow();
            appenders.forEach(Appender::close);
        }
    }

    private Void write(Appender appender, String stream) {
        long sequence = 0;
        for (int commit = 0; commit < commitsOfEach; commit++) {
            LedgerEvent[] own = events(stream, sequence, 1 + commit % 3);
            append(appender, List.of(own));
            sequence += own.length;
            if (commit % 5 == 0) {
                fightFor(appender);
            }
        }
        return null;
    }

    private void fightFor(Appender appender) {
        LedgerEvent wanted = event(CONTESTED, log.lastSequence(CONTESTED).orElse(-1) + 1);
        try {
            append(appender, List.of(wanted));
        } catch (EventConflictException lost) {
            assertThat(lost.event()).isEqualTo(wanted);
        }
    }

    private void append(Appender appender, List<LedgerEvent> events) {
        acknowledged.add(new Acknowledged(appender.append(events), events));
    }

    /** Reads as a projection does: waits for more, then reads on from where it was. */
    private List<Commit> tail(Appender appender, long commits) throws InterruptedException {
        List<Commit> seen = new ArrayList<>();
        long next = 0;
        while (seen.size() < commits) {
            appender.awaitBeyond(next, java.time.Duration.ofSeconds(1));
            for (Commit commit : readFrom(log, next)) {
                assertThat(commit.position()).isEqualTo(next);
                seen.add(commit);
                next = commit.next();
            }
        }
        return seen;
    }

    private void checkLog(List<Commit> stored) {
        LogChecks.assertDense(stored);
        LogChecks.assertStreamsContiguous(stored);
        LogChecks.assertUnique(stored);
        assertThat(stored).hasSize(acknowledged.size());
        for (Acknowledged each : acknowledged) {
            assertThat(log.commitAt(each.receipt().position())).hasValueSatisfying(commit -> {
                assertThat(commit.events()).isEqualTo(each.events());
                assertThat(commit.next()).isEqualTo(each.receipt().next());
                assertThat(commit.recordedAt()).isEqualTo(each.receipt().recordedAt());
            });
        }
    }
}
