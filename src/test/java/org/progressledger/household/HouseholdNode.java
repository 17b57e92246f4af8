package org.progressledger.household;

import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.progressledger.ledger.axon.AggregateNode;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.shared.Actor;

/** One node with households and persons on a log, and nothing else. Several nodes may share a log. */
final class HouseholdNode implements AutoCloseable {

    static final Actor RECORDER = new Actor("ghi-so-mau", "RECORDER");

    final LedgerCommands commands;
    final HouseholdPeople people;
    private final AggregateNode node;

    HouseholdNode(CommitLog log) {
        this(log, number -> Set.of());
    }

    HouseholdNode(CommitLog log, KnownPersonalNumbers numbers) {
        this(log, numbers, HouseholdExamples.decider());
    }

    HouseholdNode(CommitLog log, KnownPersonalNumbers numbers, HouseholdDecider decider) {
        node = new AggregateNode(
                log,
                axon -> axon.registerComponent(HouseholdDecider.class, configuration -> decider)
                        .configureAggregate(Household.class)
                        .configureAggregate(Membership.class),
                new EventCatalogue(Household.TYPE, HouseholdEvent.class),
                new EventCatalogue(Membership.TYPE, MembershipEvent.class));
        commands = node.commands();
        people = new HouseholdPeople(commands, numbers);
    }

    HouseholdState state(HouseholdId household) {
        HouseholdState state = HouseholdState.unknown();
        for (DomainEventMessage<?> message : node.events(household.toString())) {
            state = state.after(message.getIdentifier(), (HouseholdEvent) message.getPayload());
        }
        return state;
    }

    Stays<HouseholdId> memberships(PersonId person) {
        Stays<HouseholdId> stays = Stays.none();
        for (DomainEventMessage<?> message : node.events(person.toString())) {
            stays = Membership.after(stays, (MembershipEvent) message.getPayload());
        }
        return stays;
    }

    @Override
    public void close() {
        node.close();
    }
}
