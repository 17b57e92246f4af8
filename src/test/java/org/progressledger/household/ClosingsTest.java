package org.progressledger.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.progressledger.household.HouseholdEvent.Closed;
import org.progressledger.household.HouseholdEvent.ClosingWithdrawn;
import org.progressledger.shared.DecisionReference;

/** No rule records a second closing, but a ledger may hold it. */
class ClosingsTest {

    private static final HouseholdId HOUSEHOLD = HouseholdId.of("MAU-1");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    private static final Closings TWICE =
            Closings.NONE.with("first", closed(MAY)).with("second", closed(MARCH));

    @Test
    void of_closings_that_stand_the_last_recorded_counts() {
        assertThat(TWICE.day()).contains(MARCH);
        assertThat(TWICE.without(mistake("first")).day()).contains(MARCH);
    }

    @Test
    void a_withdrawn_closing_leaves_the_one_before_it() {
        Closings first = TWICE.without(mistake("second"));

        assertThat(first.day()).contains(MAY);
        assertThat(first.isRecorded(closed(MARCH))).isTrue();
        assertThat(first.without(mistake("first")).day()).isEmpty();
    }

    private static Closed closed(LocalDate day) {
        return new Closed(HOUSEHOLD, ClosingReason.MOVED_AWAY, day, decision(day));
    }

    private static ClosingWithdrawn mistake(String closing) {
        return new ClosingWithdrawn(HOUSEHOLD, closing, "ghi nhầm", MAY, decision(MAY));
    }

    private static DecisionReference decision(LocalDate day) {
        return new DecisionReference("1/QĐ-UBND", day, "UBND xã Mẫu");
    }
}
