package org.progressledger.ruleset;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.progressledger.ledger.axon.PublishedStream;
import org.progressledger.ledger.log.CommitLog;

/** The rules as this node knows them. */
public final class LiveRules extends PublishedStream<RuleSetEvent, PublishedRules> {

    LiveRules(EventStore events, CommitLog log) {
        super(
                events,
                log,
                RuleSets.TYPE,
                PublishedRules.STREAM,
                RuleSetEvent.class,
                PublishedRules.NONE,
                PublishedRules::after);
    }
}
