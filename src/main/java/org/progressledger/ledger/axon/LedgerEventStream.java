package org.progressledger.ledger.axon;

import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** One reader's way through the log, waiting at its end. One thread reads; any thread may close. */
final class LedgerEventStream implements TrackingEventStream {

    private final Tail tail;
    private final TailWatch watch;
    private final CommitReader reader;
    private final Stream<TrackedEventMessage<?>> messages;
    private final Iterator<TrackedEventMessage<?>> iterator;
    private Optional<TrackedEventMessage<?>> peeked = Optional.empty();
    private volatile Optional<Runnable> callback = Optional.empty();

    LedgerEventStream(LedgerEventStorageEngine engine, @Nullable TrackingToken token, Tail tail, TailWatch watch) {
        this.tail = tail;
        this.watch = watch;
        this.reader = engine.reader(token);
        this.messages = engine.messagesWithRecordedAt(reader);
        this.iterator = messages.iterator();
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        if (peeked.isEmpty() && !reader.isClosed() && iterator.hasNext()) {
            peeked = Optional.of(iterator.next());
        }
        return peeked;
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (peek().isEmpty()) {
            Duration left = Duration.ofNanos(deadline - System.nanoTime());
            if (reader.isClosed() || left.isNegative() || left.isZero()) {
                return false;
            }
            if (tail.step(reader.position(), left) == Tail.Step.LEDGER_CLOSED) {
                return false;
            }
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.HOURS)) {
            if (reader.isClosed() || tail.step(reader.position()) == Tail.Step.LEDGER_CLOSED) {
                throw new IllegalStateException("The stream of events was closed while a reader waited for the next");
            }
        }
        TrackedEventMessage<?> next = peeked.orElseThrow();
        peeked = Optional.empty();
        return next;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable onAvailable) {
        callback.ifPresent(watch::unregister);
        callback = Optional.of(onAvailable);
        watch.register(onAvailable);
        return true;
    }

    @Override
    public void close() {
        callback.ifPresent(watch::unregister);
        messages.close();
    }
}
