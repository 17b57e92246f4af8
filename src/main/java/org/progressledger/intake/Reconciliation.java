package org.progressledger.intake;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.progressledger.fund.PaymentBook.BookedPayment;
import org.progressledger.fund.PaymentBook.LedgerAccount;
import org.progressledger.intake.TreasuryRow.TreasuryAccount;
import org.progressledger.shared.Money;

/**
 * What the Treasury booked in a period, held against what the ledger has for it.
 *
 * @param from first day
 * @param to last day
 * @param agreed lines of vouchers on which both agree
 * @param weLack what the Treasury has and the ledger lacks, in the order of the lists
 * @param treasuryLacks what the ledger has and no list of the Treasury, by entry
 * @param different what both have, but not the same, by entry
 * @param totals by budget unit and month
 */
public record Reconciliation(
        LocalDate from,
        LocalDate to,
        int agreed,
        List<WeLack> weLack,
        List<BookedPayment> treasuryLacks,
        List<Different> different,
        List<Total> totals) {

    /** Why the ledger lacks a row. */
    public enum Reason {
        /** It was refused when its list was applied. */
        REFUSED,
        /** Its list is not applied to its end. */
        NOT_APPLIED,
        /** Its list is applied; the entry was reversed since, or is recorded after the state of knowledge asked for. */
        REVERSED_OR_NOT_YET_KNOWN
    }

    public record WeLack(TreasuryRow row, Reason reason) {

        static WeLack of(TreasuryRow row) {
            if (!row.refusals().isEmpty()) {
                return new WeLack(row, Reason.REFUSED);
            }
            return new WeLack(
                    row,
                    switch (row.standing()) {
                        case NOT_APPLIED -> Reason.NOT_APPLIED;
                        case APPLIED -> Reason.REVERSED_OR_NOT_YET_KNOWN;
                    });
        }
    }

    /** What about a line of a voucher differs. */
    public enum Difference {
        DAY,
        KIND,
        AMOUNT,
        RECOVERED,
        HOLDER,
        PROJECT,
        /** The ledger's part of a programme does not lie within that of the Treasury. */
        ITEM,
        SOURCE,
        NATURE,
        PLAN_YEAR,
        /** Where the Treasury names one. */
        BUDGET_YEAR
    }

    public record Different(TreasuryRow treasury, BookedPayment ledger, Set<Difference> what) {}

    /**
     * Disbursed: advances and payments less what was recovered.
     *
     * @param holder code of the budget unit
     */
    public record Total(String holder, YearMonth month, Money treasury, Money ledger) {

        public Money difference() {
            return treasury.minus(ledger);
        }
    }

    public Reconciliation {
        weLack = List.copyOf(weLack);
        treasuryLacks = List.copyOf(treasuryLacks);
        different = List.copyOf(different);
        totals = List.copyOf(totals);
    }

    /** Holds all rows against all payments; a row without a day that can be read belongs to every period. */
    public static Reconciliation of(
            LocalDate from, LocalDate to, List<TreasuryRow> treasury, List<BookedPayment> ledger) {
        Map<String, BookedPayment> entered = ledger.stream()
                .collect(Collectors.toMap(BookedPayment::entry, Function.identity(), (one, other) -> one));
        Set<String> booked = treasury.stream().map(TreasuryRow::entry).collect(Collectors.toSet());
        List<WeLack> weLack = new ArrayList<>();
        List<Different> different = new ArrayList<>();
        int agreed = 0;
        for (TreasuryRow row : treasury) {
            Optional<BookedPayment> payment = Optional.ofNullable(entered.get(row.entry()));
            boolean within = row.bookedOn().map(day -> isWithin(from, to, day)).orElse(true);
            if (payment.isEmpty()) {
                if (within) {
                    weLack.add(WeLack.of(row));
                }
            } else if (within || isWithin(from, to, payment.get().bookedOn())) {
                Set<Difference> what = differences(row, payment.get());
                if (what.isEmpty()) {
                    agreed++;
                } else {
                    different.add(new Different(row, payment.get(), what));
                }
            }
        }
        return new Reconciliation(
                from,
                to,
                agreed,
                weLack,
                ledger.stream()
                        .filter(payment -> isWithin(from, to, payment.bookedOn()) && !booked.contains(payment.entry()))
                        .toList(),
                different.stream()
                        .sorted(Comparator.comparing(pair -> pair.ledger().entry()))
                        .toList(),
                totals(from, to, treasury, ledger));
    }

    private static boolean isWithin(LocalDate from, LocalDate to, LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private static Set<Difference> differences(TreasuryRow row, BookedPayment payment) {
        Set<Difference> what = new LinkedHashSet<>();
        differ(what, Difference.DAY, row.bookedOn(), payment.bookedOn());
        differ(what, Difference.KIND, row.kind().map(PaymentKind::event), payment.kind());
        differ(what, Difference.AMOUNT, row.amount(), payment.amount());
        differ(what, Difference.RECOVERED, row.recovered(), payment.recovered());
        differ(what, Difference.HOLDER, Optional.of(row.holder()), payment.holder());
        differ(what, Difference.PROJECT, Optional.of(row.project()), payment.project());
        differ(what, row.account(), payment.account());
        return what;
    }

    private static void differ(Set<Difference> what, TreasuryAccount theirs, LedgerAccount ours) {
        if (theirs.item().filter(ours.item()::isWithin).isEmpty()) {
            what.add(Difference.ITEM);
        }
        differ(what, Difference.SOURCE, theirs.source(), ours.source());
        differ(what, Difference.NATURE, theirs.nature(), ours.nature());
        differ(what, Difference.PLAN_YEAR, theirs.planYears(), ours.planYears());
        if (theirs.budgetYear().filter(year -> year != ours.budgetYear()).isPresent()) {
            what.add(Difference.BUDGET_YEAR);
        }
    }

    private static <T> void differ(Set<Difference> what, Difference difference, Optional<T> theirs, T ours) {
        if (!theirs.equals(Optional.of(ours))) {
            what.add(difference);
        }
    }

    private static List<Total> totals(
            LocalDate from, LocalDate to, List<TreasuryRow> treasury, List<BookedPayment> ledger) {
        Map<String, Map<YearMonth, Total>> totals = new TreeMap<>();
        for (TreasuryRow row : treasury) {
            row.bookedOn()
                    .filter(day -> isWithin(from, to, day))
                    .ifPresent(day -> add(totals, row.holder(), day, disbursed(row), Money.ZERO));
        }
        for (BookedPayment payment : ledger) {
            if (isWithin(from, to, payment.bookedOn())) {
                add(totals, payment.holder(), payment.bookedOn(), Money.ZERO, disbursed(payment));
            }
        }
        return totals.values().stream()
                .flatMap(months -> months.values().stream())
                .toList();
    }

    private static void add(
            Map<String, Map<YearMonth, Total>> totals, String holder, LocalDate day, Money treasury, Money ledger) {
        YearMonth month = YearMonth.from(day);
        totals.computeIfAbsent(holder, none -> new TreeMap<>())
                .merge(
                        month,
                        new Total(holder, month, treasury, ledger),
                        (before, more) -> new Total(
                                holder,
                                month,
                                before.treasury().plus(more.treasury()),
                                before.ledger().plus(more.ledger())));
    }

    private static Money disbursed(TreasuryRow row) {
        return disbursed(
                row.kind().map(PaymentKind.RECOVERY::equals).orElse(false),
                row.amount().orElse(Money.ZERO),
                row.recovered().orElse(Money.ZERO));
    }

    private static Money disbursed(BookedPayment payment) {
        return disbursed(payment.kind().equals(PaymentKind.RECOVERY.event()), payment.amount(), payment.recovered());
    }

    private static Money disbursed(boolean givenBack, Money amount, Money recovered) {
        return givenBack ? Money.ZERO.minus(amount) : amount.minus(recovered);
    }
}
