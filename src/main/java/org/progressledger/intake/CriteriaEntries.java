package org.progressledger.intake;

import java.util.List;
import java.util.Optional;

/** The results of a list, which are all read before the first is checked, because an occasion may be scattered. */
final class CriteriaEntries implements EntryReader {

    private final List<ResultGroup> groups;
    private final CommuneLedger ledger;
    private int given;

    CriteriaEntries(List<ResultGroup> groups, CommuneLedger ledger) {
        this.groups = groups;
        this.ledger = ledger;
    }

    @Override
    public Optional<Entry> next() {
        return given < groups.size() ? Optional.of(new CriteriaEntry(groups.get(given++), ledger)) : Optional.empty();
    }

    @Override
    public double fractionRead() {
        return (double) given / groups.size();
    }

    @Override
    public void close() {
        // The file was closed when it had been read.
    }
}
