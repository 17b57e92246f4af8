package org.progressledger.intake.sheet;

import java.nio.file.Path;
import java.util.Optional;

/**
 * An open spreadsheet, read once from the first row of the first sheet to the last row of the last. Holds one row in
 * memory, and for XLSX the table of shared texts. Not for several threads.
 */
public sealed interface Spreadsheet extends AutoCloseable permits XlsxSpreadsheet, CsvSpreadsheet {

    /** More columns than any list has: beyond it the file is something else. */
    int MAXIMUM_COLUMNS = 256;

    /** What one cell of a spreadsheet program can hold, in characters. */
    int MAXIMUM_CELL_LENGTH = 32_767;

    /**
     * Opens a file by what it contains, whatever its name.
     *
     * @throws UnreadableFileException if it is no XLSX or CSV file, empty, protected by a password, or a zip bomb
     */
    static Spreadsheet open(Path file) {
        return switch (FileKind.of(file)) {
            case XLSX -> XlsxSpreadsheet.open(file);
            case CSV -> CsvSpreadsheet.open(file);
        };
    }

    /**
     * The next row that is not blank; empty at the end.
     *
     * @throws UnreadableFileException if the file is damaged, attacks, or has more than {@value #MAXIMUM_COLUMNS}
     *     columns
     */
    Optional<SheetRow> next();

    /** How much of the file has been read, from 0 to 1. */
    double fractionRead();

    @Override
    void close();
}
