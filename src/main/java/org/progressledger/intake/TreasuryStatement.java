package org.progressledger.intake;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.progressledger.intake.StatementCommand.ReceiveStatement;
import org.progressledger.intake.StatementCommand.StateRows;
import org.progressledger.intake.StatementEvent.RowsStated;
import org.progressledger.intake.StatementEvent.StatementReceived;
import org.progressledger.ledger.axon.LedgerConfiguration;

/** The aggregate: keeps the rows of a list of the Treasury from being stated twice or out of order. */
@Aggregate(type = TreasuryStatement.TYPE, snapshotTriggerDefinition = LedgerConfiguration.SNAPSHOTS)
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
class TreasuryStatement {

    static final String TYPE = "treasury-statement";

    @AggregateIdentifier
    private StatementId id;

    private boolean received;
    private int stated;

    TreasuryStatement() {}

    /** Answers how many rows are stated. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    int handle(StatementCommand command) {
        if (command instanceof StateRows rows) {
            if (rows.from() != stated + 1) {
                throw new RowsOutOfOrderException(rows.list(), stated, rows.from());
            }
            AggregateLifecycle.apply(new RowsStated(rows.list(), rows.from(), rows.rows()));
        } else if (!received) {
            ReceiveStatement receive = (ReceiveStatement) command;
            AggregateLifecycle.apply(new StatementReceived(receive.list(), receive.fileName(), receive.rows()));
        }
        return stated;
    }

    @EventSourcingHandler
    void on(StatementEvent event) {
        id = new StatementId(event.list());
        received = true;
        if (event instanceof RowsStated rows) {
            stated += rows.rows().size();
        }
    }
}
