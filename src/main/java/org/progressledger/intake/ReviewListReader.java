package org.progressledger.intake;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.progressledger.household.HouseholdCommand.RecordReview;
import org.progressledger.intake.ReviewColumn.Plain;
import org.progressledger.intake.sheet.Cell;
import org.progressledger.intake.sheet.FileFault;
import org.progressledger.intake.sheet.SheetRow;
import org.progressledger.intake.sheet.Spreadsheet;
import org.progressledger.intake.sheet.UnreadableFileException;

/** Reads the households of a file one after the other, through all its sheets. Not for several threads. */
final class ReviewListReader implements AutoCloseable {

    /** A line with fewer known columns filled and without a household code is a title, a total or a signature. */
    private static final int FEWEST_CELLS_OF_A_HOUSEHOLD = 6;

    private record Address(String sheet, int number) {}

    private final Spreadsheet spreadsheet;
    private final RowReading reading;
    private final HeaderWords words;
    private final Map<String, Address> codes = new HashMap<>();
    private Optional<String> sheet = Optional.empty();
    private HeaderSearch header;
    private boolean anyHeader;
    private int ordinal;

    ReviewListReader(Path file, RowReading reading, HeaderWords words) {
        this.spreadsheet = Spreadsheet.open(file);
        this.reading = reading;
        this.words = words;
        this.header = new HeaderSearch(words);
    }

    /**
     * The next household; empty at the end.
     *
     * @throws UnreadableFileException if the file cannot be used as a whole
     */
    Optional<ReadRow> next() {
        for (Optional<SheetRow> row = spreadsheet.next(); row.isPresent(); row = spreadsheet.next()) {
            if (!sheet.equals(Optional.of(row.get().sheet()))) {
                sheet = Optional.of(row.get().sheet());
                header = new HeaderSearch(words);
            }
            HeaderSearch.Step step = header.take(row.get());
            anyHeader |= header.foundHeader();
            if (step == HeaderSearch.Step.DATA && isHousehold(row.get())) {
                ordinal++;
                return Optional.of(read(row.get()));
            }
        }
        if (ordinal == 0) {
            throw new UnreadableFileException(anyHeader ? FileFault.NO_ROWS : FileFault.NO_HEADER);
        }
        return Optional.empty();
    }

    private boolean isHousehold(SheetRow row) {
        Layout layout = header.layout();
        if (isFilled(row, layout, Plain.HOUSEHOLD_CODE)) {
            return true;
        }
        long filled = layout.positions().values().stream()
                .filter(position -> !row.cell(position).isBlank())
                .count();
        return filled >= FEWEST_CELLS_OF_A_HOUSEHOLD && isFilled(row, layout, Plain.HEAD_NAME);
    }

    private static boolean isFilled(SheetRow row, Layout layout, ReviewColumn column) {
        return layout.position(column)
                .map(row::cell)
                .filter(cell -> !cell.isBlank())
                .isPresent();
    }

    private ReadRow read(SheetRow row) {
        RowCells cells = new RowCells(row, header.layout());
        noteRepeatedCode(cells);
        Optional<RecordReview> review = reading.read(cells);
        return new ReadRow(ordinal, cells.place(), review, cells.problems());
    }

    private void noteRepeatedCode(RowCells row) {
        Cell cell = row.raw(Plain.HOUSEHOLD_CODE);
        if (!cell.isEntered()) {
            return;
        }
        String code = cell.shown();
        Address own = new Address(row.place().sheet(), row.place().number());
        Address first = codes.putIfAbsent(code, own);
        if (first != null) {
            row.note(Plain.HOUSEHOLD_CODE, ProblemCode.CODE_TWICE, language ->
                    new Object[] {cell.quoted(), inSheet(own, first, language), String.valueOf(first.number())});
        }
    }

    private static String inSheet(Address own, Address first, Locale language) {
        return own.sheet().equals(first.sheet()) ? "" : IntakeTexts.text("in-sheet", language, first.sheet());
    }

    /** How much of the file has been read, from 0 to 1. */
    double fractionRead() {
        return spreadsheet.fractionRead();
    }

    @Override
    public void close() {
        spreadsheet.close();
    }
}
