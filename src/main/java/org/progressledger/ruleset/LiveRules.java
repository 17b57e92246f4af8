package org.progressledger.ruleset;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * The rules as this node knows them, held in memory because they are asked for with every command. What this node
 * publishes is seen before the publication answers; what another node publishes, within 100 ms (decision 0065).
 */
public final class LiveRules implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(LiveRules.class);
    private static final long MILLIS_BETWEEN_LOOKS = 50;

    /** @param next sequence of the first event of the stream that is not in the rules yet */
    private record Known(long next, PublishedRules rules) {}

    private final EventStore events;
    private final ScheduledExecutorService looking;
    private volatile Known known = new Known(0, PublishedRules.NONE);
    private volatile boolean reachable = true;

    LiveRules(EventStore events) {
        this.events = events;
        CustomizableThreadFactory threads = new CustomizableThreadFactory("rule-sets-");
        threads.setDaemon(true);
        this.looking = Executors.newSingleThreadScheduledExecutor(threads);
    }

    /** The rules as known now, without asking the store. */
    public PublishedRules published() {
        return known.rules();
    }

    /** Reads what is published so far and follows what will be. */
    void open() {
        refresh();
        events.subscribe(messages -> messages.stream()
                .filter(LiveRules::isOurs)
                .findFirst()
                .ifPresent(published -> CurrentUnitOfWork.get().root().afterCommit(committed -> look())));
        looking.scheduleWithFixedDelay(this::look, 0, MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
    }

    /** Takes in what the ledger holds now. */
    synchronized void refresh() {
        Known before = known;
        long next = before.next();
        PublishedRules rules = before.rules();
        var further = events.readEvents(PublishedRules.STREAM, next);
        while (further.hasNext()) {
            DomainEventMessage<?> message = further.next();
            rules = rules.after((RuleSetEvent) message.getPayload());
            next = message.getSequenceNumber() + 1;
        }
        if (next > before.next()) {
            known = new Known(next, rules);
        }
    }

    /** Never fails: the next look sees what this one missed. */
    private void look() {
        try {
            refresh();
            reachable = true;
        } catch (RuntimeException failure) {
            if (reachable) {
                LOGGER.warn("New rule sets cannot be read, trying again: {}", failure.getMessage());
            }
            reachable = false;
        }
    }

    private static boolean isOurs(EventMessage<?> message) {
        return message instanceof DomainEventMessage<?> event
                && event.getAggregateIdentifier().equals(PublishedRules.STREAM);
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
