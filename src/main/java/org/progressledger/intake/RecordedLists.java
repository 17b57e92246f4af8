package org.progressledger.intake;

import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Reads what is recorded of lists from the events themselves, never from a read model that may lag. */
final class RecordedLists {

    private final EventStore events;

    RecordedLists(EventStore events) {
        this.events = events;
    }

    /** From the last snapshot on. */
    ApplyState state(ReviewListId id) {
        ApplyState state = ApplyState.NOT_STARTED;
        DomainEventStream stream = events.readEvents(id.toString());
        while (stream.hasNext()) {
            Object payload = stream.next().getPayload();
            state = payload instanceof ReviewList snapshot ? snapshot.state() : state.after((ReviewListEvent) payload);
        }
        return state;
    }
}
