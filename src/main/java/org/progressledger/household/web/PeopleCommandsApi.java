package org.progressledger.household.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.progressledger.household.Decided;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.HouseholdPeople;
import org.progressledger.household.Member;
import org.progressledger.household.MemberCommand.ChangeHead;
import org.progressledger.household.PersonId;
import org.progressledger.ledger.axon.Recorded;
import org.progressledger.shared.Actor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/households", consumes = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "Household people commands",
        description = "Each is recorded in all households and for all persons concerned, or not at all")
class PeopleCommandsApi {

    private final PeopleRecording recording;
    private final HouseholdPeople people;

    PeopleCommandsApi(PeopleRecording recording, HouseholdPeople people) {
        this.recording = recording;
        this.people = people;
    }

    @PostMapping
    @Operation(summary = "Enter a household into the book, also one that moved in from outside the province")
    ReachedWithPerson register(@Valid @RequestBody HouseholdChangeRequest.Registration request, Actor actor) {
        PersonId head = request.headId();
        return new ReachedWithPerson(recording.register(actor, request, head), head);
    }

    @PostMapping("/{code}/members")
    @Operation(summary = "Name a member: somebody who was counted already, or with a reason somebody who joined")
    ReachedWithPerson enter(@PathVariable String code, @Valid @RequestBody MemberRequest.Entry request, Actor actor) {
        HouseholdId household = Households.id(code);
        Member member = request.member();
        return new ReachedWithPerson(recording.enter(actor, household, request, member), member.id());
    }

    @PostMapping("/{code}/members/{person}/leaving")
    @Operation(summary = "Record that a member no longer belongs to the household")
    Reached leave(
            @PathVariable String code,
            @PathVariable UUID person,
            @Valid @RequestBody MemberRequest.Leaving request,
            Actor actor) {
        return new Reached(people.leave(actor, request.command(Households.id(code), new PersonId(person))));
    }

    @PostMapping("/{code}/members/{person}/correction")
    @Operation(summary = "Record the right data of a member")
    Reached correct(
            @PathVariable String code,
            @PathVariable UUID person,
            @Valid @RequestBody MemberRequest.Correction request,
            Actor actor) {
        return new Reached(people.correct(actor, request.command(Households.id(code), new PersonId(person))));
    }

    @PostMapping("/{code}/head")
    @Operation(summary = "Record that the household has another head")
    ReachedWithPerson changeHead(
            @PathVariable String code, @Valid @RequestBody MemberRequest.Head request, Actor actor) {
        ChangeHead command = request.command(Households.id(code));
        return new ReachedWithPerson(people.changeHead(actor, command), command.head());
    }

    @PostMapping("/{code}/split")
    @Operation(summary = "Record that some of the people became a household of their own; it brings the class along")
    Reached split(@PathVariable String code, @Valid @RequestBody HouseholdChangeRequest.Split request, Actor actor) {
        return new Reached(people.split(actor, request.command(Households.id(code))));
    }

    @PostMapping("/{code}/merge")
    @Operation(summary = "Record that all people went into another household; this one ends")
    Reached merge(@PathVariable String code, @Valid @RequestBody HouseholdChangeRequest.Merging request, Actor actor) {
        return new Reached(people.merge(actor, request.command(Households.id(code))));
    }

    @PostMapping("/{code}/closing")
    @Operation(summary = "Record that the household ended; its people belong to none from then on")
    Reached close(@PathVariable String code, @Valid @RequestBody HouseholdChangeRequest.Closing request, Actor actor) {
        return new Reached(people.close(actor, request.command(Households.id(code))));
    }

    @PostMapping("/{code}/reopening")
    @Operation(summary = "Record that a closing was a mistake: the household goes on as if it had never been closed")
    Reached reopen(
            @PathVariable String code, @Valid @RequestBody HouseholdChangeRequest.Reopening request, Actor actor) {
        return new Reached(people.reopen(actor, request.command(Households.id(code))));
    }

    /** @param position number of events in the ledger up to and including those of the command */
    record Reached(long position) {

        Reached(Recorded<Decided> recorded) {
            this(recorded.next());
        }
    }

    /**
     * @param position as in {@link Reached}
     * @param person identity by which the ledger knows the person from here on; of no account if the request had been
     *     recorded before
     */
    record ReachedWithPerson(long position, UUID person) {

        ReachedWithPerson(Recorded<Decided> recorded, PersonId person) {
            this(recorded.next(), person.value());
        }
    }
}
