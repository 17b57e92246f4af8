package org.progressledger.fund.outturn;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.progressledger.fund.AllocationAccounts.OutstandingAdvance;
import org.progressledger.fund.AllocationBook;
import org.progressledger.fund.AllocationId;

/**
 * An advance that should be recovered by now.
 *
 * @param dueOn last day on which it was to be recovered: that of the contract, or so many months after it was paid
 * @param daysOverdue at least 1
 */
public record OverdueAdvance(
        AllocationId allocation, OutstandingAdvance advance, LocalDate dueOn, boolean byContract, long daysOverdue) {

    /** Those of some allocations that are overdue on a day, the longest first. */
    public static List<OverdueAdvance> of(Collection<AllocationBook> books, LocalDate day, AttentionRules rules) {
        return books.stream()
                .flatMap(book -> book.accounts().outstandingAdvances(day).stream()
                        .flatMap(advance -> overdue(book, advance, day, rules).stream()))
                .sorted(Comparator.comparing(OverdueAdvance::daysOverdue)
                        .reversed()
                        .thenComparing(OverdueAdvance::allocation))
                .toList();
    }

    private static Optional<OverdueAdvance> overdue(
            AllocationBook book, OutstandingAdvance advance, LocalDate day, AttentionRules rules) {
        LocalDate due = advance.recoverBy().orElseGet(() -> advance.paidOn().plusMonths(rules.advanceMonths()));
        return due.isBefore(day)
                ? Optional.of(new OverdueAdvance(
                        AllocationId.of(book.purpose()),
                        advance,
                        due,
                        advance.recoverBy().isPresent(),
                        ChronoUnit.DAYS.between(due, day)))
                : Optional.empty();
    }
}
