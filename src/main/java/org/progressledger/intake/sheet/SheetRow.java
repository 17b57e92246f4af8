package org.progressledger.intake.sheet;

import java.util.List;

/**
 * One row that holds at least one cell with something in it.
 *
 * @param sheet name of the sheet; for CSV the empty text
 * @param number number of the row as the spreadsheet program shows it, from 1
 * @param cells from the first column on
 */
public record SheetRow(String sheet, int number, List<Cell> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The cell in a column counted from 0; blank beyond the last one. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.BLANK;
    }
}
