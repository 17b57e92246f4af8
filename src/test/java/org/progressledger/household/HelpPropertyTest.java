package org.progressledger.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.household.HouseholdExamples.HOUSEHOLD;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.progressledger.household.HelpEvent.HelperAssigned;
import org.progressledger.household.HelpEvent.HelperReleased;
import org.progressledger.household.HelpEvent.SupportReceived;
import org.progressledger.household.HelpEvent.SupportReversed;

class HelpPropertyTest {

    private static final int COMMANDS = 60;
    private static final int DAYS = 20;

    @Test
    void whatever_is_asked_the_rules_of_the_help_hold() {
        long seed = System.nanoTime();
        Set<Class<?>> kinds = new HashSet<>();
        for (int history = 0; history < RandomHistories.count(); history++) {
            try {
                oneHistory(new EscapingHistories(seed + history), kinds);
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("Seed " + (seed + history), failure);
            }
        }
        assertThat(kinds)
                .containsAll(HelpExamples.events().stream()
                        .<Class<?>>map(HelpEvent::getClass)
                        .toList());
    }

    private static void oneHistory(EscapingHistories histories, Set<Class<?>> kinds) {
        Book book = new Book(HouseholdExamples.decider());
        for (int count = 0; count < COMMANDS; count++) {
            book.record(histories.next(HOUSEHOLD, book)).forEach(event -> kinds.add(event.getClass()));
        }
        supportsAreReversedAtMostOnce(book);
        for (int count = 0; count < DAYS; count++) {
            LocalDate day = histories.anyDay();
            List<PersonInCharge> helpers = book.state().help().assignments().stream()
                    .filter(assignment -> assignment.holdsOn(day))
                    .map(Assignment::helper)
                    .toList();
            assertThat(helpers)
                    .as("on %s", day)
                    .doesNotHaveDuplicates()
                    .containsExactlyElementsOf(helpersOn(book.entries(), day));
        }
    }

    private static void supportsAreReversedAtMostOnce(Book book) {
        Set<String> standing = new HashSet<>();
        for (Book.Entry entry : book.entries()) {
            if (entry.event() instanceof SupportReceived) {
                standing.add(entry.id());
            } else if (entry.event() instanceof SupportReversed reversed) {
                assertThat(standing.remove(reversed.support())).isTrue();
            }
        }
        assertThat(book.state().help().supports())
                .extracting(Help.Support::eventId)
                .containsExactlyInAnyOrderElementsOf(standing);
    }

    private static List<PersonInCharge> helpersOn(List<Book.Entry> entries, LocalDate day) {
        Optional<LocalDate> closed = entries.stream()
                .filter(entry -> entry.event() instanceof HouseholdEvent.Closed)
                .filter(entry -> entries.stream()
                        .noneMatch(other -> other.event() instanceof HouseholdEvent.ClosingWithdrawn mistake
                                && mistake.withdraws().equals(entry.id())))
                .map(entry -> entry.event().effectiveOn())
                .findFirst();
        return entries.stream()
                .filter(entry -> entry.event() instanceof HelperAssigned)
                .filter(entry -> !entry.event().effectiveOn().isAfter(day))
                .filter(entry -> ((HelperAssigned) entry.event())
                        .until()
                        .filter(day::isAfter)
                        .isEmpty())
                .filter(entry -> entries.stream()
                        .noneMatch(other -> other.event() instanceof HelperReleased released
                                && released.assignment().equals(entry.id())
                                && !released.effectiveOn().isAfter(day)))
                .filter(entry -> closed.filter(end -> !end.isAfter(day)).isEmpty())
                .map(entry -> ((HelperAssigned) entry.event()).helper())
                .toList();
    }
}
