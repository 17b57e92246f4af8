package org.progressledger.household.read;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.household.HouseholdEvent.DetailsReviewed;
import org.progressledger.household.HouseholdEvent.Registered;
import org.progressledger.household.HouseholdEvent.RegisteredEarlier;
import org.progressledger.household.Member;
import org.progressledger.household.MemberEvent;
import org.progressledger.household.MemberEvent.MemberCorrected;
import org.progressledger.household.Person;
import org.progressledger.household.Relation;

/**
 * The personal numbers in a household by what was last recorded.
 *
 * @param headedOn last day for which a head was recorded
 * @param statedHead number of the head that a registration or review stated, while no member is known to be head since
 * @param members number by the identity of the member
 */
record PersonalNumbers(Optional<LocalDate> headedOn, Optional<String> statedHead, Map<String, String> members) {

    static final PersonalNumbers NONE = new PersonalNumbers(Optional.empty(), Optional.empty(), Map.of());

    /** All of them. */
    Set<String> all() {
        Set<String> all = new TreeSet<>(members.values());
        statedHead.ifPresent(all::add);
        return all;
    }

    PersonalNumbers after(HouseholdEvent event) {
        if (event instanceof Registered registered) {
            return stated(registered.effectiveOn(), registered.head());
        }
        if (event instanceof RegisteredEarlier earlier) {
            return stated(earlier.effectiveOn(), earlier.head());
        }
        if (event instanceof DetailsReviewed reviewed) {
            return stated(reviewed.effectiveOn(), reviewed.head());
        }
        if (event instanceof MemberEvent change) {
            return changed(change);
        }
        return this;
    }

    private PersonalNumbers stated(LocalDate day, Person head) {
        return headed(day, head.personalNumber());
    }

    private PersonalNumbers headed(LocalDate day, Optional<String> number) {
        return headedOn.filter(day::isBefore).isPresent()
                ? this
                : new PersonalNumbers(Optional.of(day), number, members);
    }

    private PersonalNumbers changed(MemberEvent event) {
        Map<String, String> known = new TreeMap<>(members);
        event.leaving().forEach(person -> known.remove(person.toString()));
        event.members().forEach(member -> put(known, member));
        if (event instanceof MemberCorrected correction) {
            put(known, correction.member());
        }
        PersonalNumbers after = new PersonalNumbers(headedOn, statedHead, Map.copyOf(known));
        return event.members().stream().anyMatch(member -> member.relation() == Relation.HEAD)
                ? after.headed(event.effectiveOn(), Optional.empty())
                : after;
    }

    private static void put(Map<String, String> known, Member member) {
        member.person()
                .personalNumber()
                .ifPresentOrElse(
                        number -> known.put(member.id().toString(), number),
                        () -> known.remove(member.id().toString()));
    }
}
