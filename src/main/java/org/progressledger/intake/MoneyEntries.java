package org.progressledger.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rows of a list about money, which are all read before the first is checked, because their order matters. */
final class MoneyEntries implements EntryReader {

    private final List<MoneyRow> rows;
    private final MoneyLedger ledger;
    private int given;

    MoneyEntries(List<MoneyRow> rows, MoneyLedger ledger) {
        this.rows = rows.stream().sorted(Comparator.comparing(MoneyRow::order)).toList();
        this.ledger = ledger;
    }

    @Override
    public Optional<Entry> next() {
        if (given == rows.size()) {
            return Optional.empty();
        }
        MoneyRow row = rows.get(given++);
        return Optional.of(new MoneyEntry(given, row, ledger));
    }

    @Override
    public double fractionRead() {
        return (double) given / rows.size();
    }

    @Override
    public void close() {
        // The file was closed when it had been read.
    }
}
