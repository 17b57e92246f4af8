package org.progressledger.intake;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.HouseholdState;

/** Reads what is recorded from the events themselves, never from a read model that may lag. */
final class RecordedStreams {

    private final EventStore events;

    RecordedStreams(EventStore events) {
        this.events = events;
    }

    HouseholdState household(HouseholdId id) {
        HouseholdState state = HouseholdState.unknown();
        DomainEventStream stream = events.readEvents(id.toString(), 0);
        while (stream.hasNext()) {
            DomainEventMessage<?> message = stream.next();
            state = state.after(message.getIdentifier(), (HouseholdEvent) message.getPayload());
        }
        return state;
    }

    /** From the last snapshot on. */
    ApplyState reviewList(ReviewListId id) {
        ApplyState state = ApplyState.NOT_STARTED;
        DomainEventStream stream = events.readEvents(id.toString());
        while (stream.hasNext()) {
            Object payload = stream.next().getPayload();
            state = payload instanceof ReviewList snapshot ? snapshot.state() : state.after((ReviewListEvent) payload);
        }
        return state;
    }
}
