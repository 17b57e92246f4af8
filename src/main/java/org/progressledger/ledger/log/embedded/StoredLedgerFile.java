package org.progressledger.ledger.log.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.CommitCursor;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.DamagedCommitException;
import org.progressledger.ledger.log.LedgerEvent;
import org.progressledger.ledger.log.LedgerUnavailableException;
import org.progressledger.ledger.log.StoredCommits;

/** A ledger file opened to be checked, also while another process has it open to write. */
public final class StoredLedgerFile implements StoredCommits {

    private static final int COMMITS_IN_A_PAGE = 500;

    private final Path path;
    private final Connection connection;
    private final PreparedStatement commits;
    private final PreparedStatement events;
    private long stampedUpTo = Long.MIN_VALUE;
    /** What a commit says of its events is judged after these were handed out: it is they who may have been changed. */
    private Optional<DamagedCommitException> wrongSum = Optional.empty();

    /** @throws LedgerUnavailableException if it cannot be read, or is not a ledger of this format */
    public StoredLedgerFile(Path path) {
        this.path = path.toAbsolutePath().normalize();
        if (!Files.isRegularFile(this.path)) {
            throw new LedgerUnavailableException("The ledger file %s is not there".formatted(path), null);
        }
        try {
            connection = connect();
            LedgerFile.requireLedger(connection, this.path);
            commits = connection.prepareStatement("""
                    SELECT position, format, commit_id, recorded_at, events, bytes, stamped_up_to
                    FROM commits WHERE position >= ? ORDER BY position LIMIT ?""");
            events = connection.prepareStatement(
                    "SELECT %s, position, format FROM events WHERE position >= ? AND position < ? ORDER BY position"
                            .formatted(EventRow.COLUMNS));
        } catch (SQLException unreadable) {
            throw unavailable(unreadable);
        }
    }

    /** Each page is read in a transaction, so that commits and events are of one moment. */
    private Connection connect() throws SQLException {
        Connection opened = ReadOnlyFile.connect(path);
        opened.setAutoCommit(false);
        return opened;
    }

    @Override
    public CommitCursor read() {
        stampedUpTo = Long.MIN_VALUE;
        wrongSum = Optional.empty();
        return new PagedCommits(0, this::page);
    }

    private List<Commit> page(long position) {
        try {
            List<Commit> page = readPage(position);
            connection.commit();
            return page;
        } catch (SQLException failed) {
            throw unavailable(failed);
        }
    }

    /** A row of {@code commits}. */
    private record CommitRow(
            long position, int format, String commitId, long recordedAt, long events, long bytes, long stampedUpTo) {

        long next() {
            return position + events;
        }
    }

    /** What stands before something damaged is handed out first; the page that begins with it throws. */
    private List<Commit> readPage(long position) throws SQLException {
        if (wrongSum.isPresent()) {
            throw wrongSum.get();
        }
        List<Commit> page = new ArrayList<>(COMMITS_IN_A_PAGE);
        try {
            List<CommitRow> rows = commitRows(position);
            events.setLong(1, fromThe(position));
            events.setLong(
                    2,
                    rows.isEmpty() ? Long.MAX_VALUE : rows.get(rows.size() - 1).next());
            try (ResultSet event = events.executeQuery()) {
                for (CommitRow row : rows) {
                    page.add(commit(row, event));
                    if (wrongSum.isPresent()) {
                        return page;
                    }
                }
                if (rows.isEmpty() && event.next()) {
                    throw damaged(event.getLong(10), "events.position", "an event that no commit holds");
                }
            }
        } catch (DamagedCommitException damaged) {
            if (page.isEmpty()) {
                throw damaged;
            }
        }
        return page;
    }

    /** The first page looks below position 0 as well: nothing may be hidden there. */
    private static long fromThe(long position) {
        return position == 0 ? Long.MIN_VALUE : position;
    }

    private List<CommitRow> commitRows(long position) throws SQLException {
        List<CommitRow> rows = new ArrayList<>();
        long expected = position;
        commits.setLong(1, fromThe(position));
        commits.setInt(2, COMMITS_IN_A_PAGE);
        try (ResultSet row = commits.executeQuery()) {
            while (row.next()) {
                if (row.getLong(1) != expected && !rows.isEmpty()) {
                    break;
                }
                if (row.getLong(1) != expected) {
                    throw damaged(expected, "commits.position", "the next commit is at " + row.getLong(1));
                }
                CommitRow read = new CommitRow(
                        expected,
                        row.getInt(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7));
                rows.add(read);
                expected = read.next();
            }
        }
        return rows;
    }

    private Commit commit(CommitRow row, ResultSet event) throws SQLException {
        requireFormat(row.position(), "commits.format", row.format());
        if (row.events() < 1 || row.events() > CommitLog.MAXIMUM_EVENTS) {
            throw damaged(row.position(), "commits.events", row.events() + " events");
        }
        List<LedgerEvent> read = new ArrayList<>();
        for (long position = row.position(); position < row.next(); position++) {
            if (!event.next() || event.getLong(10) != position) {
                throw damaged(position, "events.position", "the event is not there");
            }
            requireFormat(position, "events.format", event.getInt(11));
            LedgerEvent one = EventRow.read(event);
            stampedUpTo = Math.max(stampedUpTo, one.at().toEpochMilli());
            read.add(one);
        }
        wrongSum = sum(row, "commits.stamped_up_to", row.stampedUpTo(), stampedUpTo)
                .or(() -> sum(row, "commits.bytes", row.bytes(), Commit.bytes(read)));
        return new Commit(row.position(), commitId(row), Instant.ofEpochMilli(row.recordedAt()), read);
    }

    private static UUID commitId(CommitRow row) {
        try {
            UUID commitId = UUID.fromString(row.commitId());
            if (commitId.toString().equals(row.commitId())) {
                return commitId;
            }
        } catch (IllegalArgumentException noUuid) {
            throw damaged(row.position(), "commits.commit_id", "no UUID");
        }
        throw damaged(row.position(), "commits.commit_id", "not written as the ledger writes it");
    }

    private static Optional<DamagedCommitException> sum(CommitRow row, String field, long found, long expected) {
        return found == expected
                ? Optional.empty()
                : Optional.of(damaged(row.position(), field, "%d instead of %d".formatted(found, expected)));
    }

    private static void requireFormat(long position, String field, int format) {
        if (format != CommitLog.FORMAT) {
            throw damaged(position, field, Integer.toString(format));
        }
    }

    private static DamagedCommitException damaged(long position, String field, String found) {
        return new DamagedCommitException(position, field, found);
    }

    private LedgerUnavailableException unavailable(SQLException failed) {
        return new LedgerUnavailableException(
                "The ledger file %s cannot be read: %s".formatted(path, failed.getMessage()), failed);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw unavailable(failed);
        }
    }
}
