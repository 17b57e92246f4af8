package org.progressledger.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.fund.FundExamples.DINH_HOA;
import static org.progressledger.fund.FundExamples.commune;
import static org.progressledger.fund.FundExamples.day;
import static org.progressledger.fund.FundExamples.entry;
import static org.progressledger.fund.FundExamples.project;
import static org.progressledger.fund.FundNature.INVESTMENT;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.progressledger.fund.Decided.Refused;
import org.progressledger.fund.Decided.Unchanged;
import org.progressledger.fund.FundCommand.AcceptVolume;
import org.progressledger.fund.FundCommand.AllocateCapital;
import org.progressledger.fund.FundCommand.PayVolume;
import org.progressledger.shared.Money;

/** Entries that were wrong are reversed and entered again under their identity. */
class ReversedEntriesTest extends AllocationsFixture {

    @Test
    void an_entry_is_reversed_in_all_its_streams_unless_something_later_rests_on_it() {
        divided(100);
        String share = "B-" + number;
        record(pay(30, day(2025, 6, 1)));
        Refused<AllocationEvent> refused = (Refused<AllocationEvent>) ledger.record(reverse(PARENT, share));
        assertThat(refused.refusals())
                .containsExactly(Refusal.of(
                        RefusalReason.LATER_ENTRIES_REST_ON_IT,
                        share,
                        PROJECT,
                        "2025",
                        day(2025, 6, 1),
                        new Money(30)));
        record(reverse(PROJECT, "B-" + number));
        record(reverse(PROJECT, share));
        assertThat(ledger.figures(PARENT, 2025).given()).isEqualTo(Money.ZERO);
        assertThat(ledger.record(reverse(PARENT, share))).isInstanceOf(Unchanged.class);
        assertThat(ledger.book(PROJECT)
                        .knownAt(5)
                        .accounts()
                        .year(2025)
                        .inTheEnd()
                        .capital())
                .isEqualTo(new Money(100));
    }

    @Test
    void an_entry_that_was_reversed_is_entered_again_under_its_identity_with_what_is_right() {
        divided(100);
        String voucher = "B-" + ++number;
        PayVolume wrong = payment(voucher, 30);
        PayVolume right = payment(voucher, 20);
        record(wrong);
        assertThat(reasons(right)).containsExactly(RefusalReason.ENTRY_WITH_OTHER_CONTENT);
        record(reverse(PROJECT, voucher));
        record(right);
        assertThat(ledger.figures(PROJECT, 2025).paid()).isEqualTo(new Money(20));
        assertThat(ledger.record(right)).isInstanceOf(Unchanged.class);
        assertThat(reasons(wrong)).containsExactly(RefusalReason.ENTRY_WITH_OTHER_CONTENT);
        record(reverse(PROJECT, voucher));
        assertThat(ledger.record(reverse(PROJECT, voucher))).isInstanceOf(Unchanged.class);
        record(wrong);
        assertThat(ledger.figures(PROJECT, 2025).paid()).isEqualTo(new Money(30));
        assertThat(ledger.book(PROJECT).knownAt(6).valid()).hasSize(2);
    }

    private static PayVolume payment(String voucher, long amount) {
        return new PayVolume(PROJECT, entry(voucher, amount, day(2025, 6, 1)), OptionalInt.empty(), Money.ZERO);
    }

    @Test
    void a_share_from_the_wrong_allocation_is_reversed_and_comes_from_the_right_one_under_its_identity() {
        record(assign(ABOVE, 100, DAY));
        Purpose left = commune(2025, INVESTMENT, DINH_HOA);
        record(share(left, 50, DAY));
        record(share(ROAD, 40, DAY));
        String row = "B-" + number;
        record(reverse(PROJECT, row));
        record(new AllocateCapital(
                AllocationId.of(left),
                ROAD,
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                entry(row, 40, DAY)));
        assertThat(ledger.book(PROJECT).parent()).contains(AllocationId.of(left));
        assertThat(ledger.figures(PARENT, 2025).given()).isEqualTo(new Money(50));
        assertThat(ledger.figures(AllocationId.of(left), 2025).given()).isEqualTo(new Money(40));
        record(reverse(AllocationId.of(left), row));
        assertThat(ledger.figures(PROJECT, 2025).capital()).isEqualTo(Money.ZERO);
    }

    @Test
    void an_identity_is_used_once_whatever_stream_it_stands_in() {
        divided(100);
        Entry used = entry("B-" + number, 100, DAY);
        assertThat(ledger.record(new AllocateCapital(
                        PARENT, ROAD, Optional.empty(), OptionalInt.empty(), Optional.empty(), used)))
                .isInstanceOf(Unchanged.class);
        assertThat(reasons(new AllocateCapital(
                        PARENT,
                        project(2025, INVESTMENT, DINH_HOA, "7000009"),
                        Optional.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        used)))
                .contains(RefusalReason.ENTRY_ID_TAKEN);
        assertThat(reasons(new AcceptVolume(PROJECT, used))).containsExactly(RefusalReason.ENTRY_WITH_OTHER_CONTENT);
    }
}
