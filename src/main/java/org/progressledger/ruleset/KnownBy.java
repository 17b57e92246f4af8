package org.progressledger.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.progressledger.ledger.axon.EventMetadata;
import org.progressledger.shared.Actor;

/**
 * What one stream of publications says, now and at any earlier time.
 *
 * @param entries the events of the stream, in its order
 * @param none what is said before the first of them
 * @param fold what is said after one more
 * @param now what all of them say
 */
record KnownBy<E, S>(List<Entry<E>> entries, S none, BiFunction<S, E, S> fold, S now) {

    /** @param shipped whether the ledger itself recorded it */
    record Entry<E>(E event, boolean shipped) {}

    static <E, S> KnownBy<E, S> nothing(S none, BiFunction<S, E, S> fold) {
        return new KnownBy<>(List.of(), none, fold, none);
    }

    KnownBy<E, S> after(Class<E> kind, List<DomainEventMessage<?>> further) {
        List<Entry<E>> more = new ArrayList<>(entries);
        S after = now;
        for (DomainEventMessage<?> message : further) {
            E event = kind.cast(message.getPayload());
            after = fold.apply(after, event);
            more.add(new Entry<>(
                    event,
                    Actor.LEDGER_ITSELF.role().equals(message.getMetaData().get(EventMetadata.ROLE))));
        }
        return new KnownBy<>(List.copyOf(more), none, fold, after);
    }

    /** Whether nothing of it became known at any time. */
    boolean isKnownAlways() {
        return entries.stream().allMatch(Entry::shipped);
    }

    /**
     * What ships with the application is law that was published before: known always (decision 0131).
     *
     * @param count how many events of the stream are known
     */
    S knownBy(long count) {
        if (count >= entries.size()) {
            return now;
        }
        return IntStream.range(0, entries.size())
                .filter(at -> at < count || entries.get(at).shipped())
                .mapToObj(at -> entries.get(at).event())
                .reduce(none, fold::apply, (one, other) -> other);
    }
}
