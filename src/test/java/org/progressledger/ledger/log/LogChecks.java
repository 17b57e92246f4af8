package org.progressledger.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What holds for every log whatever happened to it. */
public final class LogChecks {

    private LogChecks() {}

    /** Positions without a hole, in an order that recorded time follows. */
    public static void assertDense(List<Commit> commits) {
        long next = 0;
        Instant recordedAt = Instant.EPOCH;
        for (Commit commit : commits) {
            assertThat(commit.position()).isEqualTo(next);
            assertThat(commit.recordedAt()).isAfterOrEqualTo(recordedAt);
            next = commit.next();
            recordedAt = commit.recordedAt();
        }
    }

    /** Every stream counts 0, 1, 2, … in the order of the log. */
    public static void assertStreamsContiguous(List<Commit> commits) {
        Map<String, Long> expected = new HashMap<>();
        for (Commit commit : commits) {
            for (LedgerEvent event : commit.events()) {
                long sequence = expected.getOrDefault(event.stream(), 0L);
                assertThat(event.sequence())
                        .as("sequence in %s", event.stream())
                        .isEqualTo(sequence);
                expected.put(event.stream(), sequence + 1);
            }
        }
    }

    /** No commit and no event is there twice. */
    public static void assertUnique(List<Commit> commits) {
        Set<UUID> commitIds = new HashSet<>();
        Set<String> eventIds = new HashSet<>();
        for (Commit commit : commits) {
            assertThat(commitIds.add(commit.commitId()))
                    .as("commit %s", commit.commitId())
                    .isTrue();
            for (LedgerEvent event : commit.events()) {
                assertThat(eventIds.add(event.id())).as("event %s", event.id()).isTrue();
            }
        }
    }
}
