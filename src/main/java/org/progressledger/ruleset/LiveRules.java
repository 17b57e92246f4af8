package org.progressledger.ruleset;

import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.progressledger.ledger.axon.FollowedStreams;
import org.progressledger.ledger.log.CommitLog;

/**
 * The rules as this node knows them. What this node publishes is seen before the publication answers; what another node
 * publishes, within 100 ms (decision 0065).
 */
public final class LiveRules implements AutoCloseable {

    private final FollowedStreams<KnownBy<RuleSetEvent, PublishedRules>> followed;
    private final CommitLog log;

    LiveRules(EventStore events, CommitLog log) {
        this.log = log;
        this.followed = new FollowedStreams<>(
                events,
                log,
                RuleSets.TYPE,
                List.of(PublishedRules.STREAM),
                KnownBy.nothing(PublishedRules.NONE, PublishedRules::after),
                (known, further) -> known.after(RuleSetEvent.class, further));
    }

    /** The rules as known now, without asking the store. */
    public PublishedRules published() {
        return followed.known().now();
    }

    /**
     * The rules as known when the ledger held that many events; never changes. Those that ship with the application count
     * as known always (decision 0131).
     */
    public PublishedRules knownAt(long position) {
        KnownBy<RuleSetEvent, PublishedRules> known = followed.knownWith(position);
        return known.isKnownAlways()
                ? known.now()
                : known.knownBy(
                        log.lastSequence(PublishedRules.STREAM, position).orElse(-1) + 1);
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
