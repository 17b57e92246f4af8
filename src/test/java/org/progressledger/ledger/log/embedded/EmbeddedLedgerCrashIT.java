package org.progressledger.ledger.log.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.Events;
import org.progressledger.ledger.log.LogChecks;
import org.progressledger.support.ChildProcess;

/** A process that appends is killed at a random moment, again and again, on the same file. */
class EmbeddedLedgerCrashIT {

    private static final int ROUNDS = Integer.getInteger("crash.rounds", 20);
    private static final int MOST_COMMITS_BEFORE_THE_KILL = 600;

    @TempDir
    Path directory;

    private record Acknowledged(long position, long next, String firstEventId) {

        static Acknowledged parse(String line) {
            String[] parts = line.split(" ");
            return new Acknowledged(Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2]);
        }
    }

    @Test
    void nothing_acknowledged_is_lost_when_the_process_is_killed() throws Exception {
        Path ledger = directory.resolve("ledger.sqlite");
        long seed = Long.getLong("crash.seed", System.nanoTime());
        Random random = new Random(seed);
        List<Acknowledged> acknowledged = new ArrayList<>();
        long lost = 0;
        for (int round = 0; round < ROUNDS; round++) {
            acknowledged.addAll(appendUntilKilled(ledger, random.nextInt(MOST_COMMITS_BEFORE_THE_KILL)));
            lost += check(ledger, acknowledged);
        }
        System.out.printf(
                "embedded crash test: %d rounds, %d commits acknowledged, %d lost (seed %d)%n",
                ROUNDS, acknowledged.size(), lost, seed);
        assertThat(lost).isZero();
        assertThat(acknowledged).hasSizeGreaterThan(ROUNDS);
    }

    /** Kills the process once it has acknowledged so many commits; those on their way are caught wherever they are. */
    private static List<Acknowledged> appendUntilKilled(Path ledger, int commits) throws Exception {
        try (ChildProcess process = CrashingWriter.start(ledger)) {
            assertThat(process.readUntil(line -> true))
                    .as("first line of the process")
                    .containsExactly("open");
            AtomicInteger printed = new AtomicInteger();
            return Stream.concat(
                            process.readUntil(line -> printed.incrementAndGet() > commits).stream(),
                            process.killAndReadToTheEnd().stream())
                    .map(Acknowledged::parse)
                    .toList();
        }
    }

    private static long check(Path ledger, List<Acknowledged> acknowledged) throws SQLException {
        List<Commit> stored;
        try (CommitLog log = new EmbeddedCommitLog(ledger)) {
            assertThat(log.faults()).isEmpty();
            stored = Events.readFrom(log, 0);
            assertThat(log.head().next())
                    .isEqualTo(
                            stored.isEmpty() ? 0 : stored.get(stored.size() - 1).next());
        }
        LogChecks.assertDense(stored);
        LogChecks.assertStreamsContiguous(stored);
        LogChecks.assertUnique(stored);
        assertSound(ledger);
        Map<Long, Commit> byPosition = new HashMap<>();
        stored.forEach(commit -> byPosition.put(commit.position(), commit));
        return acknowledged.stream()
                .filter(each -> !isStored(each, byPosition.get(each.position())))
                .count();
    }

    private static boolean isStored(Acknowledged acknowledged, Commit commit) {
        return commit != null
                && commit.next() == acknowledged.next()
                && commit.events().get(0).id().equals(acknowledged.firstEventId());
    }

    private static void assertSound(Path ledger) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + ledger);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA integrity_check")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("ok");
        }
    }
}
