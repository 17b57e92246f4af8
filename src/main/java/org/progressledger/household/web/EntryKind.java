package org.progressledger.household.web;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.progressledger.household.Decided;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.Member;
import org.progressledger.household.read.HouseholdAsOf;
import org.progressledger.household.read.TimelineEntry;
import org.progressledger.ledger.axon.Recorded;
import org.progressledger.shared.Actor;
import org.progressledger.web.form.Entered;
import org.progressledger.web.form.RecordForm;

/**
 * A kind of entry that can be recorded about a household on a page. Each is a bean; its words are the messages {@code
 * entry-kind.<name>} and those of its fields.
 *
 * @param group part of the menu
 * @param order place in it
 * @param name in addresses, in kebab case
 * @param form asks for what the API asks for
 * @param way how it is recorded, the same as that of the API
 * @param fields what they offer
 * @param fitting whether the menu offers it for a household as it is; the rules of the field decide all the same
 * @param start what stands in the form of a household at first
 */
record EntryKind<R>(
        EntryGroup group,
        int order,
        String name,
        RecordForm<R> form,
        Way<R> way,
        EntryFields fields,
        Predicate<HouseholdAsOf> fitting,
        Start start) {

    /** Records what was asked for. */
    @FunctionalInterface
    interface Way<R> {

        /** @throws org.progressledger.household.HouseholdRefusedException if a rule of the field is against it */
        Recorded<Decided> record(Actor actor, HouseholdId household, R request);
    }

    /** What stands in a form at first, by the paths of its fields. */
    @FunctionalInterface
    interface Start {

        Map<String, List<String>> of(HouseholdAsOf household, Entered given);
    }

    static <R> EntryKind<R> of(EntryGroup group, int order, String name, Class<R> request, Way<R> way) {
        return new EntryKind<>(
                group,
                order,
                name,
                RecordForm.of(name, request),
                way,
                EntryFields.PLAIN,
                household -> true,
                (household, given) -> Map.of());
    }

    /** The same kind, with a field that names an event of the household. */
    EntryKind<R> naming(String field, Class<? extends HouseholdEvent> event) {
        return with(fields.naming(field, event));
    }

    /** The same kind, with a field that offers only these constants. */
    EntryKind<R> offering(String field, Enum<?>... only) {
        return with(fields.offering(field, List.of(only)));
    }

    /** The same kind, with a field that names such a member of the household. */
    EntryKind<R> namingMember(String field, Predicate<Member> which) {
        return with(fields.namingMember(field, which));
    }

    /** The same kind, with a field that says something of each member of the household. */
    EntryKind<R> ofEachMember(String field) {
        return with(fields.ofEachMember(field));
    }

    /** The same kind, whose form does not ask for a component. */
    EntryKind<R> without(String component) {
        return new EntryKind<>(group, order, name, form.without(component), way, fields, fitting, start);
    }

    /** The same kind, which the menu offers only for such households. */
    EntryKind<R> when(Predicate<HouseholdAsOf> household) {
        return new EntryKind<>(group, order, name, form, way, fields, household, start);
    }

    /** The same kind, whose form begins with what is known. */
    EntryKind<R> beginningWith(Start known) {
        return new EntryKind<>(group, order, name, form, way, fields, fitting, known);
    }

    private EntryKind<R> with(EntryFields other) {
        return new EntryKind<>(group, order, name, form, way, other, fitting, start);
    }

    /** Whether it makes sense for a household now. */
    boolean fits(HouseholdAsOf household, List<TimelineEntry> timeline) {
        return fitting.test(household)
                && fields.references().values().stream()
                        .allMatch(event -> timeline.stream()
                                .filter(EntryMenu::canBeNamed)
                                .anyMatch(entry -> event.isInstance(entry.event())));
    }

    String message() {
        return "entry-kind." + name;
    }
}
