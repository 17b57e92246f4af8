package org.progressledger.fund;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What {@link Funds} asks of one allocation. */
sealed interface AllocationCommand {

    AllocationId allocation();

    @TargetAggregateIdentifier
    default String stream() {
        return Allocation.stream(allocation());
    }

    /** Asks for the book inside the unit of work, with what was recorded in it so far. Records nothing. */
    record LookAtBook(AllocationId allocation) implements AllocationCommand {}

    /** Records what {@link FundDecider} decided on the book. */
    record RecordEvents(AllocationId allocation, List<AllocationEvent> events) implements AllocationCommand {

        public RecordEvents {
            events = List.copyOf(events);
        }
    }
}
