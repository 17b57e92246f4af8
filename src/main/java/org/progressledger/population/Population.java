package org.progressledger.population;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.progressledger.population.PopulationCommand.ReportPopulation;
import org.progressledger.population.PopulationEvent.PopulationReported;

/** The aggregate: the reports about one unit. A report that is in force already changes nothing. */
@Aggregate(type = PopulationEvent.TYPE)
class Population {

    @AggregateIdentifier
    private PopulationId id;

    private final Map<LocalDate, PopulationReported> reports = new HashMap<>();

    Population() {}

    /** Answers whether anything was recorded. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(PopulationCommand command, PopulationRules rules) {
        ReportPopulation report = (ReportPopulation) command;
        rules.refusal(report).ifPresent(refusal -> {
            throw new PopulationRefusedException(refusal, report);
        });
        PopulationReported reported = new PopulationReported(
                report.unit(), report.households(), report.persons(), report.effectiveOn(), report.decision());
        if (reported.equals(reports.get(report.effectiveOn()))) {
            return false;
        }
        apply(reported);
        return true;
    }

    @EventSourcingHandler
    void on(PopulationReported reported) {
        id = new PopulationId(reported.unit());
        reports.put(reported.effectiveOn(), reported);
    }
}
