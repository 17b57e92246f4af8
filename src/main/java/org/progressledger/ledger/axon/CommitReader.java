package org.progressledger.ledger.axon;

import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.CommitCursor;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.LedgerEvent;

/**
 * Reads all events from a position on with one cursor. When it has come to the end it may be asked again, and then goes on
 * with what was appended meanwhile. One thread reads; any thread may close.
 */
final class CommitReader extends Spliterators.AbstractSpliterator<CommitReader.Entry> {

    /** One event with the commit that holds it. */
    record Entry(long position, LedgerEvent event, Commit commit) {}

    /** What to do at the end of the log. */
    interface AtTheEnd {

        AtTheEnd STOP = (position, reader) -> false;

        /** @return whether there is an event at this position or beyond */
        boolean waitFor(long position, CommitReader reader);
    }

    private final CommitLog log;
    private final AtTheEnd atTheEnd;
    private final Lock cursorLock = new ReentrantLock();
    private Optional<CommitCursor> cursor = Optional.empty();
    private Optional<Commit> commit = Optional.empty();
    private long position;
    private volatile boolean closed;

    CommitReader(CommitLog log, long position, AtTheEnd atTheEnd) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.DISTINCT);
        this.log = log;
        this.position = position;
        this.atTheEnd = atTheEnd;
    }

    Stream<Entry> stream() {
        return StreamSupport.stream(this, false).onClose(this::close);
    }

    /** Position of the next event that will be read. */
    long position() {
        return position;
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public boolean tryAdvance(Consumer<? super Entry> action) {
        while (!closed) {
            if (commit.isPresent() && position < commit.get().next()) {
                action.accept(nextEntry(commit.get()));
                return true;
            }
            commit = nextCommit();
            if (commit.isEmpty() && !atTheEnd.waitFor(position, this)) {
                return false;
            }
        }
        return false;
    }

    private Entry nextEntry(Commit from) {
        int index = Math.toIntExact(position - from.position());
        return new Entry(position++, from.events().get(index), from);
    }

    private Optional<Commit> nextCommit() {
        cursorLock.lock();
        try {
            if (closed) {
                return Optional.empty();
            }
            if (cursor.isEmpty()) {
                cursor = Optional.of(log.read(position));
            }
            if (cursor.get().hasNext()) {
                return Optional.of(cursor.get().next());
            }
            closeCursor();
            return Optional.empty();
        } finally {
            cursorLock.unlock();
        }
    }

    private void close() {
        closed = true;
        cursorLock.lock();
        try {
            closeCursor();
        } finally {
            cursorLock.unlock();
        }
    }

    private void closeCursor() {
        cursor.ifPresent(CommitCursor::close);
        cursor = Optional.empty();
    }
}
