package org.progressledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.progressledger.household.HouseholdEvent.Closed;
import org.progressledger.household.HouseholdState;
import org.progressledger.household.RandomHistories;
import org.progressledger.territory.Boundaries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class PeopleOfFactsTest {

    private static final Logger LOGGER = LoggerFactory.getLogger(PeopleOfFactsTest.class);
    private static final UnitsUnder SINCE = new UnitsUnder(Boundaries.SINCE_REORGANISATION, InventedBook.TERRITORY);
    private static final int QUESTIONS = 20;

    @Test
    void for_any_history_day_and_position_the_facts_say_of_a_household_what_its_state_says() {
        long seed = Long.getLong("property.seed", System.nanoTime());
        for (int history = 0; history < RandomHistories.count(); history++) {
            try {
                compare(new FormHistories(seed + history));
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("Seed " + (seed + history), failure);
            }
        }
        LOGGER.info("People of the facts: {} histories from seed {}", RandomHistories.count(), seed);
    }

    private static void compare(FormHistories histories) {
        InventedBook book = histories.written();
        for (int question = 0; question < QUESTIONS; question++) {
            FormQuestion asked = histories.question();
            for (HouseholdFacts facts : book.households()) {
                compare(book, facts, asked.knownAt(), asked.closing());
            }
        }
    }

    private static void compare(InventedBook book, HouseholdFacts facts, long knownAt, LocalDate day) {
        HouseholdState state = HouseholdState.unknown();
        int closings = 0;
        for (Recorded recorded : book.entries()) {
            if (recorded.position() < knownAt && recorded.event().household().equals(facts.household())) {
                state = state.after(recorded.id(), recorded.event());
                closings += recorded.event() instanceof Closed ? 1 : 0;
            }
        }
        HouseholdHistory history = facts.knownAt(knownAt);
        assertThat(history.membersOn(day)).isEqualTo(state.membersOn(day));
        assertThat(history.headOn(day)).isEqualTo(state.headOn(day));
        OptionalInt placement = history.placements().on(day);
        assertThat(placement.stream()
                        .mapToObj(
                                place -> history.placements().facts().get(place).residence())
                        .findFirst())
                .isEqualTo(state.residenceOn(day));
        if (closings < 2 && placement.isPresent() && history.headOn(day).isPresent()) {
            assertThat(history.on(day, SINCE).map(HouseholdLine::povertyClass)).isEqualTo(state.povertyClassOn(day));
            if (state.closedOn().isEmpty()) {
                assertThat(history.knownMembersOn(day)).isEqualTo(state.knownMembersOn(day));
            }
        }
    }
}
