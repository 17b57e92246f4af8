package org.progressledger.ledger.axon;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.progressledger.ledger.axon.WellEvent.WellClosed;
import org.progressledger.ledger.axon.WellEvent.WellDug;
import org.progressledger.ledger.axon.WellEvent.WellMeasured;

@AggregateRoot(type = "well")
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
class Well {

    record DigWell(String well) {}

    record MeasureWell(@TargetAggregateIdentifier String well, int depth) {}

    record CloseWell(@TargetAggregateIdentifier String well) {}

    record FillWell(@TargetAggregateIdentifier String well) {}

    static final class NotAllowed extends Exception {}

    @AggregateIdentifier
    private String well;

    private int depth;
    private int measurements;
    private boolean closed;

    Well() {}

    @CommandHandler
    Well(DigWell command) {
        AggregateLifecycle.apply(new WellDug(command.well(), LocalDate.of(2025, 7, 1)));
    }

    @CommandHandler
    int measure(MeasureWell command) {
        AggregateLifecycle.apply(new WellMeasured(well, command.depth(), Optional.empty()));
        if (closed) {
            throw new IllegalStateException("Well " + well + " is closed");
        }
        return depth;
    }

    @CommandHandler
    void close(CloseWell command) {
        AggregateLifecycle.apply(new WellClosed(well));
    }

    @CommandHandler
    void fill(FillWell command) throws NotAllowed {
        AggregateLifecycle.apply(new WellClosed(well));
        throw new NotAllowed();
    }

    @EventSourcingHandler
    void on(WellDug event) {
        well = event.well();
    }

    @EventSourcingHandler
    void on(WellMeasured event) {
        depth = event.depth();
        measurements++;
    }

    @EventSourcingHandler
    void on(WellClosed event) {
        closed = true;
    }
}
