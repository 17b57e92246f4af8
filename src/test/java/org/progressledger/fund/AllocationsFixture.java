package org.progressledger.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.fund.FundExamples.DINH_HOA;
import static org.progressledger.fund.FundExamples.day;
import static org.progressledger.fund.FundExamples.document;
import static org.progressledger.fund.FundExamples.entry;
import static org.progressledger.fund.FundExamples.project;
import static org.progressledger.fund.FundExamples.province;
import static org.progressledger.fund.FundNature.INVESTMENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.progressledger.fund.Decided.Events;
import org.progressledger.fund.FundCommand.AllocateCapital;
import org.progressledger.fund.FundCommand.AssignCapital;
import org.progressledger.fund.FundCommand.PayVolume;
import org.progressledger.fund.FundCommand.ReverseEntry;
import org.progressledger.shared.Money;

/** A ledger of money, and the entries that are made in it. */
abstract class AllocationsFixture {

    static final LocalDate DAY = day(2025, 2, 3);
    static final Purpose ABOVE = province(2025, INVESTMENT);
    static final Purpose ROAD = project(2025, INVESTMENT, DINH_HOA, "7000001");
    static final AllocationId PARENT = AllocationId.of(ABOVE);
    static final AllocationId PROJECT = AllocationId.of(ROAD);

    final FundLedger ledger = new FundLedger();
    int number;

    void divided(long amount) {
        record(assign(ABOVE, amount, DAY));
        record(share(ROAD, amount, DAY));
    }

    void record(FundCommand command) {
        assertThat(ledger.record(command)).as("%s", command).isInstanceOf(Events.class);
    }

    List<RefusalReason> reasons(FundCommand command) {
        return ledger.reasons(command);
    }

    Entry next(long amount, LocalDate day) {
        return entry("B-" + ++number, amount, day);
    }

    static Purpose of(Purpose purpose, FundSource source) {
        return new Purpose(
                purpose.planYears(),
                purpose.holder(),
                purpose.unit(),
                purpose.item(),
                source,
                purpose.nature(),
                purpose.project());
    }

    AssignCapital assign(Purpose purpose, long amount, LocalDate day) {
        return new AssignCapital(purpose, next(amount, day));
    }

    AllocateCapital share(Purpose purpose, long amount, LocalDate day) {
        return share(purpose, amount, day, Optional.empty());
    }

    AllocateCapital share(Purpose purpose, long amount, LocalDate day, Optional<LocalDate> payableUntil) {
        return new AllocateCapital(
                PARENT, purpose, Optional.empty(), OptionalInt.empty(), payableUntil, next(amount, day));
    }

    PayVolume pay(long amount, LocalDate day) {
        return payVolume(amount, 0, day);
    }

    PayVolume payVolume(long amount, long recovered, LocalDate day) {
        return new PayVolume(PROJECT, next(amount, day), OptionalInt.empty(), new Money(recovered));
    }

    static ReverseEntry reverse(AllocationId allocation, String entry) {
        return new ReverseEntry(allocation, entry, "Ghi nhầm", document());
    }
}
