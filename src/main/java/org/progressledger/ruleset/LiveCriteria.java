package org.progressledger.ruleset;

import org.axonframework.eventsourcing.eventstore.EventStore;

/** The criteria sets as this node knows them. */
public final class LiveCriteria implements AutoCloseable {

    private final FollowedStream<PublishedCriteria, CriteriaSetEvent> stream;

    LiveCriteria(EventStore events) {
        this.stream = new FollowedStream<>(
                events,
                PublishedCriteria.STREAM,
                CriteriaSetEvent.class,
                PublishedCriteria.NONE,
                PublishedCriteria::after);
    }

    /** The sets as known now, without asking the store. */
    public PublishedCriteria published() {
        return stream.state();
    }

    /** Reads what is published so far and follows what will be. */
    void open() {
        stream.open();
    }

    /** Takes in what the ledger holds now. */
    void refresh() {
        stream.refresh();
    }

    @Override
    public void close() {
        stream.close();
    }
}
