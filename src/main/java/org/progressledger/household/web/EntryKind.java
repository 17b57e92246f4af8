package org.progressledger.household.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.household.read.TimelineEntry;
import org.progressledger.web.form.RecordForm;

/**
 * A kind of entry that can be recorded about a household on a page. Each is a bean; its words are the messages {@code
 * entry-kind.<name>} and those of its fields.
 *
 * @param order place in the menu
 * @param name in addresses, in kebab case
 * @param form asks for what the API asks for
 * @param references fields that name an event of the household, and which events they may name
 * @param constants fields in which not every constant of their type makes sense, and those that do
 */
record EntryKind(
        int order,
        String name,
        RecordForm<? extends HouseholdRequest> form,
        Map<String, Class<? extends HouseholdEvent>> references,
        Map<String, List<Enum<?>>> constants) {

    EntryKind {
        constants = Map.copyOf(constants);
        references = Map.copyOf(references);
    }

    static EntryKind of(int order, String name, Class<? extends HouseholdRequest> request) {
        return new EntryKind(order, name, RecordForm.of(name, request), Map.of(), Map.of());
    }

    /** The same kind, with a field that names an event of the household. */
    EntryKind naming(String field, Class<? extends HouseholdEvent> event) {
        Map<String, Class<? extends HouseholdEvent>> more = new HashMap<>(references);
        more.put(field, event);
        return new EntryKind(order, name, form, more, constants);
    }

    /** The same kind, with a field that offers only these constants. */
    EntryKind offering(String field, Enum<?>... only) {
        Map<String, List<Enum<?>>> more = new HashMap<>(constants);
        more.put(field, List.of(only));
        return new EntryKind(order, name, form, references, more);
    }

    /** The fields that can name this entry. */
    List<String> fieldsFor(TimelineEntry entry) {
        return references.entrySet().stream()
                .filter(reference -> reference.getValue().isInstance(entry.event()))
                .map(Map.Entry::getKey)
                .toList();
    }

    String message() {
        return "entry-kind." + name;
    }
}
