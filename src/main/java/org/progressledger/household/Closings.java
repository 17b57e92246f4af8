package org.progressledger.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.progressledger.household.HouseholdEvent.Closed;
import org.progressledger.household.HouseholdEvent.ClosingWithdrawn;

/**
 * That a household ended, and what of that was a mistake. At most one closing stands.
 *
 * @param standing the closing that was not withdrawn
 * @param withdrawn closings that were
 */
record Closings(Optional<Closing> standing, List<Closed> withdrawn) {

    /** @param eventId identifier of its event */
    record Closing(String eventId, Closed event) {}

    static final Closings NONE = new Closings(Optional.empty(), List.of());

    Closings {
        withdrawn = List.copyOf(withdrawn);
    }

    Closings with(String eventId, Closed closed) {
        return new Closings(Optional.of(new Closing(eventId, closed)), withdrawn);
    }

    Closings without(ClosingWithdrawn mistake) {
        List<Closed> more = new ArrayList<>(withdrawn);
        closing(mistake.withdraws()).map(Closing::event).ifPresent(more::add);
        return new Closings(standing.filter(closing -> !closing.eventId().equals(mistake.withdraws())), more);
    }

    /** The closing of that event, if it stands. */
    Optional<Closing> closing(String eventId) {
        return standing.filter(closing -> closing.eventId().equals(eventId));
    }

    Optional<LocalDate> day() {
        return standing.map(closing -> closing.event().effectiveOn());
    }

    boolean hasEndedBy(LocalDate day) {
        return day().filter(closed -> !day.isBefore(closed)).isPresent();
    }

    /** Whether this very closing is recorded, be it withdrawn since. */
    boolean isRecorded(Closed closed) {
        return standing.map(Closing::event).filter(closed::equals).isPresent() || withdrawn.contains(closed);
    }
}
