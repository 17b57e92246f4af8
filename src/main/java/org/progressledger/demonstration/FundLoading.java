package org.progressledger.demonstration;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import org.progressledger.intake.RowCounts;

/** Sends the plans and payments. What is applied already is not sent again. */
final class FundLoading {

    private final InventedFunds invented;
    private final ListLoading loading;

    FundLoading(InventedFunds invented, ListLoading loading) {
        this.invented = invented;
        this.loading = loading;
    }

    /** @return what the rows did in this run */
    RowCounts load() throws IOException, InterruptedException {
        Set<String> applied = loading.applied();
        RowCounts counts = RowCounts.NONE;
        for (InventedTable table : invented.tables()) {
            if (!applied.contains(table.fileName())) {
                ByteArrayOutputStream file = new ByteArrayOutputStream();
                table.write(file);
                counts = counts.plus(loading.load(table.fileName(), new ByteArrayInputStream(file.toByteArray())));
            }
        }
        return counts;
    }
}
