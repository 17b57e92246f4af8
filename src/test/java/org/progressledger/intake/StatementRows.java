package org.progressledger.intake;

import java.util.Optional;
import java.util.TreeMap;

/** Rows of a list of the Treasury of which nothing but the voucher can be read. */
final class StatementRows {

    private StatementRows() {}

    static StatementRow row(int number) {
        return new StatementRow(
                "",
                number,
                "KB-" + number + "/1",
                new TreeMap<>(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
