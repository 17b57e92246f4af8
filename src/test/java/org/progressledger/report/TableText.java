package org.progressledger.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.progressledger.report.direct.DirectTable;
import org.progressledger.report.table.FormColumn;
import org.progressledger.report.table.FormRow;
import org.progressledger.report.table.FormTable;

/** A table as a reader sees it, so that two ways of counting can be compared. */
public final class TableText {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private TableText() {}

    public static DirectTable of(FormTable table) {
        return new DirectTable(
                table.columns().stream().map(FormColumn::code).toList(),
                table.rows().stream().map(TableText::row).toList());
    }

    private static DirectTable.Row row(FormRow row) {
        String place = switch (row.kind()) {
            case UNIT -> row.unit().orElseThrow().toString();
            case UNASSIGNED -> "unassigned";
            case TOTAL -> "total";
            case HOUSEHOLD, LINE -> row.label().vietnamese();
        };
        List<Object> cells = new ArrayList<>();
        row.cells().forEach(cell -> cells.add(cell.value(VIETNAMESE).orElse("")));
        return new DirectTable.Row(place, row.label().vietnamese(), cells);
    }
}
