package org.progressledger.ruleset;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.progressledger.ledger.axon.FollowedStreams;

/**
 * The criteria sets as this node knows them. What this node publishes is seen before the publication answers; what another
 * node publishes, within 100 ms (decision 0065).
 */
public final class LiveCriteria implements AutoCloseable {

    private final FollowedStreams<PublishedCriteria> followed;

    LiveCriteria(EventStore events) {
        followed = new FollowedStreams<>(
                events,
                CriteriaSetStream.TYPE,
                List.of(PublishedCriteria.STREAM),
                PublishedCriteria.NONE,
                LiveCriteria::after);
    }

    private static PublishedCriteria after(PublishedCriteria known, List<DomainEventMessage<?>> further) {
        PublishedCriteria criteria = known;
        for (DomainEventMessage<?> message : further) {
            criteria = criteria.after((CriteriaSetEvent) message.getPayload());
        }
        return criteria;
    }

    /** The sets as known now, without asking the store. */
    public PublishedCriteria published() {
        return followed.known();
    }

    /** Reads what is published so far and follows what will be. */
    void open() {
        followed.open();
    }

    /** Takes in what the ledger holds now. */
    void refresh() {
        followed.refresh();
    }

    @Override
    public void close() {
        followed.close();
    }
}
