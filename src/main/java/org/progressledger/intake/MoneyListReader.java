package org.progressledger.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.progressledger.intake.sheet.FileFault;
import org.progressledger.intake.sheet.SheetRow;
import org.progressledger.intake.sheet.Spreadsheet;
import org.progressledger.intake.sheet.UnreadableFileException;

/**
 * Reads the rows of a list about money through all its sheets. Not for several threads.
 *
 * @param <R> what is made of a row
 */
final class MoneyListReader<R> {

    /** Several times what a province pays in a year; the rows of a file are held in memory together. */
    static final int MOST_ROWS = 100_000;

    private static final Set<String> BEGIN_A_TOTAL = Set.of("tong", "cong", "ti");

    private final MoneyListForm form;
    private final Function<RowCells, R> reading;
    private final List<R> rows = new ArrayList<>();
    private HeadBlock head;
    private HeaderSearch header;
    private boolean anyHeader;

    MoneyListReader(MoneyListForm form, Function<RowCells, R> reading) {
        this.form = form;
        this.reading = reading;
        this.head = form.head();
        this.header = new HeaderSearch(new MoneyHeaders(form, head));
    }

    /**
     * All rows in the order of the file.
     *
     * @throws UnreadableFileException if the file cannot be used as a whole
     */
    List<R> read(Path file) {
        Optional<String> sheet = Optional.empty();
        try (Spreadsheet spreadsheet = Spreadsheet.open(file)) {
            for (Optional<SheetRow> row = spreadsheet.next(); row.isPresent(); row = spreadsheet.next()) {
                if (!sheet.equals(Optional.of(row.get().sheet()))) {
                    sheet = Optional.of(row.get().sheet());
                    head = form.head();
                    header = new HeaderSearch(new MoneyHeaders(form, head));
                }
                take(row.get());
            }
        }
        if (rows.isEmpty()) {
            throw new UnreadableFileException(anyHeader ? FileFault.NO_MONEY_ROWS : form.noSuchList());
        }
        return List.copyOf(rows);
    }

    private void take(SheetRow row) {
        boolean first = !header.foundHeader();
        HeaderSearch.Step step = header.take(row);
        anyHeader |= header.foundHeader();
        if (step == HeaderSearch.Step.BEFORE && first) {
            head.take(row);
        }
        if (step == HeaderSearch.Step.DATA && says(new RowCells(row, header.layout()))) {
            rows.add(reading.apply(new RowCells(row, header.layout(), head.cells())));
            if (rows.size() > MOST_ROWS) {
                throw new UnreadableFileException(FileFault.TOO_MANY_MONEY_ROWS, String.valueOf(MOST_ROWS));
            }
        }
    }

    /** A row with one thing only, such as a heading or a signature, and a total say nothing by themselves. */
    private boolean says(RowCells row) {
        long filled = form.columns().stream()
                .filter(column -> !row.raw(column).isBlank())
                .count();
        return filled >= 3 && form.columns().stream().noneMatch(column -> isTotal(row, column));
    }

    private static boolean isTotal(RowCells row, MoneyColumn column) {
        return (column == PlanColumn.ORDER
                        || column == PlanColumn.HOLDER
                        || column == PlanColumn.HOLDER_NAME
                        || column == PlanColumn.LEVEL
                        || column == PaymentColumn.ORDER
                        || column == PaymentColumn.VOUCHER
                        || column == PaymentColumn.HOLDER_NAME)
                && BEGIN_A_TOTAL.contains(Words.fold(row.raw(column).shown()).split(" ")[0]);
    }
}
