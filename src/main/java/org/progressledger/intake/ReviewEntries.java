package org.progressledger.intake;

import java.util.Optional;
import org.progressledger.ledger.axon.LedgerCommands;

/** The households of a review list, each by itself. */
record ReviewEntries(ReviewListReader reader, LedgerCheck ledger, LedgerCommands commands) implements EntryReader {

    @Override
    public Optional<Entry> next() {
        return reader.next().map(row -> new ReviewEntry(row, ledger, commands));
    }

    @Override
    public double fractionRead() {
        return reader.fractionRead();
    }

    @Override
    public void close() {
        reader.close();
    }
}
