package org.progressledger.household.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.progressledger.facts.Basis;
import org.progressledger.household.HouseholdEvent.Scored;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.NewlyEscaped;
import org.progressledger.household.Person;
import org.progressledger.household.Residence;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.territory.Lineage;

/**
 * A household on a day, as known at a position.
 *
 * @param residence where it lived; empty if it was not registered for that day
 * @param lineage the units in which its place lay while boundaries moved; empty if it has no residence
 * @param povertyClass class in force by the national standard; empty if none was recognised for that day, or if it had ended
 * @param provincialClass class in force by the province's own standard; moves no official figure
 * @param people the members that are known by name, at most {@code members} unless a review counted fewer
 * @param score the last scoring on or before that day
 * @param newlyEscaped whether, since when and until when it counts as newly escaped
 * @param help who looks after it, and what it received by then
 * @param closedOn day on which it ended, if that was on or before the day asked about
 * @param review the last review that had begun by that day, under way or over
 */
public record HouseholdAsOf(
        HouseholdId household,
        Basis basis,
        Optional<Residence> residence,
        Optional<Lineage> lineage,
        Optional<Person> head,
        Optional<Integer> members,
        List<KnownMember> people,
        Optional<PovertyClass> povertyClass,
        Optional<PovertyClass> provincialClass,
        Optional<Scored> score,
        Optional<NewlyEscaped> newlyEscaped,
        HelpAsOf help,
        Optional<LocalDate> closedOn,
        Optional<ReviewAsOf> review) {}
