package org.progressledger.household.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.progressledger.household.HouseholdEvent;

/**
 * What the fields of a form offer beside the constants of their types, by their paths.
 *
 * @param references fields that name an event of the household, and which events they may name
 * @param constants fields in which not every constant of their type makes sense, and those that do
 * @param members fields that name a member
 * @param eachMember fields that say something of each member
 */
record EntryFields(
        Map<String, Class<? extends HouseholdEvent>> references,
        Map<String, List<Enum<?>>> constants,
        Set<String> members,
        Set<String> eachMember) {

    static final EntryFields PLAIN = new EntryFields(Map.of(), Map.of(), Set.of(), Set.of());

    EntryFields {
        references = Map.copyOf(references);
        constants = Map.copyOf(constants);
        members = Set.copyOf(members);
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

    EntryFields namingMember(String field) {
        Set<String> more = new HashSet<>(members);
        more.add(field);
        return new EntryFields(references, constants, more, eachMember);
    }

    EntryFields ofEachMember(String field) {
        Set<String> more = new HashSet<>(eachMember);
        more.add(field);
        return new EntryFields(references, constants, members, more);
    }
}
