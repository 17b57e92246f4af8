package org.progressledger.demonstration;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.progressledger.household.Birth;
import org.progressledger.household.Gender;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.Member;
import org.progressledger.household.MemberCommand.ListMember;
import org.progressledger.household.Person;
import org.progressledger.household.PersonId;
import org.progressledger.household.Relation;

/** Names the head of an invented household and up to two people who live with it, from a day on. */
final class InventedFamily {

    private static final int GENERATION = 24;

    private final long seed;
    private final InventedHousehold household;
    private final LocalDate day;

    InventedFamily(long seed, InventedHousehold household, LocalDate day) {
        this.seed = seed;
        this.household = household;
        this.day = day;
    }

    List<ListMember> members() {
        boolean isMan = household.gender() == Gender.MALE;
        String family = household.head().substring(0, household.head().indexOf(' '));
        int year = household.birth().getYear();
        Person head = new Person(
                household.head(),
                Optional.of(household.gender()),
                Optional.of(Birth.on(household.birth())),
                Optional.of(household.personalNumber()),
                Optional.of(household.ethnicity()));
        Person spouse = person(
                isMan ? family + " Thị Mẫu Vân" : family + " Văn Mẫu Long",
                isMan ? Gender.FEMALE : Gender.MALE,
                Birth.in(year + 1));
        Person child = person(family + " Thị Mẫu Ngân", Gender.FEMALE, Birth.in(year + GENERATION));
        return Stream.of(listed(Relation.HEAD, head), listed(Relation.SPOUSE, spouse), listed(Relation.CHILD, child))
                .limit(household.members())
                .toList();
    }

    private Person person(String name, Gender gender, Birth birth) {
        return new Person(
                name, Optional.of(gender), Optional.of(birth), Optional.empty(), Optional.of(household.ethnicity()));
    }

    private ListMember listed(Relation relation, Person person) {
        return new ListMember(
                HouseholdId.of(household.code()),
                new Member(identity(relation), person, relation, Set.of()),
                day,
                Optional.empty());
    }

    /** The same at every start, so that nobody is named twice. */
    private PersonId identity(Relation relation) {
        String name = "person " + seed + " " + household.code() + " " + relation;
        return new PersonId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
