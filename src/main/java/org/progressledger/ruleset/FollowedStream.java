package org.progressledger.ruleset;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * What follows from one stream, held in memory because it is asked for with every command. What this node records is seen
 * before the recording answers; what another node records, within 100 ms (decision 0065).
 *
 * @param <S> what follows from the events
 * @param <E> the events of the stream
 */
final class FollowedStream<S, E> implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(FollowedStream.class);
    private static final long MILLIS_BETWEEN_LOOKS = 50;

    /** @param next sequence of the first event of the stream that is not in the state yet */
    private record Known<S>(long next, S state) {}

    private final EventStore events;
    private final String stream;
    private final Class<E> event;
    private final BiFunction<S, E, S> after;
    private final ScheduledExecutorService looking;
    private volatile Known<S> known;
    private volatile boolean reachable = true;

    FollowedStream(EventStore events, String stream, Class<E> event, S before, BiFunction<S, E, S> after) {
        this.events = events;
        this.stream = stream;
        this.event = event;
        this.after = after;
        this.known = new Known<>(0, before);
        CustomizableThreadFactory threads = new CustomizableThreadFactory(stream.replace(':', '-') + "-");
        threads.setDaemon(true);
        this.looking = Executors.newSingleThreadScheduledExecutor(threads);
    }

    /** As known now, without asking the store. */
    S state() {
        return known.state();
    }

    /** Reads what is recorded so far and follows what will be. */
    void open() {
        refresh();
        events.subscribe(messages -> messages.stream()
                .filter(this::isOurs)
                .findFirst()
                .ifPresent(recorded -> CurrentUnitOfWork.get().root().afterCommit(committed -> look())));
        looking.scheduleWithFixedDelay(this::look, 0, MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
    }

    /** Takes in what the ledger holds now. */
    synchronized void refresh() {
        long next = known.next();
        S state = known.state();
        var further = events.readEvents(stream, next);
        while (further.hasNext()) {
            DomainEventMessage<?> message = further.next();
            state = after.apply(state, event.cast(message.getPayload()));
            next = message.getSequenceNumber() + 1;
        }
        if (next > known.next()) {
            known = new Known<>(next, state);
        }
    }

    /** Never fails: the next look sees what this one missed. */
    private void look() {
        try {
            refresh();
            reachable = true;
        } catch (RuntimeException failure) {
            if (reachable) {
                LOGGER.warn("What is new in {} cannot be read, trying again: {}", stream, failure.getMessage());
            }
            reachable = false;
        }
    }

    private boolean isOurs(EventMessage<?> message) {
        return message instanceof DomainEventMessage<?> recorded
                && recorded.getAggregateIdentifier().equals(stream);
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
