package org.progressledger.intake;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.progressledger.intake.ReviewListCommand.RecordRows;
import org.progressledger.intake.ReviewListCommand.StartApplying;
import org.progressledger.intake.ReviewListEvent.Applied;
import org.progressledger.intake.ReviewListEvent.ApplyStarted;
import org.progressledger.intake.ReviewListEvent.RowsApplied;
import org.progressledger.ledger.axon.LedgerConfiguration;

/** The aggregate: keeps the rows of a list from being applied twice or out of order. */
@Aggregate(type = ReviewList.TYPE, snapshotTriggerDefinition = LedgerConfiguration.SNAPSHOTS)
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
class ReviewList {

    static final String TYPE = "review-list";

    @AggregateIdentifier
    private ReviewListId id;

    private ApplyState state = ApplyState.NOT_STARTED;

    ReviewList() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ApplyState handle(ReviewListCommand command) {
        if (command instanceof RecordRows rows) {
            record(rows);
        } else if (!state.isStarted()) {
            StartApplying start = (StartApplying) command;
            AggregateLifecycle.apply(new ApplyStarted(start.list(), start.fileName(), start.rows()));
        }
        return state;
    }

    private void record(RecordRows rows) {
        if (rows.from() != state.appliedThrough() + 1) {
            throw new RowsOutOfOrderException(rows.list(), state.appliedThrough(), rows.from());
        }
        AggregateLifecycle.apply(new RowsApplied(rows.list(), rows.from(), rows.to(), rows.counts(), rows.refused()));
        if (state.appliedThrough() == state.rows()) {
            AggregateLifecycle.apply(new Applied(rows.list(), state.counts()));
        }
    }

    ApplyState state() {
        return state;
    }

    @EventSourcingHandler
    void on(ReviewListEvent event) {
        id = event.list();
        state = state.after(event);
    }
}
