package org.progressledger.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.progressledger.fund.AllocationEvent.AdvancePaid;
import org.progressledger.fund.AllocationEvent.EntryReversed;
import org.progressledger.fund.PaymentBook.BookedPayment;
import org.progressledger.intake.ReviewListEvent.Applied;
import org.progressledger.intake.ReviewListEvent.RowsApplied;
import org.progressledger.intake.StatementEvent.RowsStated;
import org.progressledger.intake.StatementEvent.StatementReceived;

/** A reconciliation of advances of one project by going through all events from the first, one by one. */
record NaiveReconciliation(List<Recorded> events) {

    private static final String PROJECT = "MẪU-1";

    /** An event where the ledger has it. */
    record Recorded(long position, Object payload) {}

    /** A row of the Treasury. */
    private record Row(ReviewListId list, StatementRow row) {

        String place() {
            return list + " " + row.sheet() + " " + row.row();
        }
    }

    /**
     * What is compared.
     *
     * @param weLack reason by voucher line
     * @param totals Treasury and ledger by month
     */
    record Answer(
            int agreed,
            Map<String, String> weLack,
            Set<String> treasuryLacks,
            Set<String> different,
            Map<String, List<Long>> totals) {

        static Answer of(Reconciliation report) {
            return new Answer(
                    report.agreed(),
                    report.weLack().stream()
                            .collect(Collectors.toMap(
                                    lacking -> lacking.row().entry(),
                                    lacking -> lacking.reason().name())),
                    report.treasuryLacks().stream().map(BookedPayment::entry).collect(Collectors.toSet()),
                    report.different().stream()
                            .map(pair -> pair.ledger().entry())
                            .collect(Collectors.toSet()),
                    report.totals().stream()
                            .collect(Collectors.toMap(
                                    total -> total.month().toString(),
                                    total -> List.of(
                                            total.treasury().dong(),
                                            total.ledger().dong()))));
        }
    }

    Answer at(long position, LocalDate from, LocalDate to) {
        Map<String, AdvancePaid> ledger = new TreeMap<>();
        Map<ReviewListId, Integer> expected = new HashMap<>();
        Map<ReviewListId, List<Row>> stated = new HashMap<>();
        Map<String, Row> treasury = new TreeMap<>();
        Set<String> refused = new HashSet<>();
        Set<ReviewListId> applied = new HashSet<>();
        for (Recorded recorded : events) {
            if (recorded.position() >= position) {
                break;
            }
            Object event = recorded.payload();
            if (event instanceof AdvancePaid paid) {
                ledger.put(paid.entry().id(), paid);
            } else if (event instanceof EntryReversed reversed) {
                ledger.remove(reversed.reverses());
            } else if (event instanceof StatementReceived received) {
                expected.put(received.list(), received.rows());
            } else if (event instanceof RowsStated some) {
                List<Row> rows = stated.computeIfAbsent(some.list(), none -> new ArrayList<>());
                some.rows().forEach(row -> rows.add(new Row(some.list(), row)));
                if (rows.size() == expected.get(some.list())) {
                    rows.forEach(row -> treasury.put(row.row().entry(), row));
                }
            } else if (event instanceof RowsApplied chunk) {
                chunk.refused().forEach(row -> refused.add(chunk.list() + " " + row.sheet() + " " + row.row()));
            } else if (event instanceof Applied end) {
                applied.add(end.list());
            }
        }
        return compared(ledger, treasury, refused, applied, from, to);
    }

    private static Answer compared(
            Map<String, AdvancePaid> ledger,
            Map<String, Row> treasury,
            Set<String> refused,
            Set<ReviewListId> applied,
            LocalDate from,
            LocalDate to) {
        int agreed = 0;
        Map<String, String> weLack = new TreeMap<>();
        Set<String> treasuryLacks = new TreeSet<>();
        Set<String> different = new TreeSet<>();
        Map<String, long[]> totals = new TreeMap<>();
        for (Row one : treasury.values()) {
            StatementRow row = one.row();
            LocalDate day = row.bookedOn().orElseThrow();
            boolean within = isWithin(day, from, to);
            if (within) {
                totals.computeIfAbsent(day.toString().substring(0, 7), none -> new long[2])[0] +=
                        row.amount().map(money -> money.dong()).orElse(0L);
            }
            AdvancePaid paid = ledger.get(row.entry());
            if (paid == null) {
                if (within) {
                    weLack.put(
                            row.entry(),
                            refused.contains(one.place())
                                    ? "REFUSED"
                                    : applied.contains(one.list()) ? "REVERSED_OR_NOT_YET_KNOWN" : "NOT_APPLIED");
                }
            } else if (within || isWithin(paid.effectiveOn(), from, to)) {
                boolean same = paid.effectiveOn().equals(day)
                        && row.amount().equals(Optional.of(paid.entry().amount()))
                        && row.cells().get("PROJECT").equals(PROJECT);
                agreed += same ? 1 : 0;
                if (!same) {
                    different.add(row.entry());
                }
            }
        }
        for (AdvancePaid paid : ledger.values()) {
            if (isWithin(paid.effectiveOn(), from, to)) {
                totals.computeIfAbsent(paid.effectiveOn().toString().substring(0, 7), none -> new long[2])[1] +=
                        paid.entry().amount().dong();
                if (!treasury.containsKey(paid.entry().id())) {
                    treasuryLacks.add(paid.entry().id());
                }
            }
        }
        Map<String, List<Long>> lists = new TreeMap<>();
        totals.forEach((month, sums) -> lists.put(month, List.of(sums[0], sums[1])));
        return new Answer(agreed, weLack, treasuryLacks, different, lists);
    }

    private static boolean isWithin(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
