package org.progressledger.household;

import java.time.LocalDate;

/**
 * To which household a person belongs, in a stream of the person's own. Recorded in the same commit as what the household
 * says of it, so that two households cannot both take in one person. Holds no personal data.
 */
public sealed interface MembershipEvent {

    PersonId person();

    HouseholdId household();

    LocalDate effectiveOn();

    /** Belongs to the household from this day on. */
    record Joined(PersonId person, HouseholdId household, LocalDate effectiveOn) implements MembershipEvent {}

    /** No longer belongs to the household from this day on; if it is the day of joining, never did. */
    record Left(PersonId person, HouseholdId household, LocalDate effectiveOn) implements MembershipEvent {}

    /** Had not left the household on this day: its closing was a mistake. */
    record LeavingWithdrawn(PersonId person, HouseholdId household, LocalDate effectiveOn) implements MembershipEvent {}
}
