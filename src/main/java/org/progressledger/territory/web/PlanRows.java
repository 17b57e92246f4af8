package org.progressledger.territory.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.progressledger.intake.sheet.Cell;
import org.progressledger.intake.sheet.FileFault;
import org.progressledger.intake.sheet.SheetRow;
import org.progressledger.intake.sheet.Spreadsheet;
import org.progressledger.intake.sheet.UnreadableFileException;
import org.progressledger.territory.ReorganisationPlan.Row;
import org.progressledger.territory.web.PlanRow.UnreadableRow;

/** The rows of a plan as they were sent: as JSON, as lines of text, or as a spreadsheet. */
record PlanRows(List<PlanRow> rows, List<Unreadable> unreadable) {

    /** How many rows a plan has at most; a province has some hundreds of units. */
    static final int MOST = 5_000;

    private static final int COLUMNS_OF_CODES = 2;
    private static final int CODE_DIGITS = 5;

    /** @param row number of the row, from 1, without the header */
    record Unreadable(int row, PlanRow.Fault fault, String text) {}

    PlanRows {
        rows = List.copyOf(rows);
        unreadable = List.copyOf(unreadable);
    }

    static PlanRows of(List<PlanRow> rows) {
        return new PlanRows(rows, List.of());
    }

    /**
     * Lines of up to seven texts between tabs, or between semicolons where there is no tab; what follows the sixth are the
     * villages. Blank lines and a line of headings are left out.
     */
    static PlanRows ofText(String text) {
        return ofCells(text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> Arrays.asList(line.split(line.contains("\t") ? "\t" : ";", PlanRow.COLUMNS)))
                .toList());
    }

    /**
     * Reads a spreadsheet.
     *
     * @throws UnreadableFileException if it cannot be used as a whole
     */
    static PlanRows ofFile(InputStream content) throws IOException {
        Path file = Files.createTempFile("reorganisation-", ".part");
        try {
            Files.write(file, content.readAllBytes());
            return ofCells(cells(file));
        } finally {
            Files.delete(file);
        }
    }

    private static List<List<String>> cells(Path file) {
        List<List<String>> lines = new ArrayList<>();
        try (Spreadsheet spreadsheet = Spreadsheet.open(file)) {
            for (Optional<SheetRow> row = spreadsheet.next(); row.isPresent(); row = spreadsheet.next()) {
                lines.add(texts(row.get()));
                if (lines.size() > MOST + 1) {
                    throw new UnreadableFileException(FileFault.DAMAGED, "> " + MOST);
                }
            }
        }
        return lines;
    }

    private static List<String> texts(SheetRow row) {
        List<String> texts = new ArrayList<>();
        for (Cell cell : row.cells()) {
            texts.add(texts.size() < COLUMNS_OF_CODES ? code(cell) : cell.shown());
        }
        return texts;
    }

    /** Spreadsheets drop the zeros before a code that they take for a number. */
    private static String code(Cell cell) {
        return cell instanceof Cell.Number number && number.value().scale() <= 0
                ? String.format("%0" + CODE_DIGITS + "d", number.value().toBigInteger())
                : cell.shown();
    }

    private static PlanRows ofCells(List<List<String>> lines) {
        List<PlanRow> rows = new ArrayList<>();
        List<Unreadable> unreadable = new ArrayList<>();
        int number = 0;
        for (List<String> line : lines) {
            if (number == 0 && isHeading(line)) {
                continue;
            }
            number++;
            try {
                rows.add(PlanRow.of(line));
            } catch (UnreadableRow row) {
                unreadable.add(new Unreadable(number, row.fault(), row.text()));
            }
        }
        return new PlanRows(rows, unreadable);
    }

    /** No code and no identity stands in the first two columns of headings. */
    private static boolean isHeading(List<String> line) {
        return line.stream()
                .limit(COLUMNS_OF_CODES)
                .noneMatch(cell -> cell.chars().anyMatch(Character::isDigit));
    }

    /** What makes of them a plan; what cannot be read is added to {@link #unreadable}. */
    PlanRows read(List<Row> into) {
        List<Unreadable> more = new ArrayList<>(unreadable);
        for (int index = 0; index < rows.size(); index++) {
            try {
                into.add(rows.get(index).row());
            } catch (UnreadableRow row) {
                more.add(new Unreadable(index + 1, row.fault(), row.text()));
            }
        }
        return new PlanRows(rows, more);
    }

    /** As lines of text. */
    String text() {
        return rows.stream().map(PlanRow::line).collect(Collectors.joining("\n"));
    }
}
