package org.progressledger.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.progressledger.intake.sheet.Cell;
import org.progressledger.intake.sheet.SheetRow;
import org.progressledger.intake.sheet.UnreadableFileException;

/** Reads of a list of the Treasury what is recorded of it when it is received. */
final class StatementReading {

    /** Names and free text may tell of a citizen, and nothing in the ledger can be erased. */
    private static final Set<PaymentColumn> LEFT_OUT =
            EnumSet.of(PaymentColumn.ORDER, PaymentColumn.HOLDER_NAME, PaymentColumn.PROJECT_NAME, PaymentColumn.NOTE);

    private static final List<PaymentColumn> KEPT = List.copyOf(EnumSet.complementOf(EnumSet.copyOf(LEFT_OUT)));

    private static final Layout OFFICIAL =
            new Layout(Map.of(), new MoneyHeaders(MoneyListForm.PAYMENTS, MoneyListForm.PAYMENTS.head()).official());

    private final CodeCells codes;
    private final DayCells days;
    private final AmountCells amounts = new AmountCells(PaymentColumn.AMOUNT_UNIT);

    StatementReading(CodeCells codes, Clock clock) {
        this.codes = codes;
        this.days = new DayCells(clock);
    }

    /** Empty if the file as a whole cannot be used, which its check says. */
    List<StatementRow> read(UploadedList list, Path file) {
        try {
            return new MoneyListReader<>(MoneyListForm.PAYMENTS, row -> read(list.fileName(), row)).read(file);
        } catch (UnreadableFileException unusable) {
            return List.of();
        }
    }

    private StatementRow read(String fileName, RowCells row) {
        RowPlace place = row.place();
        String voucher = row.raw(PaymentColumn.VOUCHER).shown();
        OptionalInt budgetYear = codes.year(row, PaymentColumn.BUDGET_YEAR);
        return new StatementRow(
                place.sheet(),
                place.number(),
                voucher.isEmpty()
                        ? fileName + " " + place.sheet() + " " + place.number()
                        : PaymentReading.entry(voucher, PaymentReading.lineOf(row)),
                cells(row),
                days.day(row, PaymentColumn.BOOKED),
                MoneyWords.kind(row.raw(PaymentColumn.KIND).shown()),
                codes.planYears(row, PaymentColumn.PLAN_YEAR),
                budgetYear.isPresent() ? Optional.of(budgetYear.getAsInt()) : Optional.empty(),
                amounts.required(row, PaymentColumn.AMOUNT),
                amounts.orNothing(row, PaymentColumn.RECOVERED));
    }

    private static SortedMap<String, String> cells(RowCells row) {
        SortedMap<String, String> cells = new TreeMap<>();
        for (PaymentColumn column : KEPT) {
            Cell cell = row.raw(column);
            if (!cell.isBlank()) {
                cells.put(column.key(), column == PaymentColumn.ITEM ? CodeCells.padded(cell) : cell.shown());
            }
        }
        return cells;
    }

    /** A recorded row, as if its texts stood in a file. */
    static RowCells again(StatementRow row) {
        Map<ListColumn, Cell> cells = new HashMap<>();
        row.cells().forEach((column, text) -> cells.put(PaymentColumn.valueOf(column), Cell.text(text)));
        return new RowCells(new SheetRow(row.sheet(), row.row(), List.of()), OFFICIAL, cells);
    }
}
