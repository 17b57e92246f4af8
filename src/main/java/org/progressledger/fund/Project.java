package org.progressledger.fund;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.progressledger.fund.ProjectCommand.DescribeProject;
import org.progressledger.fund.ProjectEvent.ProjectDescribed;

/** The aggregate: the descriptions of one project. One that is in force already changes nothing. */
@Aggregate(type = Project.TYPE)
class Project {

    static final String TYPE = "project";

    @AggregateIdentifier
    private String stream;

    private final Map<LocalDate, ProjectDescribed> descriptions = new HashMap<>();

    Project() {}

    static String stream(String code) {
        return TYPE + ":" + code;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decided<ProjectEvent> handle(ProjectCommand command, FundRules rules) {
        DescribeProject describe = (DescribeProject) command;
        ProjectDescribed described = describe.event();
        if (described.equals(descriptions.get(described.effectiveOn()))) {
            return new Decided.Unchanged<>();
        }
        Draft draft = new Draft();
        rules.project(draft, describe);
        if (draft.isRefused()) {
            throw new FundRefusedException(draft.refusals());
        }
        apply(described);
        return new Decided.Events<>(List.of(described), draft.warnings());
    }

    @EventSourcingHandler
    void on(ProjectDescribed described) {
        stream = stream(described.code());
        descriptions.put(described.effectiveOn(), described);
    }
}
