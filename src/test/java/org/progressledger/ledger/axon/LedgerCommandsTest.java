package org.progressledger.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.ledger.axon.Well.CloseWell;
import org.progressledger.ledger.axon.Well.DigWell;
import org.progressledger.ledger.axon.Well.MeasureWell;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.CommitCursor;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.CommitTooLargeException;
import org.progressledger.ledger.log.LedgerEvent;
import org.progressledger.ledger.log.LedgerUnavailableException;
import org.progressledger.ledger.log.embedded.EmbeddedCommitLog;
import org.progressledger.shared.Actor;

class LedgerCommandsTest {

    private static final Actor RECORDER = new Actor("ghi-so-mau", "RECORDER");

    @RegisterExtension
    final Closing closing = new Closing();

    @TempDir
    Path directory;

    private CommitLog log;
    private WellLedger ledger;
    private LedgerCommands commands;

    @BeforeEach
    void openLedger() {
        log = closing.afterTest(new EmbeddedCommitLog(directory.resolve("ledger.sqlite")));
        ledger = closing.afterTest(new WellLedger(log));
        commands = ledger.commands;
    }

    @Test
    void many_commands_to_many_aggregates_become_one_commit() {
        Recorded<Integer> recorded = commands.record(RECORDER, Source.NONE, () -> {
            commands.send(new DigWell("a"));
            commands.send(new DigWell("b"));
            commands.send(new MeasureWell("a", 7));
            return commands.send(new MeasureWell("b", 9));
        });

        assertThat(recorded.answer()).isEqualTo(9);
        assertThat(commits())
                .singleElement()
                .satisfies(commit -> assertThat(commit.events())
                        .extracting(LedgerEvent::type)
                        .containsExactly("well.WellDug", "well.WellDug", "well.WellMeasured", "well.WellMeasured"));
    }

    @Test
    void the_answer_names_the_position_of_the_last_event_recorded() {
        Recorded<Object> first = commands.record(RECORDER, Source.NONE, () -> commands.send(new DigWell("a")));
        Recorded<Object> second = commands.record(RECORDER, Source.NONE, () -> commands.send(new DigWell("b")));

        assertThat(first.position()).isEqualTo(0);
        assertThat(second.position()).isEqualTo(1);
        assertThat(second.next()).isEqualTo(log.head().next());
    }

    @Test
    void work_that_records_nothing_answers_with_the_end_of_the_ledger() {
        assertThat(commands.record(RECORDER, Source.NONE, () -> "nothing").position())
                .isEqualTo(-1);

        commands.record(RECORDER, Source.NONE, () -> commands.send(new DigWell("a")));

        assertThat(commands.record(RECORDER, Source.NONE, () -> "nothing").position())
                .isEqualTo(0);
    }

    @Test
    void every_event_carries_actor_role_and_the_row_it_was_read_from() {
        Source file = Source.file("ra-soat-mau.xlsx").sheet("Xã Mẫu");

        commands.record(RECORDER, file, () -> {
            commands.send(new DigWell("a"), file.row(12));
            return commands.send(new MeasureWell("a", 3));
        });

        assertThat(events()).extracting(LedgerEvent::metadata).containsExactly("""
                {"actor":"ghi-so-mau","role":"RECORDER","sourceFile":"ra-soat-mau.xlsx","sourceRow":"12","sourceSheet":"Xã Mẫu"}""", """
                {"actor":"ghi-so-mau","role":"RECORDER","sourceFile":"ra-soat-mau.xlsx","sourceSheet":"Xã Mẫu"}""");
    }

    @Test
    void a_command_that_fails_and_is_caught_leaves_the_others_untouched() {
        commands.record(RECORDER, Source.NONE, () -> {
            commands.send(new DigWell("a"));
            commands.send(new CloseWell("a"));
            return commands.send(new DigWell("b"));
        });

        Recorded<Throwable> recorded = commands.record(RECORDER, Source.NONE, () -> {
            commands.send(new MeasureWell("b", 1));
            Throwable refusal = catchThrowable(() -> commands.send(new MeasureWell("a", 2)));
            commands.send(new MeasureWell("b", 3));
            return refusal;
        });

        assertThat(recorded.answer()).hasMessage("Well a is closed");
        assertThat(commits()).hasSize(2);
        assertThat(commits().get(1).events())
                .extracting(LedgerEvent::stream, LedgerEvent::sequence)
                .containsExactly(tuple("b", 1L), tuple("b", 2L));
    }

    @Test
    void after_a_caught_failure_the_same_aggregate_decides_as_if_the_command_had_not_been() {
        commands.record(RECORDER, Source.NONE, () -> {
            commands.send(new DigWell("a"));
            commands.send(new MeasureWell("a", 5));
            commands.send(new CloseWell("a"));
            assertThatThrownBy(() -> commands.send(new MeasureWell("a", 6))).hasMessage("Well a is closed");
            return commands.send(new CloseWell("a"));
        });

        assertThat(events()).extracting(LedgerEvent::sequence).containsExactly(0L, 1L, 2L, 3L);
        assertThat(events()).noneMatch(event -> event.payload().contains("\"depth\":6"));
    }

    @Test
    void nothing_is_stored_when_an_exception_leaves_the_work() {
        IllegalArgumentException failure = new IllegalArgumentException("row 3 is wrong");

        assertThatThrownBy(() -> commands.record(RECORDER, Source.NONE, () -> {
                    commands.send(new DigWell("a"));
                    throw failure;
                }))
                .isSameAs(failure);

        assertThat(commits()).isEmpty();
        commands.record(RECORDER, Source.NONE, () -> commands.send(new DigWell("a")));
        assertThat(commits()).hasSize(1);
    }

    @Test
    void a_change_by_another_node_at_the_same_time_is_one_clear_exception_and_can_be_tried_again() {
        WellLedger otherNode = closing.afterTest(new WellLedger(log));
        commands.record(RECORDER, Source.NONE, () -> commands.send(new DigWell("a")));

        assertThatThrownBy(() -> commands.record(RECORDER, Source.NONE, () -> {
                    commands.send(new MeasureWell("a", 1));
                    return onAnotherThread(() -> otherNode.commands.record(
                            RECORDER, Source.NONE, () -> otherNode.commands.send(new MeasureWell("a", 2))));
                }))
                .isInstanceOf(ConcurrentChangeException.class)
                .hasMessageContaining("aggregate [a] at sequence [1]");

        commands.record(RECORDER, Source.NONE, () -> commands.send(new MeasureWell("a", 3)));
        assertThat(events()).extracting(LedgerEvent::sequence).containsExactly(0L, 1L, 2L);
        assertThat(events()).noneMatch(event -> event.payload().contains("\"depth\":1"));
    }

    @Test
    void beginning_a_stream_that_exists_is_the_same_exception() {
        commands.record(RECORDER, Source.NONE, () -> commands.send(new DigWell("a")));

        assertThatThrownBy(() -> commands.record(RECORDER, Source.NONE, () -> commands.send(new DigWell("a"))))
                .isInstanceOf(ConcurrentChangeException.class)
                .hasMessageContaining("[a]");
    }

    @Test
    void a_unit_of_work_inside_another_is_refused() {
        assertThatThrownBy(() -> commands.record(
                        RECORDER, Source.NONE, () -> commands.record(RECORDER, Source.NONE, () -> "inner")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("already open");
    }

    @Test
    void work_over_the_limit_of_one_commit_is_refused_as_a_whole() {
        assertThatThrownBy(() -> commands.record(RECORDER, Source.NONE, () -> {
                    IntStream.rangeClosed(0, CommitLog.MAXIMUM_EVENTS)
                            .forEach(number -> commands.send(new DigWell("well " + number)));
                    return "too much";
                }))
                .isInstanceOf(CommitTooLargeException.class);

        assertThat(commits()).isEmpty();
    }

    @Test
    void a_closed_ledger_says_so() {
        ledger.appender.close();

        assertThatThrownBy(() -> commands.record(RECORDER, Source.NONE, () -> commands.send(new DigWell("a"))))
                .isInstanceOf(LedgerUnavailableException.class);
    }

    private static <T> T onAnotherThread(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work).join();
    }

    private List<LedgerEvent> events() {
        return commits().stream().flatMap(commit -> commit.events().stream()).toList();
    }

    private List<Commit> commits() {
        List<Commit> commits = new ArrayList<>();
        try (CommitCursor cursor = log.read(0)) {
            cursor.forEachRemaining(commits::add);
        }
        return commits;
    }
}
