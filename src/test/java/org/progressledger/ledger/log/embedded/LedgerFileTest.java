package org.progressledger.ledger.log.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.progressledger.ledger.log.Events.STAMP;
import static org.progressledger.ledger.log.Events.commit;
import static org.progressledger.ledger.log.Events.event;
import static org.progressledger.ledger.log.Events.events;
import static org.progressledger.ledger.log.Events.readFrom;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.CommitCursor;
import org.progressledger.ledger.log.LedgerUnavailableException;

class LedgerFileTest {

    @TempDir
    Path directory;

    private Path ledger;

    @BeforeEach
    void name_the_file() {
        ledger = directory.resolve("not yet made").resolve("ledger.sqlite");
    }

    @Test
    void what_was_stored_is_there_when_the_file_is_opened_again() {
        Commit written = commit(0, events("a", 0, 3));
        try (EmbeddedCommitLog log = new EmbeddedCommitLog(ledger)) {
            log.append(List.of(written));
            log.storeSnapshot(event("a", 2));
        }

        try (EmbeddedCommitLog log = new EmbeddedCommitLog(ledger)) {
            assertThat(readFrom(log, 0)).containsExactly(written);
            assertThat(log.head().next()).isEqualTo(3);
            assertThat(log.snapshot("a")).isPresent();
            assertThat(log.firstStampedFrom(STAMP)).hasValue(0);
        }
    }

    @Test
    void a_file_that_is_open_is_refused_a_second_time_in_the_same_process() {
        try (EmbeddedCommitLog log = new EmbeddedCommitLog(ledger)) {
            assertThatThrownBy(() -> new EmbeddedCommitLog(ledger))
                    .isInstanceOf(LedgerUnavailableException.class)
                    .hasMessageContaining(ledger.toString())
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
            assertThat(log.head().next()).isZero();
        }
    }

    @Test
    void a_file_of_another_application_is_refused_and_left_alone() throws SQLException {
        Path other = directory.resolve("other.sqlite");
        execute(other, "CREATE TABLE accounts (id INTEGER)");

        assertThatThrownBy(() -> new EmbeddedCommitLog(other))
                .isInstanceOf(LedgerUnavailableException.class)
                .hasMessageContaining("not a ledger");
        assertThat(text(other, "SELECT group_concat(name) FROM sqlite_schema")).isEqualTo("accounts");
    }

    @Test
    void a_file_that_is_no_database_is_refused() throws Exception {
        Path other = directory.resolve("letter.txt");
        Files.writeString(other, "Kính gửi Ủy ban nhân dân xã, ".repeat(100));

        assertThatThrownBy(() -> new EmbeddedCommitLog(other))
                .isInstanceOf(LedgerUnavailableException.class)
                .hasMessageContaining(other.toString());
    }

    @Test
    void a_file_of_a_later_format_is_refused() throws SQLException {
        new EmbeddedCommitLog(ledger).close();
        execute(ledger, "PRAGMA user_version = 2");

        assertThatThrownBy(() -> new EmbeddedCommitLog(ledger))
                .isInstanceOf(LedgerUnavailableException.class)
                .hasMessageContaining("has format 2");
    }

    @Test
    void a_missing_unique_index_is_a_fault() throws SQLException {
        new EmbeddedCommitLog(ledger).close();
        execute(ledger, "DROP INDEX events_by_id");
        execute(ledger, "CREATE INDEX events_by_id ON events (id)");
        execute(ledger, "DROP INDEX events_by_stream_and_sequence");

        try (EmbeddedCommitLog log = new EmbeddedCommitLog(ledger)) {
            assertThat(log.faults())
                    .hasSize(2)
                    .anyMatch(fault -> fault.contains("events (id)"))
                    .anyMatch(fault -> fault.contains("events (stream, sequence)"));
        }
    }

    @Test
    void a_last_commit_without_its_events_is_a_fault() throws SQLException {
        try (EmbeddedCommitLog log = new EmbeddedCommitLog(ledger)) {
            log.append(List.of(commit(0, event("a", 0)), commit(1, events("a", 1, 3))));
        }
        execute(ledger, "DROP TRIGGER events_are_never_removed");
        execute(ledger, "DELETE FROM events WHERE position = 2");

        try (EmbeddedCommitLog log = new EmbeddedCommitLog(ledger)) {
            assertThat(log.faults()).singleElement().asString().contains("The last commit");
            assertThatThrownBy(() -> readFrom(log, 0)).isInstanceOf(LedgerUnavailableException.class);
        }
    }

    @Test
    void no_tool_changes_what_is_recorded_by_accident() throws SQLException {
        try (EmbeddedCommitLog log = new EmbeddedCommitLog(ledger)) {
            log.append(List.of(commit(0, event("a", 0))));
        }

        for (String change : List.of(
                "UPDATE events SET payload = ''",
                "DELETE FROM events",
                "UPDATE commits SET recorded_at = 0",
                "DELETE FROM commits")) {
            assertThatThrownBy(() -> execute(ledger, change))
                    .as(change)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("is never");
        }
    }

    @Test
    void an_auditor_reads_the_history_with_any_sqlite_tool() throws SQLException {
        try (EmbeddedCommitLog log = new EmbeddedCommitLog(ledger)) {
            log.append(List.of(commit(0, event("a", 0)), commit(1, STAMP.plusMillis(877), events("b", 0, 2))));

            assertThat(
                            text(
                                    ledger,
                                    "SELECT commit_position || ' ' || recorded_at || ' ' || at || ' ' || stream FROM history WHERE position = 2"))
                    .isEqualTo("1 2026-03-02T08:15:31.000Z 2026-03-02T08:15:30.123Z b");
        }
    }

    @Test
    void a_cursor_left_open_does_not_keep_the_write_ahead_log_from_being_emptied() throws SQLException {
        try (EmbeddedCommitLog log = new EmbeddedCommitLog(ledger)) {
            for (int position = 0; position < 50; position++) {
                log.append(List.of(commit(position, event("a", position))));
            }
            try (CommitCursor cursor = log.read(0)) {
                cursor.next();

                assertThat(text(ledger, "PRAGMA wal_checkpoint(TRUNCATE)")).isEqualTo("0");
                assertThat(ledger.resolveSibling("ledger.sqlite-wal")).isEmptyFile();
                assertThat(cursor.next().position()).isOne();
            }
        }
    }

    @Test
    void a_commit_that_would_leave_a_hole_is_refused() {
        try (EmbeddedCommitLog log = new EmbeddedCommitLog(ledger)) {
            assertThatThrownBy(() -> log.append(List.of(commit(1, event("a", 0)))))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(log.append(List.of(commit(0, event("a", 0)))).stored()).isOne();
        }
    }

    /** As SQLite does when the disk is full; what followed would run outside a transaction. */
    @Test
    void a_failure_that_ends_the_transaction_by_itself_leaves_nothing_behind() throws SQLException {
        try (EmbeddedCommitLog log = new EmbeddedCommitLog(ledger)) {
            Commit written = commit(0, event("a", 0));
            log.append(List.of(written));
            execute(ledger, """
                    CREATE TRIGGER full_disk BEFORE INSERT ON events WHEN NEW.stream = 'too much'
                    BEGIN SELECT raise(ROLLBACK, 'simulated: disk is full'); END""");

            Commit before = commit(1, event("b", 0));
            assertThatThrownBy(() ->
                            log.append(List.of(before, commit(2, event("c", 0), event("too much", 0), event("d", 0)))))
                    .isInstanceOf(LedgerUnavailableException.class)
                    .hasMessageContaining("disk is full");
            assertThat(readFrom(log, 0)).containsExactly(written);

            execute(ledger, "DROP TRIGGER full_disk");
            assertThat(log.append(List.of(before)).stored()).isOne();
            assertThat(readFrom(log, 0)).containsExactly(written, before);
            assertThat(log.faults()).isEmpty();
        }
    }

    @Test
    void a_closed_log_says_so() {
        EmbeddedCommitLog log = new EmbeddedCommitLog(ledger);
        log.close();
        log.close();

        assertThatThrownBy(log::head)
                .isInstanceOf(LedgerUnavailableException.class)
                .hasMessageContaining("closed");
        assertThatThrownBy(() -> log.append(List.of(commit(0, event("a", 0)))))
                .isInstanceOf(LedgerUnavailableException.class)
                .hasMessageContaining("closed");
    }

    private static void execute(Path file, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement running = connection.createStatement()) {
            running.executeUpdate(statement);
        }
    }

    private static String text(Path file, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement running = connection.createStatement();
                ResultSet row = running.executeQuery(query)) {
            return row.getString(1);
        }
    }
}
