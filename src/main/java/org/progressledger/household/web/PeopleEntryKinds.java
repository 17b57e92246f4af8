package org.progressledger.household.web;

import static org.progressledger.household.web.EntryGroup.PEOPLE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.progressledger.household.HouseholdPeople;
import org.progressledger.household.Member;
import org.progressledger.household.Person;
import org.progressledger.household.PersonId;
import org.progressledger.household.Relation;
import org.progressledger.household.read.HouseholdAsOf;
import org.progressledger.household.read.KnownMember;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PeopleEntryKinds {

    private final PeopleRecording recording;
    private final HouseholdPeople people;

    PeopleEntryKinds(PeopleRecording recording, HouseholdPeople people) {
        this.recording = recording;
        this.people = people;
    }

    @Bean
    EntryKind<?> memberEntry() {
        return EntryKind.of(
                        PEOPLE,
                        20,
                        "member-entry",
                        MemberRequest.Entry.class,
                        (actor, household, request) -> recording.enter(actor, household, request, request.member()))
                .without("person")
                .when(HouseholdEntryKinds::goesOn);
    }

    @Bean
    EntryKind<?> memberCorrection() {
        return EntryKind.of(
                        PEOPLE,
                        21,
                        "member-correction",
                        MemberChoice.Correction.class,
                        (actor, household, request) -> people.correct(
                                actor, request.correction().command(household, new PersonId(request.person()))))
                .namingMember("person", member -> true)
                .when(PeopleEntryKinds::hasKnownPeople)
                .beginningWith((household, given) -> household.people().stream()
                        .filter(known -> given.at("person")
                                .contains(known.member().id().value().toString()))
                        .findFirst()
                        .map(PeopleEntryKinds::asKnown)
                        .orElse(Map.of()));
    }

    @Bean
    EntryKind<?> memberLeaving() {
        return EntryKind.of(
                        PEOPLE,
                        22,
                        "member-leaving",
                        MemberChoice.Leaving.class,
                        (actor, household, request) -> people.leave(
                                actor, request.leaving().command(household, new PersonId(request.person()))))
                .namingMember("person", PeopleEntryKinds::isNotHead)
                .when(PeopleEntryKinds::hasKnownPeople);
    }

    @Bean
    EntryKind<?> headChange() {
        return EntryKind.of(
                        PEOPLE,
                        23,
                        "head",
                        MemberRequest.Head.class,
                        (actor, household, request) -> people.changeHead(actor, request.command(household)))
                .namingMember("person", PeopleEntryKinds::isNotHead)
                .when(HouseholdEntryKinds::goesOn);
    }

    @Bean
    EntryKind<?> split() {
        return EntryKind.of(
                        PEOPLE,
                        24,
                        "split",
                        HouseholdChangeRequest.Split.class,
                        (actor, household, request) -> people.split(actor, request.command(household)))
                .ofEachMember("persons")
                .when(household -> HouseholdEntryKinds.goesOn(household)
                        && household.members().filter(members -> members > 1).isPresent());
    }

    @Bean
    EntryKind<?> merge() {
        return EntryKind.of(
                        PEOPLE,
                        25,
                        "merge",
                        HouseholdChangeRequest.Merging.class,
                        (actor, household, request) -> people.merge(actor, request.command(household)))
                .ofEachMember("relations")
                .when(HouseholdEntryKinds::goesOn);
    }

    private static boolean hasKnownPeople(HouseholdAsOf household) {
        return HouseholdEntryKinds.goesOn(household) && !household.people().isEmpty();
    }

    /** A head leaves after another has become head. */
    private static boolean isNotHead(Member member) {
        return member.relation() != Relation.HEAD;
    }

    private static Map<String, List<String>> asKnown(KnownMember known) {
        Member member = known.member();
        Person person = member.person();
        Map<String, List<String>> values = new HashMap<>();
        values.put("correction.data.name", List.of(person.name()));
        values.put(
                "correction.data.gender",
                person.gender().map(Enum::name).stream().toList());
        values.put(
                "correction.data.birth",
                person.birth().map(Object::toString).stream().toList());
        values.put(
                "correction.data.personalNumber",
                person.personalNumber().stream().toList());
        values.put("correction.data.ethnicity", person.ethnicity().stream().toList());
        values.put("correction.relation", List.of(member.relation().name()));
        values.put(
                "correction.deprivations",
                member.deprivations().stream().map(Enum::name).toList());
        values.put("correction.effectiveOn", List.of(known.since().toString()));
        return values;
    }
}
