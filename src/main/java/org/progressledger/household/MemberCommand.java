package org.progressledger.household;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.progressledger.household.HouseholdCommand.RegisterHousehold;
import org.progressledger.household.HouseholdEvent.Scored;
import org.progressledger.shared.DecisionReference;

/**
 * What can be asked about the people of a household. To be recorded through {@link HouseholdPeople} only, which keeps the
 * streams of the persons in step.
 */
public sealed interface MemberCommand extends HouseholdCommand {

    /** Name somebody who is counted already. The head is named first as {@link Relation#HEAD}. */
    record ListMember(HouseholdId household, Member member, LocalDate effectiveOn, Optional<DecisionReference> document)
            implements MemberCommand {}

    /** Record that the household has one member more. */
    record AddMember(
            HouseholdId household,
            Member member,
            JoiningReason reason,
            LocalDate effectiveOn,
            Optional<DecisionReference> document)
            implements MemberCommand {}

    /**
     * Record that somebody no longer belongs to the household.
     *
     * @param effectiveOn first day without the member; of no account if the member was listed by mistake
     */
    record RemoveMember(
            HouseholdId household,
            PersonId person,
            LeavingReason reason,
            LocalDate effectiveOn,
            Optional<DecisionReference> document)
            implements MemberCommand {}

    /**
     * Record the right data of a member.
     *
     * @param effectiveOn day from which they are right; the day on which the member came in, if they never were others
     */
    record CorrectMember(
            HouseholdId household,
            Member member,
            String reason,
            LocalDate effectiveOn,
            Optional<DecisionReference> document)
            implements MemberCommand {
        /** Says nothing of what was written, because text forms end up in logs. */
        @Override
        public String toString() {
            return "CorrectMember[…]";
        }
    }

    /**
     * Record that the household has another head.
     *
     * @param head the new head
     * @param named data of the new head, if that is somebody who is counted but not known by name yet
     * @param formerHead what the former head is to the new one
     */
    record ChangeHead(
            HouseholdId household,
            PersonId head,
            Optional<Person> named,
            Relation formerHead,
            String reason,
            LocalDate effectiveOn,
            Optional<DecisionReference> document)
            implements MemberCommand {
        /** Says nothing of what was written, because text forms end up in logs. */
        @Override
        public String toString() {
            return "ChangeHead[…]";
        }
    }

    /**
     * Record that some of the people left to a household of their own.
     *
     * @param into code of the new household
     * @param persons those of them who are known by name, with what they are to the new head
     * @param head the new head, if that is nobody of them but somebody who is not known by name yet
     * @param number how many leave in all, at least those who are named
     * @param residence where the new household lives; empty if in the same place
     */
    record SplitHousehold(
            HouseholdId household,
            HouseholdId into,
            Map<PersonId, Relation> persons,
            Optional<Member> head,
            int number,
            Optional<Residence> residence,
            LocalDate effectiveOn,
            DecisionReference decision)
            implements MemberCommand {

        @Override
        public Optional<DecisionReference> document() {
            return Optional.of(decision);
        }
    }

    /**
     * Record that all people of the household went into another one, which continues.
     *
     * @param relations what they are to the head of the other household; {@link Relation#OTHER_RELATIVE} if not said
     */
    record MergeHousehold(
            HouseholdId household,
            HouseholdId into,
            Map<PersonId, Relation> relations,
            LocalDate effectiveOn,
            DecisionReference decision)
            implements MemberCommand {

        @Override
        public Optional<DecisionReference> document() {
            return Optional.of(decision);
        }
    }

    /** The part of a merging that the continuing household records: {@link MemberEvent.TookIn}. */
    record TakeIn(MemberEvent.TookIn people) implements MemberCommand {

        @Override
        public HouseholdId household() {
            return people.household();
        }

        @Override
        public LocalDate effectiveOn() {
            return people.effectiveOn();
        }

        @Override
        public Optional<DecisionReference> document() {
            return people.document();
        }
    }

    /**
     * Enter a household into the book that brings something along: the part of a splitting that the new household records,
     * or a moving in.
     *
     * @param origin where it came from
     * @param score the last score before
     * @param statuses what the household that it left is recognised as, by the standard of each owner; none if it moves in,
     *     and its origin says the class
     */
    record FoundHousehold(
            RegisterHousehold registration, MemberEvent origin, Optional<Scored> score, List<Recognised> statuses)
            implements MemberCommand {

        @Override
        public HouseholdId household() {
            return registration.household();
        }

        @Override
        public LocalDate effectiveOn() {
            return registration.effectiveOn();
        }

        @Override
        public Optional<DecisionReference> document() {
            return registration.document();
        }
    }
}
