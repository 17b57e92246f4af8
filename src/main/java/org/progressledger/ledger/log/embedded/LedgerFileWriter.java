package org.progressledger.ledger.log.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.progressledger.ledger.log.AppendResult;
import org.progressledger.ledger.log.AppendResult.ConflictKind;
import org.progressledger.ledger.log.AppendResult.Refusal;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.LedgerEvent;
import org.progressledger.ledger.log.LedgerUnavailableException;
import org.progressledger.ledger.log.UnknownOutcomeException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The connection that writes. A group of commits is one transaction. After a failure it has to be closed and made anew:
 * SQLite may have ended the transaction by itself, and what follows would run outside one.
 */
final class LedgerFileWriter implements AutoCloseable {

    private final Path path;
    private final Connection connection;
    private final PreparedStatement lastCommit;
    private final PreparedStatement insertCommit;
    private final PreparedStatement insertEvent;
    private final PreparedStatement putSnapshot;

    LedgerFileWriter(LedgerFile file) throws SQLException {
        path = file.path();
        connection = file.connectForWriting();
        lastCommit = connection.prepareStatement(
                "SELECT position + events, stamped_up_to FROM commits ORDER BY position DESC LIMIT 1");
        insertCommit = connection.prepareStatement("""
                INSERT INTO commits (position, format, commit_id, recorded_at, events, bytes, stamped_up_to)
                VALUES (?, %d, ?, ?, ?, ?, ?)""".formatted(CommitLog.FORMAT));
        insertEvent = connection.prepareStatement("INSERT INTO events (position, format, %s) VALUES (?, %d, %s)"
                .formatted(EventRow.COLUMNS, CommitLog.FORMAT, EventRow.PLACES));
        putSnapshot = connection.prepareStatement("""
                INSERT INTO snapshots (format, %s) VALUES (%d, %s)
                ON CONFLICT (stream) DO UPDATE SET
                    (format, id, sequence, aggregate, type, revision, at, metadata, payload) =
                    (excluded.format, excluded.id, excluded.sequence, excluded.aggregate, excluded.type,
                     excluded.revision, excluded.at, excluded.metadata, excluded.payload)
                WHERE excluded.sequence >= sequence""".formatted(EventRow.COLUMNS, CommitLog.FORMAT, EventRow.PLACES));
    }

    AppendResult append(List<Commit> commits) {
        Optional<Refused> refused = insert(commits);
        if (refused.isEmpty()) {
            commit();
            return new AppendResult(commits.size(), Optional.empty());
        }
        rollBack();
        // Nobody else writes, so what went in before the refusal goes in again.
        int stored = refused.get().index();
        if (stored > 0) {
            append(commits.subList(0, stored));
        }
        return new AppendResult(stored, Optional.of(refused.get().refusal()));
    }

    void storeSnapshot(LedgerEvent snapshot) {
        try {
            EventRow.write(snapshot, putSnapshot, 1);
            putSnapshot.executeUpdate();
        } catch (SQLException failed) {
            throw unavailable(failed);
        }
        commit();
    }

    private record Refused(int index, Refusal refusal) {}

    private Optional<Refused> insert(List<Commit> commits) {
        try {
            Tail tail = readTail();
            if (commits.get(0).position() < tail.next()) {
                return Optional.of(new Refused(0, new Refusal.PositionTaken()));
            }
            for (int index = 0; index < commits.size(); index++) {
                Commit commit = commits.get(index);
                if (commit.position() != tail.next()) {
                    rollBack();
                    throw new IllegalArgumentException("A commit at position %d would leave a hole: the head is at %d"
                            .formatted(commit.position(), tail.next()));
                }
                tail = tail.after(commit);
                Optional<Refusal> conflict = insert(commit, tail);
                if (conflict.isPresent()) {
                    return Optional.of(new Refused(index, conflict.get()));
                }
            }
            return Optional.empty();
        } catch (SQLException failed) {
            throw unavailable(failed);
        }
    }

    private Optional<Refusal> insert(Commit commit, Tail tail) throws SQLException {
        insertCommit.setLong(1, commit.position());
        insertCommit.setString(2, commit.commitId().toString());
        insertCommit.setLong(3, commit.recordedAt().toEpochMilli());
        insertCommit.setInt(4, commit.events().size());
        insertCommit.setLong(5, Commit.bytes(commit.events()));
        insertCommit.setLong(6, tail.stampedUpTo());
        insertCommit.executeUpdate();
        long position = commit.position();
        for (LedgerEvent event : commit.events()) {
            try {
                insertEvent.setLong(1, position++);
                EventRow.write(event, insertEvent, 2);
                insertEvent.executeUpdate();
            } catch (SQLiteException refused) {
                return Optional.of(new Refusal.Conflict(event, conflictKind(refused)));
            }
        }
        return Optional.empty();
    }

    private static ConflictKind conflictKind(SQLiteException refused) throws SQLException {
        if (refused.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE) {
            String message = refused.getMessage();
            if (message.contains("events.sequence")) {
                return ConflictKind.STREAM_SEQUENCE;
            }
            if (message.contains("events.id")) {
                return ConflictKind.EVENT_ID;
            }
        }
        throw refused;
    }

    /** The end of the log as the next commit needs it. */
    private record Tail(long next, long stampedUpTo) {

        Tail after(Commit commit) {
            long latest = stampedUpTo;
            for (LedgerEvent event : commit.events()) {
                latest = Math.max(latest, event.at().toEpochMilli());
            }
            return new Tail(commit.next(), latest);
        }
    }

    private Tail readTail() throws SQLException {
        try (ResultSet row = lastCommit.executeQuery()) {
            return row.next() ? new Tail(row.getLong(1), row.getLong(2)) : new Tail(0, Long.MIN_VALUE);
        }
    }

    /** A failure while the commit is being written may leave it whole in the write-ahead log. */
    private void commit() {
        try {
            connection.commit();
        } catch (SQLException failed) {
            throw new UnknownOutcomeException(
                    "The ledger file %s may or may not hold the last commits: %s".formatted(path, failed.getMessage()),
                    failed);
        }
    }

    private void rollBack() {
        try {
            connection.rollback();
        } catch (SQLException failed) {
            throw unavailable(failed);
        }
    }

    private LedgerUnavailableException unavailable(SQLException failed) {
        return new LedgerUnavailableException(
                "The ledger file %s cannot be written: %s".formatted(path, failed.getMessage()), failed);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
