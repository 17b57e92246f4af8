package org.progressledger.correction;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.progressledger.household.CorrectionBatchId;
import org.progressledger.ledger.axon.LedgerConfiguration;

/** The aggregate: asks the decider and records what it answers. */
@Aggregate(type = CorrectionBatch.TYPE, snapshotTriggerDefinition = LedgerConfiguration.SNAPSHOTS)
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
class CorrectionBatch {

    static final String TYPE = "correction-batch";

    @AggregateIdentifier
    private CorrectionBatchId id;

    private BatchState state = BatchState.UNKNOWN;

    CorrectionBatch() {}

    /** Also a batch that nobody proposed answers, with a refusal that says so. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    BatchState handle(CorrectionBatchCommand command) {
        BatchDecider.decide(state, command).forEach(event -> AggregateLifecycle.apply(event));
        return state;
    }

    BatchState state() {
        return state;
    }

    @EventSourcingHandler
    void on(CorrectionBatchEvent event) {
        id = event.batch();
        state = state.after(event);
    }
}
