package org.progressledger.ledger.log.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.Head;
import org.progressledger.ledger.log.LedgerEvent;

/**
 * A connection that reads, with its prepared statements. Every method leaves no statement open, so that no reader keeps
 * SQLite from moving the write-ahead log into the file. Used by one thread at a time.
 */
final class LedgerFileReader implements AutoCloseable {

    private final Connection connection;
    private final PreparedStatement head;
    private final PreparedStatement readingStart;
    private final PreparedStatement commitsFrom;
    private final PreparedStatement eventsBetween;
    private final PreparedStatement streamFrom;
    private final PreparedStatement lastSequence;
    private final PreparedStatement lastSequenceBefore;
    private final PreparedStatement knownAt;
    private final PreparedStatement commitStampedFrom;
    private final PreparedStatement eventStampedFrom;
    private final PreparedStatement snapshot;

    LedgerFileReader(LedgerFile file) throws SQLException {
        connection = file.connectForReading();
        head = connection.prepareStatement(
                "SELECT position + events, recorded_at FROM commits ORDER BY position DESC LIMIT 1");
        readingStart = connection.prepareStatement(
                "SELECT position, position + events FROM commits WHERE position <= ? ORDER BY position DESC LIMIT 1");
        commitsFrom = connection.prepareStatement(
                "SELECT position, commit_id, recorded_at, events, bytes FROM commits WHERE position >= ? ORDER BY position");
        eventsBetween = connection.prepareStatement(
                "SELECT %s FROM events WHERE position >= ? AND position < ? ORDER BY position"
                        .formatted(EventRow.COLUMNS));
        streamFrom = connection.prepareStatement(
                "SELECT %s FROM events WHERE stream = ? AND sequence >= ? ORDER BY sequence LIMIT ?"
                        .formatted(EventRow.COLUMNS));
        lastSequence = connection.prepareStatement("SELECT max(sequence) FROM events WHERE stream = ?");
        lastSequenceBefore =
                connection.prepareStatement("SELECT max(sequence) FROM events WHERE stream = ? AND position < ?");
        knownAt = connection.prepareStatement(
                "SELECT position + events FROM commits WHERE recorded_at <= ? ORDER BY recorded_at DESC, position DESC LIMIT 1");
        commitStampedFrom = connection.prepareStatement(
                "SELECT position, position + events FROM commits WHERE stamped_up_to >= ? ORDER BY stamped_up_to, position LIMIT 1");
        eventStampedFrom = connection.prepareStatement(
                "SELECT min(position) FROM events WHERE position >= ? AND position < ? AND at >= ?");
        snapshot = connection.prepareStatement("SELECT %s FROM snapshots WHERE stream = ?".formatted(EventRow.COLUMNS));
    }

    Head head() throws SQLException {
        try (ResultSet row = head.executeQuery()) {
            return row.next() ? new Head(row.getLong(1), Instant.ofEpochMilli(row.getLong(2))) : Head.EMPTY;
        }
    }

    Optional<Commit> commitAt(long position) throws SQLException {
        return page(position, 1, 0).stream()
                .filter(commit -> commit.position() == position)
                .findFirst();
    }

    /** Where the commit begins that holds the event at this position; the position itself when none holds it yet. */
    long startOfCommitHolding(long position) throws SQLException {
        readingStart.setLong(1, position);
        try (ResultSet commit = readingStart.executeQuery()) {
            return commit.next() && commit.getLong(2) > position ? commit.getLong(1) : position;
        }
    }

    /** Commits from a position on, at least one if there is one, until they reach either limit. */
    List<Commit> page(long position, int events, long bytes) throws SQLException {
        List<CommitRow> rows = commitRows(position, events, bytes);
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Commit> commits = new ArrayList<>(rows.size());
        eventsBetween.setLong(1, rows.get(0).position());
        eventsBetween.setLong(2, rows.get(rows.size() - 1).next());
        try (ResultSet event = eventsBetween.executeQuery()) {
            for (CommitRow row : rows) {
                commits.add(row.with(event));
            }
        }
        return commits;
    }

    private List<CommitRow> commitRows(long position, int events, long bytes) throws SQLException {
        List<CommitRow> rows = new ArrayList<>();
        long eventsSoFar = 0;
        long bytesSoFar = 0;
        commitsFrom.setLong(1, position);
        try (ResultSet row = commitsFrom.executeQuery()) {
            while (row.next()) {
                eventsSoFar += row.getInt(4);
                bytesSoFar += row.getLong(5);
                rows.add(new CommitRow(row.getLong(1), row.getString(2), row.getLong(3), row.getInt(4)));
                if (eventsSoFar >= events || bytesSoFar >= bytes) {
                    break;
                }
            }
        }
        return rows;
    }

    private record CommitRow(long position, String commitId, long recordedAt, int events) {

        long next() {
            return position + events;
        }

        Commit with(ResultSet rows) throws SQLException {
            LedgerEvent[] read = new LedgerEvent[events];
            for (int index = 0; index < events; index++) {
                if (!rows.next()) {
                    throw new SQLException("The commit at position %d has %d events, but only %d are there"
                            .formatted(position, events, index));
                }
                read[index] = EventRow.read(rows);
            }
            return new Commit(position, UUID.fromString(commitId), Instant.ofEpochMilli(recordedAt), List.of(read));
        }
    }

    List<LedgerEvent> readStream(String stream, long sequence, int limit) throws SQLException {
        streamFrom.setString(1, stream);
        streamFrom.setLong(2, sequence);
        streamFrom.setInt(3, limit);
        List<LedgerEvent> events = new ArrayList<>();
        try (ResultSet row = streamFrom.executeQuery()) {
            while (row.next()) {
                events.add(EventRow.read(row));
            }
        }
        return events;
    }

    OptionalLong lastSequence(String stream) throws SQLException {
        lastSequence.setString(1, stream);
        return number(lastSequence);
    }

    OptionalLong lastSequence(String stream, long position) throws SQLException {
        lastSequenceBefore.setString(1, stream);
        lastSequenceBefore.setLong(2, position);
        return number(lastSequenceBefore);
    }

    long knownAt(Instant instant) throws SQLException {
        knownAt.setLong(1, Milliseconds.atOrBefore(instant));
        return number(knownAt).orElse(0);
    }

    OptionalLong firstStampedFrom(Instant instant) throws SQLException {
        long milliseconds = Milliseconds.atOrAfter(instant);
        commitStampedFrom.setLong(1, milliseconds);
        try (ResultSet commit = commitStampedFrom.executeQuery()) {
            if (!commit.next()) {
                return OptionalLong.empty();
            }
            eventStampedFrom.setLong(1, commit.getLong(1));
            eventStampedFrom.setLong(2, commit.getLong(2));
            eventStampedFrom.setLong(3, milliseconds);
            return number(eventStampedFrom);
        }
    }

    Optional<LedgerEvent> snapshot(String stream) throws SQLException {
        snapshot.setString(1, stream);
        try (ResultSet row = snapshot.executeQuery()) {
            return row.next() ? Optional.of(EventRow.read(row)) : Optional.empty();
        }
    }

    List<String> faults() throws SQLException {
        return new LedgerFileFaults(connection).find();
    }

    private static OptionalLong number(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                return OptionalLong.empty();
            }
            long number = row.getLong(1);
            return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
