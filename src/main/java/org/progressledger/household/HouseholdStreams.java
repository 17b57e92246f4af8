package org.progressledger.household;

import java.util.function.BiConsumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Reads households from the events themselves, never from a read model that may lag. */
public final class HouseholdStreams {

    private final EventStore events;

    public HouseholdStreams(EventStore events) {
        this.events = events;
    }

    /** The household as it stands; unknown if nothing is recorded of it. */
    public HouseholdState household(HouseholdId id) {
        return read(id, (eventId, event) -> {});
    }

    /**
     * The same.
     *
     * @param each is shown every event with its identifier, in the order of recording
     */
    public HouseholdState read(HouseholdId id, BiConsumer<String, HouseholdEvent> each) {
        HouseholdState state = HouseholdState.unknown();
        DomainEventStream stream = events.readEvents(id.toString(), 0);
        while (stream.hasNext()) {
            DomainEventMessage<?> message = stream.next();
            HouseholdEvent event = (HouseholdEvent) message.getPayload();
            state = state.after(message.getIdentifier(), event);
            each.accept(message.getIdentifier(), event);
        }
        return state;
    }
}
