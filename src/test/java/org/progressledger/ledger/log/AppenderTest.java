package org.progressledger.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.progressledger.ledger.log.Events.commit;
import static org.progressledger.ledger.log.Events.event;
import static org.progressledger.ledger.log.Events.events;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.progressledger.ledger.log.AppendResult.ConflictKind;

class AppenderTest extends AppenderFixture {

    private final List<List<Commit>> groups = Collections.synchronizedList(new ArrayList<>());

    // Groups

    @Test
    void a_lone_caller_writes_itself() {
        AtomicReference<Thread> writer = new AtomicReference<>();
        doAnswer(call -> {
                    writer.set(Thread.currentThread());
                    return memory.append(call.getArgument(0));
                })
                .when(log)
                .append(anyList());

        Receipt receipt = new Appender(log).append(List.of(events("a", 0, 2)));

        assertThat(writer.get()).isSameAs(Thread.currentThread());
        assertThat(receipt.position()).isZero();
        assertThat(receipt.next()).isEqualTo(2);
    }

    @Test
    void callers_that_arrive_while_one_writes_are_stored_as_one_group() throws Exception {
        CountDownLatch firstWrite = holdUpTheFirstWrite();
        Appender appender = new Appender(log);

        Future<Receipt> first = submit(appender, event("a", 0));
        await().until(() -> groups.size() == 1);
        List<Future<Receipt>> others = IntStream.range(0, 5)
                .mapToObj(stream -> submit(appender, event("b" + stream, 0)))
                .toList();
        await().until(() -> appender.waiting() == 5);
        firstWrite.countDown();

        assertThat(first.get().position()).isZero();
        for (Future<Receipt> other : others) {
            assertThat(other.get().position()).isBetween(1L, 5L);
        }
        assertThat(groups).extracting(List::size).containsExactly(1, 5);
    }

    @Test
    void a_full_queue_makes_callers_wait_and_drops_none() throws Exception {
        CountDownLatch firstWrite = holdUpTheFirstWrite();
        Appender appender =
                new Appender(log, Clock.systemUTC(), LogObserver.NONE, () -> new Patience(Duration.ofSeconds(1)), 2);

        Future<Receipt> first = submit(appender, event("a", 0));
        await().until(() -> groups.size() == 1);
        List<Future<Receipt>> others = IntStream.range(0, 6)
                .mapToObj(stream -> submit(appender, event("b" + stream, 0)))
                .toList();
        await().until(() -> appender.waiting() == 2);
        firstWrite.countDown();

        assertThat(first.get().position()).isZero();
        for (Future<Receipt> other : others) {
            assertThat(other.get().position()).isBetween(1L, 6L);
        }
        assertThat(groups).allMatch(group -> group.size() <= 2);
        assertThat(memory.head().next()).isEqualTo(7);
    }

    @Test
    void a_commit_that_conflicts_fails_alone() throws Exception {
        memory.append(List.of(commit(0, event("taken", 0))));
        CountDownLatch firstWrite = holdUpTheFirstWrite();
        Appender appender = new Appender(log);
        Future<Receipt> first = submit(appender, event("a", 0));
        await().until(() -> groups.size() == 1);
        LedgerEvent conflicting = event("taken", 0);

        Future<Receipt> before = submitAfter(appender, 1, event("b", 0));
        Future<Receipt> conflict = submitAfter(appender, 2, event("c", 0), conflicting);
        Future<Receipt> behind = submitAfter(appender, 3, event("d", 0));
        firstWrite.countDown();

        assertThat(first.get().position()).isEqualTo(1);
        assertThat(before.get().position()).isEqualTo(2);
        assertThat(behind.get().position()).isEqualTo(3);
        assertThatThrownBy(conflict::get)
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOfSatisfying(EventConflictException.class, refused -> {
                    assertThat(refused.event()).isEqualTo(conflicting);
                    assertThat(refused.kind()).isEqualTo(ConflictKind.STREAM_SEQUENCE);
                });
    }

    @Test
    void an_interrupted_caller_gets_its_answer_and_stays_interrupted() {
        Thread.currentThread().interrupt();

        Receipt receipt = new Appender(log).append(List.of(event("a", 0)));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(receipt.position()).isZero();
    }

    @Test
    void a_writing_thread_that_breaks_off_leaves_nobody_waiting() throws Exception {
        CountDownLatch firstWrite = holdUpTheFirstWrite();
        Appender appender = new Appender(log);
        Future<Receipt> first = submit(appender, event("a", 0));
        await().until(() -> groups.size() == 1);
        Future<Receipt> second = submitAfter(appender, 1, event("b", 0));
        Future<Receipt> third = submitAfter(appender, 2, event("c", 0));
        doThrow(new OutOfMemoryError("simulated")).when(log).append(anyList());

        firstWrite.countDown();

        assertThat(first.get().position()).isZero();
        assertThatThrownBy(second::get).hasRootCauseInstanceOf(OutOfMemoryError.class);
        assertThatThrownBy(third::get).hasRootCauseInstanceOf(UnknownOutcomeException.class);
    }

    // What is refused before anything is written

    @Test
    void a_commit_that_holds_the_same_stream_and_sequence_twice_is_refused() {
        LedgerEvent twice = event("a", 0);

        assertThatThrownBy(() -> new Appender(log).append(List.of(event("a", 0), twice)))
                .isInstanceOfSatisfying(EventConflictException.class, refused -> {
                    assertThat(refused.event()).isEqualTo(twice);
                    assertThat(refused.kind()).isEqualTo(ConflictKind.STREAM_SEQUENCE);
                });
        verify(log, never()).append(any());
    }

    @Test
    void a_commit_that_holds_the_same_event_id_twice_is_refused() {
        LedgerEvent twice = event("id", "b", 0, Events.STAMP);

        assertThatThrownBy(() -> new Appender(log).append(List.of(event("id", "a", 0, Events.STAMP), twice)))
                .isInstanceOfSatisfying(EventConflictException.class, refused -> {
                    assertThat(refused.event()).isEqualTo(twice);
                    assertThat(refused.kind()).isEqualTo(ConflictKind.EVENT_ID);
                });
        verify(log, never()).append(any());
    }

    @Test
    void a_commit_of_more_than_a_thousand_events_is_refused() {
        assertThatThrownBy(() -> new Appender(log).append(List.of(events("a", 0, 1_001))))
                .isInstanceOf(CommitTooLargeException.class)
                .hasMessageContaining("1,001 events")
                .hasMessageContaining("in several parts");
        verify(log, never()).append(any());
    }

    @Test
    void a_commit_of_more_than_sixteen_mebibytes_is_refused() {
        // Three bytes each in UTF-8, one character each in Java.
        LedgerEvent wide = event("id", "a", 0, Events.STAMP, "ộ".repeat(6 * 1024 * 1024));

        assertThatThrownBy(() -> new Appender(log).append(List.of(wide))).isInstanceOf(CommitTooLargeException.class);
        verify(log, never()).append(any());
    }

    @Test
    void a_commit_without_events_is_refused() {
        assertThatThrownBy(() -> new Appender(log).append(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_log_that_is_not_fit_is_not_written() {
        doReturn(List.of("The unique index on events (id) is missing."))
                .when(log)
                .faults();

        assertThatThrownBy(() -> new Appender(log).append(List.of(event("a", 0))))
                .isInstanceOf(LedgerUnavailableException.class)
                .hasMessageContaining("The unique index on events (id) is missing.");
        verify(log, never()).append(any());
    }

    // Waiting for more

    @Test
    void a_reader_waits_until_the_head_has_passed_its_position() throws Exception {
        Appender appender = new Appender(log);
        appender.append(List.of(events("a", 0, 3)));

        assertThat(appender.awaitBeyond(2, Duration.ZERO)).isTrue();
        assertThat(appender.awaitBeyond(3, Duration.ofMillis(1))).isFalse();

        Future<Boolean> reader = threads.submit(() -> appender.awaitBeyond(3, Duration.ofMinutes(1)));
        appender.append(List.of(event("a", 3)));
        assertThat(reader.get()).isTrue();
    }

    @Test
    void a_reader_sees_what_another_process_appended() throws Exception {
        Appender appender = new Appender(log);
        Future<Boolean> reader = threads.submit(() -> appender.awaitBeyond(0, Duration.ofMinutes(1)));

        memory.append(List.of(commit(0, event("a", 0))));

        assertThat(reader.get()).isTrue();
    }

    @Test
    void closing_sends_waiting_readers_away() throws Exception {
        Appender appender = new Appender(log);
        Future<Boolean> reader = threads.submit(() -> appender.awaitBeyond(0, Duration.ofMinutes(1)));

        appender.close();

        assertThat(reader.get()).isFalse();
    }

    // Closing

    @Test
    void closing_finishes_what_was_taken_and_refuses_what_comes_after() throws Exception {
        CountDownLatch firstWrite = holdUpTheFirstWrite();
        Appender appender = new Appender(log);
        Future<Receipt> first = submit(appender, event("a", 0));
        await().until(() -> groups.size() == 1);
        Future<Receipt> second = submitAfter(appender, 1, event("b", 0));

        Thread closing = new Thread(appender::close);
        closing.start();
        await().until(() -> closing.getState() == Thread.State.WAITING);
        firstWrite.countDown();

        closing.join();
        assertThat(first.get().position()).isZero();
        assertThat(second.get().position()).isOne();
        assertThatThrownBy(() -> appender.append(List.of(event("d", 0))))
                .isInstanceOf(LedgerUnavailableException.class)
                .hasMessageContaining("closed");
    }

    /** Holds up the first write until the latch is opened; notes every group. */
    private CountDownLatch holdUpTheFirstWrite() {
        CountDownLatch latch = new CountDownLatch(1);
        doAnswer(call -> {
                    List<Commit> group = call.getArgument(0);
                    groups.add(group);
                    latch.await();
                    return memory.append(group);
                })
                .when(log)
                .append(anyList());
        return latch;
    }

    private Future<Receipt> submit(Appender appender, LedgerEvent... events) {
        return threads.submit(() -> appender.append(List.of(events)));
    }

    /** Submits and waits until so many are waiting, which fixes the order. */
    private Future<Receipt> submitAfter(Appender appender, int waiting, LedgerEvent... events) {
        Future<Receipt> answer = submit(appender, events);
        await().until(() -> appender.waiting() == waiting);
        return answer;
    }
}
