package org.progressledger.fund;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.progressledger.fund.ProjectEvent.ProjectDescribed;

/**
 * Reads allocations and projects from the events themselves, never from a read model that may lag; inside a unit of work
 * with what is recorded there so far.
 */
public final class FundStreams {

    private final EventStore events;

    FundStreams(EventStore events) {
        this.events = events;
    }

    /** What the ledger holds of an allocation, {@link AllocationBook#EMPTY} if nothing. */
    public AllocationBook book(AllocationId allocation) {
        AllocationBook.Writing book = new AllocationBook.Writing();
        DomainEventStream stream = events.readEvents(Allocation.stream(allocation), 0);
        while (stream.hasNext()) {
            DomainEventMessage<?> message = stream.next();
            book.add(message.getIdentifier(), message.getSequenceNumber(), (AllocationEvent) message.getPayload());
        }
        return book.book();
    }

    /** All descriptions of a project in the order of recording; none if the ledger does not know it. */
    public List<ProjectDescribed> project(String code) {
        List<ProjectDescribed> descriptions = new ArrayList<>();
        DomainEventStream stream = events.readEvents(Project.stream(code), 0);
        while (stream.hasNext()) {
            descriptions.add((ProjectDescribed) stream.next().getPayload());
        }
        return descriptions;
    }
}
