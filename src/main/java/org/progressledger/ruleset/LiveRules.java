package org.progressledger.ruleset;

import org.axonframework.eventsourcing.eventstore.EventStore;

/** The rules as this node knows them. */
public final class LiveRules implements AutoCloseable {

    private final FollowedStream<PublishedRules, RuleSetEvent> stream;

    LiveRules(EventStore events) {
        this.stream = new FollowedStream<>(
                events, PublishedRules.STREAM, RuleSetEvent.class, PublishedRules.NONE, PublishedRules::after);
    }

    /** The rules as known now, without asking the store. */
    public PublishedRules published() {
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
