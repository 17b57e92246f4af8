package org.progressledger.intake;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.progressledger.fund.FundStreams;
import org.progressledger.fund.Funds;

/**
 * Opens lists about money.
 *
 * @param reading a new one for each list
 */
record MoneyListReaders(Supplier<MoneyReading> reading, Funds funds, FundStreams streams) implements ListReaders {

    @Override
    public EntryReader open(UploadedList list, Path file) {
        MoneyReading own = reading.get();
        return new MoneyEntries(
                new MoneyListReader<>(own.form(), own::read).read(file), own, new MoneyLedger(funds, streams));
    }
}
