package org.progressledger.household.web;

import org.progressledger.household.Decided;
import org.progressledger.household.HouseholdCommand.RegisterHousehold;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.HouseholdPeople;
import org.progressledger.household.Member;
import org.progressledger.household.PersonId;
import org.progressledger.ledger.axon.Recorded;
import org.progressledger.shared.Actor;
import org.springframework.stereotype.Component;

/** The one way by which programs and pages enter households and people, where a request can mean one thing or another. */
@Component
class PeopleRecording {

    private final HouseholdPeople people;

    PeopleRecording(HouseholdPeople people) {
        this.people = people;
    }

    /** @param head who the head is */
    Recorded<Decided> register(Actor actor, HouseholdChangeRequest.Registration request, PersonId head) {
        RegisterHousehold registration = request.command(Households.id(request.code()));
        return request.movedInFrom()
                .map(origin -> people.moveIn(actor, registration, head, origin.place(), origin.povertyClass()))
                .orElseGet(() -> people.register(actor, registration, head));
    }

    /** @param member as the request describes it */
    Recorded<Decided> enter(Actor actor, HouseholdId household, MemberRequest.Entry request, Member member) {
        return request.reason()
                .map(why -> people.join(actor, request.joining(household, member, why)))
                .orElseGet(() -> people.list(actor, request.listing(household, member)));
    }
}
