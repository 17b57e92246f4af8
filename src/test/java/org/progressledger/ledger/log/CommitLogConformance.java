package org.progressledger.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.progressledger.ledger.log.Events.STAMP;
import static org.progressledger.ledger.log.Events.commit;
import static org.progressledger.ledger.log.Events.event;
import static org.progressledger.ledger.log.Events.events;
import static org.progressledger.ledger.log.Events.readFrom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.progressledger.ledger.log.AppendResult.ConflictKind;
import org.progressledger.ledger.log.AppendResult.Refusal;

/** Everything that the port {@link CommitLog} promises. Each adapter extends this class and adds nothing to pass it. */
public abstract class CommitLogConformance {

    private CommitLog log;

    /** A log that holds nothing; closed after the test. */
    protected abstract CommitLog emptyLog() throws Exception;

    /** The log under test, for what an adapter promises beyond the port. */
    protected final CommitLog log() {
        return log;
    }

    @BeforeEach
    void open_an_empty_log() throws Exception {
        log = emptyLog();
    }

    @AfterEach
    void close_the_log() {
        log.close();
    }

    // What is stored

    @Test
    void an_empty_log_holds_nothing() {
        assertThat(log.head()).isEqualTo(Head.EMPTY);
        assertThat(readFrom(log, 0)).isEmpty();
        assertThat(log.commitAt(0)).isEmpty();
        assertThat(log.readStream("a", 0, 10)).isEmpty();
        assertThat(log.lastSequence("a")).isEmpty();
        assertThat(log.knownAt(Instant.MAX)).isZero();
        assertThat(log.firstStampedFrom(Instant.EPOCH)).isEmpty();
        assertThat(log.snapshot("a")).isEmpty();
    }

    @Test
    void an_empty_log_is_fit_to_write() {
        assertThat(log.faults()).isEmpty();
    }

    @Test
    void a_commit_is_read_back_exactly_as_it_was_appended() {
        Commit written = new Commit(
                0,
                UUID.fromString("0199f0c4-1111-7abc-8def-0123456789ab"),
                Instant.parse("2026-03-02T08:15:31.007Z"),
                List.of(
                        new LedgerEvent(
                                "0199f0c4-2222-7abc-8def-0123456789ab",
                                "household:Hộ Mẫu/01 'x' \"y\"",
                                0,
                                "household",
                                "household.Registered",
                                "2",
                                Instant.parse("1969-12-31T23:59:59.999Z"),
                                "{\"role\": \"recorder\",\n \"line\":  1.50}",
                                "{\"name\":\"Nguyễn Văn Mẫu\",\"note\":\"\\u0000 😀 \\\\ \"}"),
                        new LedgerEvent("b", "commune:05569@2025", 7, "commune", "commune.Met", "", STAMP, "", "")));

        AppendResult result = log.append(List.of(written));

        assertThat(result).isEqualTo(new AppendResult(1, Optional.empty()));
        assertThat(readFrom(log, 0)).containsExactly(written);
        assertThat(log.commitAt(0)).contains(written);
        assertThat(log.readStream("household:Hộ Mẫu/01 'x' \"y\"", 0, 1))
                .containsExactly(written.events().get(0));
    }

    @Test
    void the_largest_commit_that_is_allowed_is_stored() {
        String payload = "\"" + "ă".repeat(3_000) + "\"";
        LedgerEvent[] many = IntStream.range(0, CommitLog.MAXIMUM_EVENTS)
                .mapToObj(sequence -> event("id" + sequence, "a", sequence, STAMP, payload))
                .toArray(LedgerEvent[]::new);
        LedgerEvent wide = event("wide", "b", 0, STAMP, "x".repeat(CommitLog.MAXIMUM_BYTES - 1_000));
        List<Commit> written = List.of(commit(0, many), commit(CommitLog.MAXIMUM_EVENTS, wide));

        written.forEach(
                commit -> assertThat(log.append(List.of(commit)).stored()).isOne());

        assertThat(readFrom(log, 0).equals(written)).isTrue();
    }

    @Test
    void the_longest_names_that_are_allowed_are_stored_and_longer_ones_are_refused() {
        for (int name = 0; name < 5; name++) {
            long next = log.head().next();
            String longest = next + "\u0001".repeat(CommitLog.MAXIMUM_NAME_BYTES - 2) + "ă";
            LedgerEvent allowed = named(name, longest.substring(longest.length() - CommitLog.MAXIMUM_NAME_BYTES + 1));
            LedgerEvent refused = named(name, longest);

            assertThatThrownBy(() -> log.append(List.of(commit(next, refused))))
                    .isInstanceOf(UnstorableEventException.class)
                    .hasMessageContaining("1,024");
            assertThatThrownBy(() -> new Appender(log).append(List.of(refused)))
                    .isInstanceOf(UnstorableEventException.class);
            assertThat(log.head().next()).isEqualTo(next);
            Receipt receipt = new Appender(log).append(List.of(allowed));
            assertThat(log.commitAt(receipt.position()).orElseThrow().events()).containsExactly(allowed);
        }
    }

    private static LedgerEvent named(int which, String name) {
        String[] names = {UUID.randomUUID().toString(), UUID.randomUUID().toString(), "household", "household.Met", ""};
        names[which] = name;
        return new LedgerEvent(names[0], names[1], 0, names[2], names[3], names[4], STAMP, "{}", "{}");
    }

    @Test
    void a_text_that_would_not_come_back_as_it_was_is_refused() {
        for (String half : List.of("\ud83d", "a\ude00", "\ude00\ud83d", "\ud83dx")) {
            LedgerEvent refused = event("id", "a", 0, STAMP, half);

            assertThatThrownBy(() -> log.append(List.of(commit(0, refused))))
                    .isInstanceOf(UnstorableEventException.class)
                    .hasMessageContaining("payload")
                    .hasMessageNotContaining(half);
        }
        LedgerEvent odd = event("id", "a", 0, STAMP, "\ud83d\ude00 \u0000 \ufffd \ufeff \u2028");
        append(commit(0, odd));

        assertThat(log.commitAt(0).orElseThrow().events()).containsExactly(odd);
    }

    @Test
    void the_head_follows_the_last_commit() {
        append(commit(0, STAMP, events("a", 0, 3)));
        append(commit(3, STAMP.plusMillis(5), events("b", 0, 2)));

        assertThat(log.head()).isEqualTo(new Head(5, STAMP.plusMillis(5)));
    }

    @Test
    void a_commit_is_found_only_at_the_position_where_it_begins() {
        append(commit(0, events("a", 0, 3)));

        assertThat(log.commitAt(0)).isPresent();
        assertThat(log.commitAt(1)).isEmpty();
        assertThat(log.commitAt(3)).isEmpty();
    }

    // Reading in order

    @Test
    void commits_are_read_in_the_order_of_their_positions() {
        List<Commit> written = append(commit(0, events("b", 0, 2)), commit(2, event("a", 0)), commit(3, event("c", 0)));

        assertThat(readFrom(log, 0)).isEqualTo(written);
    }

    @Test
    void reading_begins_with_the_commit_that_holds_the_position() {
        List<Commit> written =
                append(commit(0, events("a", 0, 2)), commit(2, events("b", 0, 3)), commit(5, event("c", 0)));

        assertThat(readFrom(log, 1)).isEqualTo(written);
        assertThat(readFrom(log, 2)).isEqualTo(written.subList(1, 3));
        assertThat(readFrom(log, 4)).isEqualTo(written.subList(1, 3));
        assertThat(readFrom(log, 5)).isEqualTo(written.subList(2, 3));
    }

    @Test
    void reading_at_the_head_or_beyond_it_gives_nothing() {
        append(commit(0, events("a", 0, 2)));

        assertThat(readFrom(log, 2)).isEmpty();
        assertThat(readFrom(log, 1_000)).isEmpty();
    }

    @Test
    void a_long_log_is_read_whole_from_any_position() {
        List<Commit> written = appendLongLog(3_000);
        long head = log.head().next();

        assertThat(readFrom(log, 0)).isEqualTo(written);
        for (long position : new long[] {1, head / 3, head - 1_001, head - 1_000, head - 999, head - 1}) {
            assertThat(readFrom(log, position))
                    .isEqualTo(written.stream()
                            .filter(commit -> commit.next() > position)
                            .toList());
        }
    }

    @Test
    void a_cursor_that_is_open_does_not_hold_up_appending() {
        List<Commit> written = appendLongLog(2_500);

        try (CommitCursor cursor = log.read(0)) {
            assertThat(cursor.next()).isEqualTo(written.get(0));
            append(commit(log.head().next(), event("later", 0)));
            for (Commit commit : written.subList(1, written.size())) {
                assertThat(cursor.next()).isEqualTo(commit);
            }
        }

        assertThat(log.lastSequence("later")).hasValue(0);
    }

    @Test
    void a_cursor_that_is_closed_early_leaves_the_log_usable() {
        appendLongLog(1_500);

        for (int round = 0; round < 50; round++) {
            try (CommitCursor cursor = log.read(round)) {
                assertThat(cursor.hasNext()).isTrue();
            }
        }

        append(commit(log.head().next(), event("later", 0)));
        assertThat(log.lastSequence("later")).hasValue(0);
    }

    @Test
    void readers_see_a_commit_whole_or_not_at_all() throws Exception {
        int commits = 200;
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> reader = () -> {
                int seen = 0;
                while (seen < commits) {
                    List<Commit> read = readFrom(log, 0);
                    long next = 0;
                    for (Commit commit : read) {
                        assertThat(commit.position()).isEqualTo(next);
                        assertThat(commit.events()).hasSize(5);
                        next = commit.next();
                    }
                    long visible = log.head().next();
                    assertThat(visible % 5).isZero();
                    assertThat(visible).isGreaterThanOrEqualTo(next);
                    assertThat(log.readStream("a", 0, Integer.MAX_VALUE).size() % 5)
                            .isZero();
                    seen = read.size();
                }
                return seen;
            };
            List<Future<Integer>> readers = List.of(threads.submit(reader), threads.submit(reader));
            for (int commit = 0; commit < commits; commit++) {
                append(commit(commit * 5L, events("a", commit * 5L, 5)));
            }
            for (Future<Integer> running : readers) {
                assertThat(running.get()).isEqualTo(commits);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    // Refusing

    @Test
    void a_position_that_is_taken_is_refused() {
        List<Commit> written = append(commit(0, event("a", 0)));

        AppendResult result = log.append(List.of(commit(0, event("b", 0)), commit(1, event("c", 0))));

        assertThat(result).isEqualTo(new AppendResult(0, Optional.of(new Refusal.PositionTaken())));
        assertThat(readFrom(log, 0)).isEqualTo(written);
        assertThat(log.lastSequence("b")).isEmpty();
        assertThat(log.lastSequence("c")).isEmpty();
    }

    @Test
    void a_batch_keeps_what_came_before_the_commit_that_conflicts() {
        append(commit(0, events("a", 0, 2)));
        LedgerEvent conflicting = event("a", 1);
        Commit before = commit(2, event("b", 0));
        Commit refused = commit(3, event("c", 0), conflicting, event("d", 0));
        Commit behind = commit(6, event("e", 0));

        AppendResult result = log.append(List.of(before, refused, behind));

        assertThat(result)
                .isEqualTo(new AppendResult(
                        1, Optional.of(new Refusal.Conflict(conflicting, ConflictKind.STREAM_SEQUENCE))));
        assertThat(readFrom(log, 2)).containsExactly(before);
        assertThat(log.head().next()).isEqualTo(3);
    }

    @Test
    void an_event_id_that_is_stored_is_refused() {
        append(commit(0, event("same", "a", 0, STAMP)));
        LedgerEvent conflicting = event("same", "b", 1, STAMP);

        AppendResult result = log.append(List.of(commit(1, event("b", 0), conflicting)));

        assertThat(result)
                .isEqualTo(new AppendResult(0, Optional.of(new Refusal.Conflict(conflicting, ConflictKind.EVENT_ID))));
    }

    @Test
    void commits_of_one_batch_conflict_with_each_other() {
        LedgerEvent conflicting = event("a", 0);
        Commit first = commit(0, event("a", 0));

        AppendResult result = log.append(List.of(first, commit(1, conflicting)));

        assertThat(result)
                .isEqualTo(new AppendResult(
                        1, Optional.of(new Refusal.Conflict(conflicting, ConflictKind.STREAM_SEQUENCE))));
        assertThat(readFrom(log, 0)).containsExactly(first);
    }

    @Test
    void a_refused_commit_leaves_nothing_behind() {
        append(commit(0, event("a", 0)));
        LedgerEvent innocent = event("b", 0);
        log.append(List.of(commit(1, innocent, event("a", 0))));

        assertThat(log.lastSequence("b")).isEmpty();
        List<Commit> again = append(commit(1, innocent));
        assertThat(readFrom(log, 1)).isEqualTo(again);
    }

    // Streams

    @Test
    void a_stream_is_read_in_the_order_of_its_sequence_across_commits() {
        LedgerEvent[] ours = events("a", 0, 5);
        append(
                commit(0, ours[0], event("b", 0), ours[1]),
                commit(3, event("b", 1)),
                commit(4, ours[2], ours[3]),
                commit(6, event("c", 0), ours[4]));

        assertThat(log.readStream("a", 0, 100)).containsExactly(ours);
        assertThat(log.readStream("a", 3, 100)).containsExactly(ours[3], ours[4]);
        assertThat(log.readStream("a", 5, 100)).isEmpty();
    }

    @Test
    void a_stream_is_read_up_to_the_limit_and_no_further() {
        LedgerEvent[] ours = events("a", 0, 6);
        append(commit(0, ours[0], ours[1], ours[2]), commit(3, ours[3]), commit(4, ours[4], ours[5]));

        assertThat(log.readStream("a", 0, 1)).containsExactly(ours[0]);
        assertThat(log.readStream("a", 1, 3)).containsExactly(ours[1], ours[2], ours[3]);
        assertThat(log.readStream("a", 2, 4)).containsExactly(ours[2], ours[3], ours[4], ours[5]);
        assertThat(log.readStream("a", 0, Integer.MAX_VALUE)).hasSize(6);
    }

    @Test
    void streams_with_similar_names_are_kept_apart() {
        append(commit(0, event("a", 0), event("A", 0), event("a ", 0), event("a%", 0), event("ab", 0), event("á", 0)));

        for (String stream : List.of("a", "A", "a ", "a%", "ab", "á")) {
            assertThat(log.readStream(stream, 0, 10))
                    .extracting(LedgerEvent::stream)
                    .containsExactly(stream);
        }
    }

    @Test
    void the_last_sequence_of_a_stream_before_a_position_is_known_also_inside_a_commit() {
        append(
                commit(0, event("b", 0), event("a", 0)),
                commit(2, event("b", 1)),
                commit(3, event("b", 2), event("a", 1), event("b", 3), event("a", 2)));

        assertThat(LongStream.rangeClosed(0, 8).mapToObj(position -> log.lastSequence("a", position)))
                .containsExactly(
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        OptionalLong.of(0),
                        OptionalLong.of(0),
                        OptionalLong.of(0),
                        OptionalLong.of(1),
                        OptionalLong.of(1),
                        OptionalLong.of(2),
                        OptionalLong.of(2));
        assertThat(log.lastSequence("c", 8)).isEmpty();
    }

    @Test
    void the_last_sequence_of_a_stream_is_known() {
        append(commit(0, event("a", 0), event("b", 41), event("a", 1)), commit(3, event("b", 42)));

        assertThat(log.lastSequence("a")).hasValue(1);
        assertThat(log.lastSequence("b")).hasValue(42);
        assertThat(log.lastSequence("c")).isEmpty();
    }

    // Times

    @Test
    void the_ledger_knew_what_was_recorded_at_or_before_an_instant() {
        append(
                commit(0, STAMP, events("a", 0, 2)),
                commit(2, STAMP.plusMillis(10), event("a", 2)),
                commit(3, STAMP.plusMillis(10), events("b", 0, 2)),
                commit(5, STAMP.plusMillis(20), event("c", 0)));

        assertThat(log.knownAt(Instant.MIN)).isZero();
        assertThat(log.knownAt(STAMP.minusNanos(1))).isZero();
        assertThat(log.knownAt(STAMP)).isEqualTo(2);
        assertThat(log.knownAt(STAMP.plusMillis(9))).isEqualTo(2);
        assertThat(log.knownAt(STAMP.plusMillis(10))).isEqualTo(5);
        assertThat(log.knownAt(STAMP.plusMillis(20).plusNanos(999))).isEqualTo(6);
        assertThat(log.knownAt(Instant.MAX)).isEqualTo(6);
    }

    @Test
    void the_first_event_stamped_from_an_instant_is_the_one_with_the_smallest_position() {
        append(
                commit(0, event("a", 0, at(10)), event("a", 1, at(30))),
                commit(2, event("a", 2, at(20)), event("a", 3, at(30))),
                commit(4, event("a", 4, at(5)), event("a", 5, at(40)), event("a", 6, at(50))),
                commit(7, event("a", 7, at(45))));

        assertThat(log.firstStampedFrom(Instant.MIN)).hasValue(0);
        assertThat(log.firstStampedFrom(at(10))).hasValue(0);
        assertThat(log.firstStampedFrom(at(10).plusNanos(1))).hasValue(1);
        assertThat(log.firstStampedFrom(at(20))).hasValue(1);
        assertThat(log.firstStampedFrom(at(31))).hasValue(5);
        assertThat(log.firstStampedFrom(at(41))).hasValue(6);
        assertThat(log.firstStampedFrom(at(51))).isEmpty();
        assertThat(log.firstStampedFrom(Instant.MAX)).isEmpty();
    }

    // Snapshots

    @Test
    void the_snapshot_with_the_highest_sequence_wins_whatever_the_order() {
        for (long sequence : new long[] {0, 1, 3, 2}) {
            log.storeSnapshot(event("snapshot" + sequence, "a", sequence, STAMP, "[" + sequence + "]"));
        }
        LedgerEvent other = event("b", 1);
        log.storeSnapshot(other);

        assertThat(log.snapshot("a")).contains(event("snapshot3", "a", 3, STAMP, "[3]"));
        assertThat(log.snapshot("b")).contains(other);
        assertThat(log.snapshot("c")).isEmpty();
    }

    @Test
    void a_snapshot_is_no_event() {
        append(commit(0, event("a", 0)));
        log.storeSnapshot(event("a", 0));

        assertThat(log.head().next()).isOne();
        assertThat(log.readStream("a", 0, 10)).hasSize(1);
    }

    // Many callers

    @Test
    void eight_threads_append_in_one_dense_order() throws Exception {
        new ConcurrentAppending(log, 8, 40).check();
    }

    @Test
    void sixty_four_threads_append_in_one_dense_order() throws Exception {
        new ConcurrentAppending(log, 64, 15).check();
    }

    @Test
    void two_nodes_that_race_for_positions_append_in_one_dense_order() throws Exception {
        new ConcurrentAppending(log, 8, 25).checkWithNodes(2);
    }

    @Test
    void a_closed_appender_refuses_and_leaves_the_log_to_its_owner() {
        Appender appender = new Appender(log);
        appender.append(List.of(event("a", 0)));
        appender.close();

        assertThatThrownBy(() -> appender.append(List.of(event("a", 1))))
                .isInstanceOf(LedgerUnavailableException.class);
        assertThat(log.head().next()).isOne();
    }

    private static Instant at(int seconds) {
        return Instant.parse("2026-03-02T00:00:00Z").plusSeconds(seconds);
    }

    private List<Commit> append(Commit... commits) {
        assertThat(log.append(List.of(commits))).isEqualTo(new AppendResult(commits.length, Optional.empty()));
        return List.of(commits);
    }

    /** Commits of 1 to 3 events. */
    private List<Commit> appendLongLog(int count) {
        List<Commit> written = new ArrayList<>();
        long next = 0;
        for (int index = 0; index < count; index++) {
            Commit commit = commit(next, events("long" + index, 0, 1 + index % 3));
            written.add(commit);
            next = commit.next();
        }
        append(written.toArray(Commit[]::new));
        return written;
    }
}
