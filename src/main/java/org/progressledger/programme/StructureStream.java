package org.progressledger.programme;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** The aggregate of the structure of all programmes. It asks the decider and records what it answers. */
@Aggregate(type = ProgrammeEvent.TYPE)
class StructureStream {

    private static final ProgrammeDecider DECIDER = new ProgrammeDecider();

    @AggregateIdentifier
    private String stream = ProgrammeEvent.STREAM;

    private ProgrammeStructure structure = ProgrammeStructure.NONE;

    StructureStream() {}

    /** @return the event that followed; none if it was so already */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<ProgrammeEvent> handle(ProgrammeCommand command) {
        List<ProgrammeEvent> happened = DECIDER.decide(structure, command);
        happened.forEach(event -> apply(event));
        return happened;
    }

    @EventSourcingHandler
    void on(ProgrammeEvent event) {
        structure = structure.after(List.of(event));
    }
}
