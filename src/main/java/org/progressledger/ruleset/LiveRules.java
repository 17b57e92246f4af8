package org.progressledger.ruleset;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.progressledger.ledger.axon.FollowedStreams;

/**
 * The rules as this node knows them. What this node publishes is seen before the publication answers; what another node
 * publishes, within 100 ms (decision 0065).
 */
public final class LiveRules implements AutoCloseable {

    private final FollowedStreams<PublishedRules> followed;

    LiveRules(EventStore events) {
        followed = new FollowedStreams<>(
                events, RuleSets.TYPE, List.of(PublishedRules.STREAM), PublishedRules.NONE, LiveRules::after);
    }

    private static PublishedRules after(PublishedRules known, List<DomainEventMessage<?>> further) {
        PublishedRules rules = known;
        for (DomainEventMessage<?> message : further) {
            rules = rules.after((RuleSetEvent) message.getPayload());
        }
        return rules;
    }

    /** The rules as known now, without asking the store. */
    public PublishedRules published() {
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
