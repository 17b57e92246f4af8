package org.progressledger.audit;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.progressledger.audit.PeriodCommand.ClosePeriod;
import org.progressledger.audit.PeriodCommand.ReopenPeriod;
import org.progressledger.audit.PeriodEvent.ReportingPeriodClosed;
import org.progressledger.audit.PeriodEvent.ReportingPeriodReopened;

/** The aggregate: one period of one province. It is closed at most once at a time. */
@Aggregate(type = ReportingPeriod.TYPE)
class ReportingPeriod {

    static final String TYPE = "reporting-period";

    @AggregateIdentifier
    private String stream;

    private Optional<Long> pinned = Optional.empty();

    ReportingPeriod() {}

    static String stream(Period period) {
        return TYPE + ":" + period;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PeriodCommand command) {
        apply(decide(command));
    }

    private PeriodEvent decide(PeriodCommand command) {
        if (command instanceof ReopenPeriod reopen) {
            if (pinned.isEmpty()) {
                throw new PeriodRefusedException(PeriodRefusal.NOT_CLOSED);
            }
            return new ReportingPeriodReopened(reopen.period(), reopen.reason(), reopen.decision());
        }
        pinned.ifPresent(position -> {
            throw new PeriodRefusedException(PeriodRefusal.ALREADY_CLOSED, position);
        });
        ClosePeriod close = (ClosePeriod) command;
        return new ReportingPeriodClosed(
                close.period(),
                close.from(),
                close.to(),
                close.position(),
                close.boundaries(),
                close.ruleSets(),
                close.decision());
    }

    @EventSourcingHandler
    void on(PeriodEvent event) {
        stream = stream(event.period());
        pinned = event instanceof ReportingPeriodClosed closed ? Optional.of(closed.position()) : Optional.empty();
    }
}
