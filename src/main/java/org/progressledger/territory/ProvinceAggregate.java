package org.progressledger.territory;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** The aggregate: the territory of one province. It asks the decider and records what it answers. */
@Aggregate(type = TerritoryEvent.STREAMS)
class ProvinceAggregate {

    private static final TerritoryDecider DECIDER = new TerritoryDecider();

    @AggregateIdentifier
    private String stream;

    private final List<TerritoryEvent> events = new ArrayList<>();

    ProvinceAggregate() {}

    /** @return the events that followed; none if it was recorded already */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<TerritoryEvent> handle(TerritoryCommand command, BetweenProvinces between) {
        ProvinceTerritory before = ProvinceTerritory.of(events);
        List<TerritoryEvent> happened = DECIDER.decide(before, command);
        happened.forEach(event -> apply(event));
        between.require(before, happened);
        return happened;
    }

    @EventSourcingHandler
    void on(TerritoryEvent event) {
        stream = TerritoryEvent.stream(event.province());
        events.add(event);
    }
}
