package org.progressledger.ruleset;

import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.progressledger.ledger.axon.FollowedStreams;
import org.progressledger.ledger.log.CommitLog;

/**
 * The criteria sets as this node knows them. What this node publishes is seen before the publication answers; what another
 * node publishes, within 100 ms (decision 0065).
 */
public final class LiveCriteria implements AutoCloseable {

    private final FollowedStreams<KnownBy<CriteriaSetEvent, PublishedCriteria>> followed;
    private final CommitLog log;

    LiveCriteria(EventStore events, CommitLog log) {
        this.log = log;
        this.followed = new FollowedStreams<>(
                events,
                log,
                CriteriaSetStream.TYPE,
                List.of(PublishedCriteria.STREAM),
                KnownBy.nothing(PublishedCriteria.NONE, PublishedCriteria::after),
                (known, further) -> known.after(CriteriaSetEvent.class, further));
    }

    /** The sets as known now, without asking the store. */
    public PublishedCriteria published() {
        return followed.known().now();
    }

    /**
     * The sets as known when the ledger held that many events; never changes. Those that ship with the application count
     * as known always (decision 0131).
     */
    public PublishedCriteria knownAt(long position) {
        KnownBy<CriteriaSetEvent, PublishedCriteria> known = followed.knownWith(position);
        return known.isKnownAlways()
                ? known.now()
                : known.knownBy(
                        log.lastSequence(PublishedCriteria.STREAM, position).orElse(-1) + 1);
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
