package org.progressledger.household.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.progressledger.household.Birth;
import org.progressledger.household.Gender;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.JoiningReason;
import org.progressledger.household.LeavingReason;
import org.progressledger.household.Member;
import org.progressledger.household.MemberCommand.AddMember;
import org.progressledger.household.MemberCommand.ChangeHead;
import org.progressledger.household.MemberCommand.CorrectMember;
import org.progressledger.household.MemberCommand.ListMember;
import org.progressledger.household.MemberCommand.RemoveMember;
import org.progressledger.household.MemberDeprivation;
import org.progressledger.household.Person;
import org.progressledger.household.PersonId;
import org.progressledger.household.Relation;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.PlainText;
import org.progressledger.web.form.StatedDecision;

/** What a program asks to be recorded about single members, as JSON. */
interface MemberRequest {

    /** A person's own data. */
    record PersonData(
            @NotBlank @Size(max = PlainText.LONGEST_NAME) @Pattern(regexp = PlainText.PATTERN)
            String name,

            Optional<Gender> gender,
            Optional<Birth> birth,

            Optional<@Pattern(regexp = "\\d{12}|\\d{9}") String> personalNumber,

            Optional<@Size(max = PlainText.LONGEST_NAME) @Pattern(regexp = PlainText.PATTERN) String> ethnicity) {

        Person person() {
            return new Person(name, gender, birth, personalNumber, ethnicity);
        }

        /** Says nothing of what was written, because text forms end up in logs. */
        @Override
        public String toString() {
            return "PersonData[…]";
        }
    }

    /**
     * Somebody is named as a member.
     *
     * @param person identity that the ledger gave this person before; a new one when absent
     * @param deprivations none when absent
     * @param reason why there is one member more; absent if the person was counted already
     */
    record Entry(
            Optional<UUID> person,
            @Valid @NotNull PersonData data,
            @NotNull Relation relation,
            Optional<Set<MemberDeprivation>> deprivations,
            Optional<JoiningReason> reason,
            @NotNull LocalDate effectiveOn,
            Optional<@Valid StatedDecision> decision) {

        Member member() {
            return new Member(
                    person.map(PersonId::new).orElseGet(PersonId::random),
                    data.person(),
                    relation,
                    deprivations.orElse(Set.of()));
        }

        ListMember listing(HouseholdId household, Member member) {
            return new ListMember(household, member, effectiveOn, document(decision));
        }

        AddMember joining(HouseholdId household, Member member, JoiningReason why) {
            return new AddMember(household, member, why, effectiveOn, document(decision));
        }
    }

    /** @param effectiveOn first day without the member */
    record Leaving(
            @NotNull LeavingReason reason, @NotNull LocalDate effectiveOn, Optional<@Valid StatedDecision> decision) {

        RemoveMember command(HouseholdId household, PersonId person) {
            return new RemoveMember(household, person, reason, effectiveOn, document(decision));
        }
    }

    /**
     * The data of a member as they are right, all of them.
     *
     * @param effectiveOn day from which they are right; the day on which the member came in, if they never were others
     */
    record Correction(
            @Valid @NotNull PersonData data,
            @NotNull Relation relation,
            Optional<Set<MemberDeprivation>> deprivations,

            @NotBlank @Size(max = PlainText.LONGEST_SENTENCE) @Pattern(regexp = PlainText.PATTERN)
            String reason,

            @NotNull LocalDate effectiveOn,
            Optional<@Valid StatedDecision> decision) {

        CorrectMember command(HouseholdId household, PersonId person) {
            return new CorrectMember(
                    household,
                    new Member(person, data.person(), relation, deprivations.orElse(Set.of())),
                    reason,
                    effectiveOn,
                    document(decision));
        }

        /** Says nothing of what was written, because text forms end up in logs. */
        @Override
        public String toString() {
            return "Correction[…]";
        }
    }

    /**
     * Somebody else is head.
     *
     * @param person the new head; absent if that is nobody who is known by name yet
     * @param data of a head who is not known by name yet
     * @param formerHead what the former head is to the new one; {@code OTHER_RELATIVE} when absent
     */
    record Head(
            Optional<UUID> person,
            Optional<@Valid PersonData> data,
            Optional<Relation> formerHead,

            @NotBlank @Size(max = PlainText.LONGEST_SENTENCE) @Pattern(regexp = PlainText.PATTERN)
            String reason,

            @NotNull LocalDate effectiveOn,
            Optional<@Valid StatedDecision> decision) {

        ChangeHead command(HouseholdId household) {
            return new ChangeHead(
                    household,
                    person.map(PersonId::new).orElseGet(PersonId::random),
                    data.map(PersonData::person),
                    formerHead.orElse(Relation.OTHER_RELATIVE),
                    reason,
                    effectiveOn,
                    document(decision));
        }

        /** Says nothing of what was written, because text forms end up in logs. */
        @Override
        public String toString() {
            return "Head[…]";
        }
    }

    private static Optional<DecisionReference> document(Optional<StatedDecision> decision) {
        return decision.map(StatedDecision::reference);
    }

    /** Relations by the identity of the person. */
    static Map<PersonId, Relation> byPerson(Map<UUID, Relation> relations) {
        Map<PersonId, Relation> byPerson = new HashMap<>();
        relations.forEach((person, relation) -> byPerson.put(new PersonId(person), relation));
        return byPerson;
    }
}
