package org.progressledger.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.progressledger.household.HelpEvent.HelperAssigned;
import org.progressledger.household.HelpEvent.HelperReleased;
import org.progressledger.household.HelpEvent.Praised;
import org.progressledger.household.HelpEvent.SupportReceived;
import org.progressledger.household.HelpEvent.SupportReversed;

/**
 * Who looks after a household, what it received, how it was praised; each in the order of recording.
 *
 * @param supports those that were not reversed
 */
public record Help(List<Assignment> assignments, List<Support> supports, List<Praised> praises) {

    static final Help NONE = new Help(List.of(), List.of(), List.of());

    /** @param eventId identifier of the event, to which a reversal points */
    public record Support(String eventId, SupportReceived received) {}

    public Help {
        assignments = List.copyOf(assignments);
        supports = List.copyOf(supports);
        praises = List.copyOf(praises);
    }

    Help after(String eventId, HelpEvent event) {
        if (event instanceof HelperAssigned assigned) {
            return new Help(longer(assignments, Assignment.of(eventId, assigned)), supports, praises);
        }
        if (event instanceof HelperReleased released) {
            return new Help(
                    assignments.stream()
                            .map(assignment -> assignment.eventId().equals(released.assignment())
                                    ? assignment.endingBefore(released.effectiveOn())
                                    : assignment)
                            .toList(),
                    supports,
                    praises);
        }
        if (event instanceof SupportReceived received) {
            return new Help(assignments, longer(supports, new Support(eventId, received)), praises);
        }
        if (event instanceof SupportReversed reversed) {
            return new Help(
                    assignments,
                    supports.stream()
                            .filter(support -> !support.eventId().equals(reversed.support()))
                            .toList(),
                    praises);
        }
        return new Help(assignments, supports, longer(praises, (Praised) event));
    }

    private static <T> List<T> longer(List<T> list, T element) {
        List<T> longer = new ArrayList<>(list);
        longer.add(element);
        return longer;
    }

    /** The same, with every assignment ended when the household does. */
    Help endingBefore(LocalDate closed) {
        return new Help(
                assignments.stream()
                        .map(assignment -> assignment.endingBefore(closed))
                        .toList(),
                supports,
                praises);
    }

    Optional<Assignment> assignment(String eventId) {
        return assignments.stream()
                .filter(assignment -> assignment.eventId().equals(eventId))
                .findFirst();
    }

    Optional<SupportReceived> support(String eventId) {
        return supports.stream()
                .filter(support -> support.eventId().equals(eventId))
                .map(Support::received)
                .findFirst();
    }

    /** The days from which anything holds that was not reversed. */
    Stream<LocalDate> effectiveDays() {
        return Stream.of(
                        assignments.stream().map(Assignment::from),
                        supports.stream().map(support -> support.received().effectiveOn()),
                        praises.stream().map(Praised::effectiveOn))
                .flatMap(days -> days);
    }
}
