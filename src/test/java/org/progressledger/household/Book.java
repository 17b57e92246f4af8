package org.progressledger.household;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One household's events in memory, decided one command after the other. */
public final class Book {

    /** An event with its identifier. */
    public record Entry(String id, HouseholdEvent event) {}

    private final HouseholdDecider decider;
    private final List<Entry> entries = new ArrayList<>();
    private HouseholdState state = HouseholdState.unknown();

    public Book(HouseholdDecider decider) {
        this.decider = decider;
    }

    /** What the command adds; nothing if it is recorded already or refused. */
    public List<HouseholdEvent> record(HouseholdCommand command) {
        Decided decided = decider.decide(state, command);
        if (!(decided instanceof Decided.Events happened)) {
            return List.of();
        }
        happened(happened.events());
        return happened.events();
    }

    /** Adds what happened without asking whether it is allowed. */
    void happened(List<HouseholdEvent> events) {
        events.forEach(event -> {
            Entry entry = new Entry("event-" + event.household().code() + "-" + entries.size(), event);
            entries.add(entry);
            state = state.after(entry.id(), event);
        });
    }

    /** Why the command is refused. */
    public RefusalReason refusal(HouseholdCommand command) {
        return ((Decided.Refused) decider.decide(state, command)).reason();
    }

    /** The refusal of the command; empty if it is not refused. */
    public Optional<Decided.Refused> refused(HouseholdCommand command) {
        return decider.decide(state, command) instanceof Decided.Refused refused
                ? Optional.of(refused)
                : Optional.empty();
    }

    public HouseholdState state() {
        return state;
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    public String idOfLast(Class<? extends HouseholdEvent> type) {
        return entries.stream()
                .filter(entry -> type.isInstance(entry.event()))
                .reduce((first, second) -> second)
                .orElseThrow()
                .id();
    }
}
