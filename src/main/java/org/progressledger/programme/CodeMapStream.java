package org.progressledger.programme;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** The aggregate of the code map. It asks the decider and records what it answers. */
@Aggregate(type = CodeEvent.TYPE)
class CodeMapStream {

    @AggregateIdentifier
    private String stream = CodeEvent.STREAM;

    private CodeBook book = CodeBook.NONE;

    CodeMapStream() {}

    /** @return the event that followed; none if it was so already */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<CodeEvent> handle(CodeCommand command, CodeDecider decider) {
        List<CodeEvent> happened = decider.decide(book, command);
        happened.forEach(event -> apply(event));
        return happened;
    }

    @EventSourcingHandler
    void on(CodeEvent event) {
        book = book.after(List.of(event));
    }
}
