package org.progressledger.household;

import java.util.Set;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.LedgerEngines;
import org.progressledger.ledger.log.Appender;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.shared.Actor;

/** One node with households and persons on a log, and nothing else. Several nodes may share a log. */
final class HouseholdNode implements AutoCloseable {

    static final Actor RECORDER = new Actor("ghi-so-mau", "RECORDER");

    final LedgerCommands commands;
    final HouseholdPeople people;
    private final Appender appender;
    private final EventStore store;
    private final Configuration axon;

    HouseholdNode(CommitLog log) {
        this(log, number -> Set.of());
    }

    HouseholdNode(CommitLog log, KnownPersonalNumbers numbers) {
        this(log, numbers, HouseholdExamples.decider());
    }

    HouseholdNode(CommitLog log, KnownPersonalNumbers numbers, HouseholdDecider decider) {
        appender = new Appender(log);
        store = LedgerEngines.store(
                LedgerEngines.engine(
                        log,
                        appender,
                        new EventCatalogue(Household.TYPE, HouseholdEvent.class),
                        new EventCatalogue(Membership.TYPE, MembershipEvent.class)),
                appender);
        SimpleCommandBus bus = SimpleCommandBus.builder()
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .build();
        bus.registerHandlerInterceptor(LedgerEngines.metadataFromCommand());
        axon = DefaultConfigurer.defaultConfiguration(false)
                .configureCommandBus(configuration -> bus)
                .configureEventStore(configuration -> store)
                .registerComponent(HouseholdDecider.class, configuration -> decider)
                .configureAggregate(Household.class)
                .configureAggregate(Membership.class)
                .buildConfiguration();
        axon.start();
        commands = LedgerEngines.commands(axon.commandGateway(), log);
        people = new HouseholdPeople(commands, numbers);
    }

    HouseholdState state(HouseholdId household) {
        HouseholdState state = HouseholdState.unknown();
        var stream = store.readEvents(household.toString());
        while (stream.hasNext()) {
            DomainEventMessage<?> message = stream.next();
            state = state.after(message.getIdentifier(), (HouseholdEvent) message.getPayload());
        }
        return state;
    }

    Stays<HouseholdId> memberships(PersonId person) {
        Stays<HouseholdId> stays = Stays.none();
        var stream = store.readEvents(person.toString());
        while (stream.hasNext()) {
            MembershipEvent event = (MembershipEvent) stream.next().getPayload();
            stays = Membership.after(stays, event);
        }
        return stays;
    }

    @Override
    public void close() {
        axon.shutdown();
        appender.close();
    }
}
