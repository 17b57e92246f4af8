package org.progressledger.ledger.log.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCursor;
import java.util.ArrayDeque;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.CommitCursor;

/**
 * One range scan over the positions. A cursor that the server has lost, by a fail-over or after ten minutes without use,
 * is opened once more where it stood; a hole between two commits is never passed over.
 */
final class CommitScan implements CommitCursor {

    private final StoredCommits stored;
    private final Queue<Commit> ready = new ArrayDeque<>();
    private MongoCursor<Commit> cursor;
    private long expected;

    CommitScan(StoredCommits stored, long position) {
        this.stored = stored;
        this.expected = position;
        this.cursor = stored.from(position);
        Optional<Commit> first = fetch();
        if (first.filter(commit -> commit.position() == position).isEmpty()) {
            stored.begunBefore(position).ifPresent(this::begin);
        }
        first.ifPresent(ready::add);
    }

    private void begin(Commit commit) {
        expected = commit.position();
        ready.add(commit);
    }

    private Optional<Commit> fetch() {
        try {
            return fetched();
        } catch (MongoException lost) {
            cursor.close();
            cursor = stored.from(expected);
            return StoreCalls.read(this::fetched);
        }
    }

    private Optional<Commit> fetched() {
        return cursor.hasNext() ? Optional.of(cursor.next()) : Optional.empty();
    }

    @Override
    public boolean hasNext() {
        if (ready.isEmpty()) {
            fetch().ifPresent(ready::add);
        }
        return !ready.isEmpty();
    }

    @Override
    public Commit next() {
        if (!hasNext()) {
            throw new NoSuchElementException("No commit is stored at position " + expected + " yet");
        }
        Commit commit = ready.remove();
        if (commit.position() != expected) {
            throw new IllegalStateException(
                    "The ledger has a hole: position %d is missing before the commit at %d. Stop writing and restore it from a backup"
                            .formatted(expected, commit.position()));
        }
        expected = commit.next();
        return commit;
    }

    @Override
    public void close() {
        cursor.close();
    }
}
