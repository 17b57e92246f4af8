package org.progressledger.household;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.DecisionReference;

/**
 * What can happen to the people of a household. A number of members is what a review states; these events change it from
 * their day on, until the next review states another.
 */
public sealed interface MemberEvent extends HouseholdEvent {

    /** Whom it brings into the household, or names as its head. */
    default List<Member> members() {
        return List.of();
    }

    /** Who no longer belongs to the household. */
    default List<PersonId> leaving() {
        return List.of();
    }

    /** Somebody who was counted already is known by name. The number of members stays as it is. */
    record MemberListed(
            HouseholdId household, Member member, LocalDate effectiveOn, Optional<DecisionReference> document)
            implements MemberEvent {

        @Override
        public List<Member> members() {
            return List.of(member);
        }
    }

    /** Somebody joined: one member more. */
    record MemberJoined(
            HouseholdId household,
            Member member,
            JoiningReason reason,
            LocalDate effectiveOn,
            Optional<DecisionReference> document)
            implements MemberEvent {

        @Override
        public List<Member> members() {
            return List.of(member);
        }
    }

    /**
     * Somebody no longer belongs to the household: one member less.
     *
     * @param reason with {@link LeavingReason#LISTED_BY_MISTAKE} it takes back the entry by which the person came in,
     *     from the day of that entry: one less if they had joined, the same number if they had been listed
     */
    record MemberLeft(
            HouseholdId household,
            PersonId person,
            LeavingReason reason,
            LocalDate effectiveOn,
            Optional<DecisionReference> document)
            implements MemberEvent {

        @Override
        public List<PersonId> leaving() {
            return List.of(person);
        }
    }

    /**
     * Data of a member were wrong or have changed.
     *
     * @param member as the member is right from the day on
     * @param reason why, in words
     */
    record MemberCorrected(
            HouseholdId household,
            Member member,
            String reason,
            LocalDate effectiveOn,
            Optional<DecisionReference> document)
            implements MemberEvent {
        /** Says nothing of what was written, because text forms end up in logs. */
        @Override
        public String toString() {
            return "MemberCorrected[…]";
        }
    }

    /**
     * Somebody else became head. The other members keep what they were to the former head until that is corrected.
     *
     * @param head a member, or somebody who was counted and is known by name from here on
     * @param formerHead what the former head is to the new one
     * @param reason why, in words
     */
    record HeadChanged(
            HouseholdId household,
            Member head,
            Relation formerHead,
            String reason,
            LocalDate effectiveOn,
            Optional<DecisionReference> document)
            implements MemberEvent {

        @Override
        public List<Member> members() {
            return List.of(head);
        }

        /** Says nothing of what was written, because text forms end up in logs. */
        @Override
        public String toString() {
            return "HeadChanged[…]";
        }
    }

    /**
     * Some of the people left to a household of their own.
     *
     * @param into the new household, whose own stream begins in the same commit
     * @param persons those of them who are known by name
     * @param number how many left in all, from 1
     */
    record SplitOff(
            HouseholdId household,
            HouseholdId into,
            List<PersonId> persons,
            int number,
            LocalDate effectiveOn,
            Optional<DecisionReference> document)
            implements MemberEvent {

        @Override
        public List<PersonId> leaving() {
            return persons;
        }
    }

    /**
     * The household came out of another one. Follows its registration, which states the number.
     *
     * @param members those who are known by name
     */
    record SplitFrom(
            HouseholdId household,
            HouseholdId from,
            List<Member> members,
            LocalDate effectiveOn,
            Optional<DecisionReference> document)
            implements MemberEvent {}

    /** All people went into another household. The closing follows it. */
    record MergedInto(
            HouseholdId household, HouseholdId into, LocalDate effectiveOn, Optional<DecisionReference> document)
            implements MemberEvent {}

    /**
     * All people of another household came in.
     *
     * @param members those who are known by name
     * @param number how many came in all, from 1
     */
    record TookIn(
            HouseholdId household,
            HouseholdId from,
            List<Member> members,
            int number,
            LocalDate effectiveOn,
            Optional<DecisionReference> document)
            implements MemberEvent {}

    /**
     * The household came from outside the province. Follows its registration.
     *
     * @param from where it lived, in words
     * @param povertyClass class that it had there; empty if it had none
     */
    record MovedIn(
            HouseholdId household,
            String from,
            Optional<PovertyClass> povertyClass,
            LocalDate effectiveOn,
            Optional<DecisionReference> document)
            implements MemberEvent {
        /** Says nothing of what was written, because text forms end up in logs. */
        @Override
        public String toString() {
            return "MovedIn[…]";
        }
    }
}
