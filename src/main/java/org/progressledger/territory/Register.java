package org.progressledger.territory;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Set;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.progressledger.territory.RegisterEvent.ProvinceChanged;

/** The aggregate: the stream of which two commits cannot both write the next event. */
@Aggregate(type = RegisterEvent.STREAM)
class Register {

    @AggregateIdentifier
    private String stream;

    private final Set<String> provinces = new TreeSet<>();

    Register() {}

    /** @return the provinces that ever changed */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Set<String> handle(EnterInRegister command) {
        apply(command.change());
        return Set.copyOf(provinces);
    }

    @EventSourcingHandler
    void on(ProvinceChanged changed) {
        stream = RegisterEvent.STREAM;
        provinces.add(changed.province());
    }
}
