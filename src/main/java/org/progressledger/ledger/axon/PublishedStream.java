package org.progressledger.ledger.axon;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.shared.Actor;

/**
 * What one short stream of publications says, as this node knows it now and as it was known at any earlier time. What this
 * node publishes is seen before the publication answers; what another node publishes, within 100 ms (decision 0065).
 *
 * @param <E> the events of the stream
 * @param <S> what they say together; immutable
 */
public class PublishedStream<E, S> implements AutoCloseable {

    private final String stream;
    private final S none;
    private final BiFunction<S, E, S> fold;
    private final CommitLog log;
    private final FollowedStreams<Publications<E, S>> followed;

    /**
     * @param aggregateType type of the aggregate whose stream this is
     * @param none what is said before the first event
     * @param fold what is said after one more
     */
    public PublishedStream(
            EventStore events,
            CommitLog log,
            String aggregateType,
            String stream,
            Class<E> kind,
            S none,
            BiFunction<S, E, S> fold) {
        this.stream = stream;
        this.none = none;
        this.fold = fold;
        this.log = log;
        this.followed = new FollowedStreams<>(
                events,
                log,
                aggregateType,
                List.of(stream),
                new Publications<>(List.of(), none),
                (known, further) -> known.after(
                        further.stream().map(message -> Entry.of(kind, message)).toList(), fold));
    }

    /**
     * @param entries in the order of the stream
     * @param now what all of them say
     */
    private record Publications<E, S>(List<Entry<E>> entries, S now) {

        Publications<E, S> after(List<Entry<E>> further, BiFunction<S, E, S> fold) {
            List<Entry<E>> more = new ArrayList<>(entries);
            S after = now;
            for (Entry<E> entry : further) {
                more.add(entry);
                after = fold.apply(after, entry.event());
            }
            return new Publications<>(List.copyOf(more), after);
        }

        /** Whether nothing of it became known at any time. */
        boolean areKnownAlways() {
            return entries.stream().allMatch(Entry::shipped);
        }
    }

    /** @param shipped whether the ledger itself recorded it */
    private record Entry<E>(E event, boolean shipped) {

        static <E> Entry<E> of(Class<E> kind, DomainEventMessage<?> message) {
            return new Entry<>(
                    kind.cast(message.getPayload()),
                    Actor.LEDGER_ITSELF.role().equals(message.getMetaData().get(EventMetadata.ROLE)));
        }
    }

    /** What is said as known now, without asking the store. */
    public final S published() {
        return followed.known().now();
    }

    /**
     * What was said as known when the ledger held that many events; never changes. What ships with the application is law
     * that was published before: it counts as known always (decision 0131).
     */
    public final S knownAt(long position) {
        Publications<E, S> known = followed.knownWith(position);
        if (known.areKnownAlways()) {
            return known.now();
        }
        long count = log.lastSequence(stream, position).orElse(-1) + 1;
        List<Entry<E>> entries = known.entries();
        return count >= entries.size()
                ? known.now()
                : IntStream.range(0, entries.size())
                        .filter(at -> at < count || entries.get(at).shipped())
                        .mapToObj(at -> entries.get(at).event())
                        .reduce(none, fold::apply, (one, other) -> other);
    }

    /** Reads what is published so far and follows what will be. */
    public final void open() {
        followed.open();
    }

    /** Takes in what the ledger holds now. */
    public final void refresh() {
        followed.refresh();
    }

    @Override
    public final void close() {
        followed.close();
    }
}
