package org.progressledger.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.progressledger.household.HouseholdEvent.Closed;
import org.progressledger.household.HouseholdEvent.ClosingWithdrawn;

/**
 * That a household ended, and what of that was a mistake. Of closings that stand the last recorded one counts; no rule
 * records a second one, but a ledger may hold it.
 *
 * @param standing the closings that were not withdrawn, in the order of recording
 * @param withdrawn closings that were
 */
record Closings(List<Closing> standing, List<Closed> withdrawn) {

    /** @param eventId identifier of its event */
    record Closing(String eventId, Closed event) {}

    static final Closings NONE = new Closings(List.of(), List.of());

    Closings {
        standing = List.copyOf(standing);
        withdrawn = List.copyOf(withdrawn);
    }

    Closings with(String eventId, Closed closed) {
        return new Closings(
                Stream.concat(standing.stream(), Stream.of(new Closing(eventId, closed)))
                        .toList(),
                withdrawn);
    }

    Closings without(ClosingWithdrawn mistake) {
        List<Closed> more = new ArrayList<>(withdrawn);
        closing(mistake.withdraws()).map(Closing::event).ifPresent(more::add);
        return new Closings(
                standing.stream()
                        .filter(closing -> !closing.eventId().equals(mistake.withdraws()))
                        .toList(),
                more);
    }

    /** The closing of that event, if it stands. */
    Optional<Closing> closing(String eventId) {
        return standing.stream()
                .filter(closing -> closing.eventId().equals(eventId))
                .findFirst();
    }

    /** The one that counts. */
    Optional<Closing> last() {
        return standing.stream().reduce((earlier, later) -> later);
    }

    Optional<LocalDate> day() {
        return last().map(closing -> closing.event().effectiveOn());
    }

    boolean hasEndedBy(LocalDate day) {
        return day().filter(closed -> !day.isBefore(closed)).isPresent();
    }

    /** Whether this very closing is recorded, be it withdrawn since. */
    boolean isRecorded(Closed closed) {
        return standing.stream().map(Closing::event).anyMatch(closed::equals) || withdrawn.contains(closed);
    }
}
