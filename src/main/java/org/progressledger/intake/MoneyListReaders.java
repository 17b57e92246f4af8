package org.progressledger.intake;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.progressledger.fund.AllocationId;
import org.progressledger.fund.FundStreams;
import org.progressledger.fund.Funds;

/**
 * Opens lists about money.
 *
 * @param reading a new one for each list
 * @param entered the allocation that each voucher line is entered for already
 */
record MoneyListReaders(
        Supplier<MoneyReading> reading, Funds funds, FundStreams streams, Supplier<Map<String, AllocationId>> entered)
        implements ListReaders {

    @Override
    public EntryReader open(UploadedList list, Path file) {
        MoneyReading own = reading.get();
        return new MoneyEntries(
                new MoneyListReader<>(own.form(), own::read).read(file),
                new MoneyLedger(funds, streams, entered.get()));
    }
}
