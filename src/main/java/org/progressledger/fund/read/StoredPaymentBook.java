package org.progressledger.fund.read;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.progressledger.fund.AllocationEvent.AccountEvent;
import org.progressledger.fund.AllocationEvent.AdvancePaid;
import org.progressledger.fund.AllocationEvent.AdvanceRecovered;
import org.progressledger.fund.AllocationEvent.VolumePaid;
import org.progressledger.fund.Entry;
import org.progressledger.fund.PaymentBook;
import org.progressledger.fund.Purpose;
import org.progressledger.fund.read.AllocationStory.Line;
import org.progressledger.shared.Money;

/** The payments of the stored allocations. */
record StoredPaymentBook(FundQueries allocations) implements PaymentBook {

    @Override
    public List<BookedPayment> payments(long knownAt) {
        return allocations.allocations(Map.of(), knownAt).stream()
                .flatMap(StoredPaymentBook::payments)
                .sorted(Comparator.comparing(BookedPayment::entry).thenComparing(BookedPayment::allocation))
                .toList();
    }

    private static Stream<BookedPayment> payments(AllocationStory story) {
        return story.valid().stream().flatMap(line -> payment(story.book().purpose(), line).stream());
    }

    private static Optional<BookedPayment> payment(Purpose purpose, Line line) {
        if (!(line.event() instanceof AdvancePaid
                || line.event() instanceof VolumePaid
                || line.event() instanceof AdvanceRecovered)) {
            return Optional.empty();
        }
        AccountEvent booked = (AccountEvent) line.event();
        Entry entry = booked.entry();
        return Optional.of(new BookedPayment(
                line.event().allocation(),
                entry.id(),
                purpose.holder(),
                purpose.project().orElse(AllocationDocument.NONE),
                LedgerAccount.of(purpose, booked.budgetYear()),
                entry.effectiveOn(),
                line.kind(),
                entry.amount(),
                line.event() instanceof VolumePaid paid ? paid.recovered() : Money.ZERO,
                line.source()));
    }
}
