package org.progressledger.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of a list about money, which are all read before the first is checked, because their order matters. */
final class MoneyEntries implements EntryReader {

    private final List<MoneyRow> rows;
    private final MoneyLedger ledger;
    private int given;

    MoneyEntries(List<MoneyRow> rows, MoneyReading reading, MoneyLedger ledger) {
        this.rows = new ArrayList<>(rows);
        this.ledger = ledger;
        this.rows.sort((one, other) -> order(one, other, reading));
    }

    /** Rows that are not understood come first, in the order of the file. */
    private static int order(MoneyRow one, MoneyRow other, MoneyReading reading) {
        if (one.line().isEmpty() || other.line().isEmpty()) {
            return Boolean.compare(one.line().isPresent(), other.line().isPresent());
        }
        return reading.order(one.line().get(), other.line().get());
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
