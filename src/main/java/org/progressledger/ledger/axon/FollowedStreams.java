package org.progressledger.ledger.axon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.progressledger.ledger.log.CommitLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * What a few short streams say, folded and held in memory because it is asked for with every command. What this node
 * records is seen before the recording answers; what another node records, within 100 ms (decision 0065), and whoever asks
 * for what the ledger holds below a position sees all of that (decision 0275).
 *
 * @param <S> what the events are folded into; immutable
 */
public final class FollowedStreams<S> implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(FollowedStreams.class);
    private static final long MILLIS_BETWEEN_LOOKS = 50;

    private final EventStore events;
    private final CommitLog log;
    private final String aggregateType;
    private final BiFunction<S, List<DomainEventMessage<?>>, S> fold;
    private final Map<String, Long> nextSequences = new TreeMap<>();
    private final ScheduledExecutorService looking;
    private volatile S state;
    private volatile boolean reachable = true;

    /** How many events the ledger held at least when the streams were read last; written after what they say. */
    private volatile long complete;

    /**
     * @param aggregateType type of the aggregates whose streams these are; a stream of that type that this node begins is
     *     followed too
     * @param streams followed from the beginning, whether they exist yet or not
     * @param nothing what no event is folded into
     * @param fold takes what was known and what came after it, at least one event, each stream in its order
     */
    public FollowedStreams(
            EventStore events,
            CommitLog log,
            String aggregateType,
            Collection<String> streams,
            S nothing,
            BiFunction<S, List<DomainEventMessage<?>>, S> fold) {
        this.events = events;
        this.log = log;
        this.aggregateType = aggregateType;
        this.fold = fold;
        this.state = nothing;
        streams.forEach(stream -> nextSequences.put(stream, 0L));
        CustomizableThreadFactory threads = new CustomizableThreadFactory(aggregateType + "-");
        threads.setDaemon(true);
        this.looking = Executors.newSingleThreadScheduledExecutor(threads);
    }

    /** What is known now, without asking the store. */
    public S known() {
        return state;
    }

    /**
     * What is known, with all that these streams say among the first events of the ledger. The store is asked if they are
     * more than were there at the last look.
     *
     * @param position how many events, at most as many as the ledger holds
     */
    public S knownWith(long position) {
        if (complete < position) {
            refreshUpTo(position);
        }
        return state;
    }

    private synchronized void refreshUpTo(long position) {
        if (complete < position) {
            refresh();
        }
    }

    /** Reads what is recorded so far and follows what will be. */
    public void open() {
        refresh();
        events.subscribe(messages -> messages.stream()
                .flatMap(message -> ours(message).stream())
                .distinct()
                .forEach(stream -> CurrentUnitOfWork.get().root().afterCommit(committed -> lookAt(stream))));
        looking.scheduleWithFixedDelay(this::look, 0, MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
    }

    /** Takes in what the ledger holds now. */
    public synchronized void refresh() {
        long held = log.head().next();
        List<DomainEventMessage<?>> further = new ArrayList<>();
        Map<String, Long> reached = new TreeMap<>(nextSequences);
        nextSequences.forEach((stream, next) -> events.readEvents(stream, next).forEachRemaining(message -> {
            further.add(message);
            reached.put(stream, message.getSequenceNumber() + 1);
        }));
        if (!further.isEmpty()) {
            state = fold.apply(state, further);
            nextSequences.putAll(reached);
        }
        complete = held;
    }

    private synchronized void follow(String stream) {
        nextSequences.putIfAbsent(stream, 0L);
    }

    private void lookAt(String stream) {
        follow(stream);
        trying(this::refresh);
    }

    private void look() {
        trying(() -> {
            if (complete < log.head().next()) {
                refresh();
            }
        });
    }

    /** Never fails: the next look sees what this one missed. */
    private void trying(Runnable look) {
        try {
            look.run();
            reachable = true;
        } catch (RuntimeException failure) {
            if (reachable) {
                LOGGER.warn("New events of {} cannot be read, trying again: {}", aggregateType, failure.getMessage());
            }
            reachable = false;
        }
    }

    private List<String> ours(EventMessage<?> message) {
        return message instanceof DomainEventMessage<?> event && aggregateType.equals(event.getType())
                ? List.of(event.getAggregateIdentifier())
                : List.of();
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
