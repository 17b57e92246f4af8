package org.progressledger.household.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.household.Member;
import org.progressledger.household.read.TimelineEntry;

/**
 * What the fields of a form offer beside the constants of their types, by their paths.
 *
 * @param references fields that name an event of the household, and which events they may name
 * @param constants fields in which not every constant of their type makes sense, and those that do
 * @param members fields that name a member, and which members they may name
 * @param eachMember fields that say something of each member
 */
record EntryFields(
        Map<String, Class<? extends HouseholdEvent>> references,
        Map<String, List<Enum<?>>> constants,
        Map<String, Predicate<Member>> members,
        Set<String> eachMember) {

    static final EntryFields PLAIN = new EntryFields(Map.of(), Map.of(), Map.of(), Set.of());

    EntryFields {
        references = Map.copyOf(references);
        constants = Map.copyOf(constants);
        members = Map.copyOf(members);
        eachMember = Set.copyOf(eachMember);
    }

    EntryFields naming(String field, Class<? extends HouseholdEvent> event) {
        Map<String, Class<? extends HouseholdEvent>> more = new HashMap<>(references);
        more.put(field, event);
        return new EntryFields(more, constants, members, eachMember);
    }

    EntryFields offering(String field, List<Enum<?>> only) {
        Map<String, List<Enum<?>>> more = new HashMap<>(constants);
        more.put(field, only);
        return new EntryFields(references, more, members, eachMember);
    }

    EntryFields namingMember(String field, Predicate<Member> which) {
        Map<String, Predicate<Member>> more = new HashMap<>(members);
        more.put(field, which);
        return new EntryFields(references, constants, more, eachMember);
    }

    EntryFields ofEachMember(String field) {
        Set<String> more = new HashSet<>(eachMember);
        more.add(field);
        return new EntryFields(references, constants, members, more);
    }

    /** The fields that can name this entry. */
    List<String> naming(TimelineEntry entry) {
        return references.entrySet().stream()
                .filter(reference -> reference.getValue().isInstance(entry.event()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The fields that can name this member. */
    List<String> naming(Member member) {
        return members.entrySet().stream()
                .filter(field -> field.getValue().test(member))
                .map(Map.Entry::getKey)
                .toList();
    }
}
