package org.progressledger.ledger.axon;

import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.lifecycle.Lifecycle;
import org.axonframework.lifecycle.Phase;
import org.jspecify.annotations.Nullable;
import org.progressledger.ledger.log.Appender;

/**
 * Axon's event store on the log. Its streams wait at the log itself and tell a processor when there is more, so nobody
 * polls: a commit of this process reaches its processors at once, one of another process within 100 ms.
 */
public final class LedgerEventStore extends AbstractEventStore implements Lifecycle {

    private final LedgerEventStorageEngine engine;
    private final Tail tail;
    private final TailWatch watch;

    private LedgerEventStore(Builder builder) {
        super(builder);
        this.engine = builder.engine;
        this.tail = new Tail(builder.appender);
        this.watch = new TailWatch(tail);
    }

    public static Builder builder(LedgerEventStorageEngine engine, Appender appender) {
        return new Builder(engine, appender);
    }

    /** The metadata of the messages carry {@link EventMetadata#RECORDED_AT} beside what was stored. */
    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        return new LedgerEventStream(engine, token, tail, watch);
    }

    @Override
    public void registerLifecycleHandlers(LifecycleRegistry lifecycle) {
        lifecycle.onShutdown(Phase.INBOUND_EVENT_CONNECTORS - 10, watch::close);
    }

    /** Builds the store; message monitor and span factory as in Axon's own stores. */
    public static final class Builder extends AbstractEventStore.Builder {

        private final LedgerEventStorageEngine engine;
        private final Appender appender;

        private Builder(LedgerEventStorageEngine engine, Appender appender) {
            this.engine = engine;
            this.appender = appender;
            storageEngine(engine);
        }

        public LedgerEventStore build() {
            return new LedgerEventStore(this);
        }
    }
}
