package org.progressledger.ruleset;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.progressledger.ledger.axon.PublishedStream;
import org.progressledger.ledger.log.CommitLog;

/** The criteria sets as this node knows them. */
public final class LiveCriteria extends PublishedStream<CriteriaSetEvent, PublishedCriteria> {

    LiveCriteria(EventStore events, CommitLog log) {
        super(
                events,
                log,
                CriteriaSetStream.TYPE,
                PublishedCriteria.STREAM,
                CriteriaSetEvent.class,
                PublishedCriteria.NONE,
                PublishedCriteria::after);
    }
}
