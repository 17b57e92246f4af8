package org.progressledger.report.workbook;

import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.progressledger.report.table.FormCell;
import org.progressledger.report.table.FormColumn;
import org.progressledger.report.table.FormRow;
import org.progressledger.report.table.Label;
import org.progressledger.report.table.PrintedForm;

/** One form on one sheet: title, area, period and basis, a header of two rows and one of column numbers, rows, notes. */
final class FormSheet {

    /** The ordinal, and the unit or the household's code. */
    private static final int LEADING_COLUMNS = 2;

    private static final int CHARACTER = 256;
    private static final int FIRST_HEADER_ROW = 5;
    private static final int FIRST_ROW = FIRST_HEADER_ROW + 3;

    private final Sheet sheet;
    private final CellStyles styles;

    FormSheet(Sheet sheet, CellStyles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    void write(PrintedForm form) {
        writeLine(0, form.heading().vietnamese().toUpperCase(Locale.ROOT), styles.title());
        writeLine(1, form.area().vietnamese(), styles.title());
        writeLine(2, form.period().vietnamese(), styles.line());
        writeLine(3, form.basis().vietnamese(), styles.line());
        writeHeader(form.rowHead().vietnamese(), form.columns());
        int next = FIRST_ROW;
        for (FormRow row : form.rows()) {
            writeRow(sheet.createRow(next), next - FIRST_ROW + 1, row, form.columns());
            next++;
        }
        for (Label note : form.notes()) {
            next++;
            writeLine(next, note.vietnamese(), styles.line());
        }
        layOut(form.columns());
    }

    private void writeLine(int row, String text, CellStyle style) {
        write(sheet.createRow(row), 0, text, style);
    }

    private void writeHeader(String rowHead, List<FormColumn> columns) {
        Row upper = sheet.createRow(FIRST_HEADER_ROW);
        Row lower = sheet.createRow(FIRST_HEADER_ROW + 1);
        Row numbers = sheet.createRow(FIRST_HEADER_ROW + 2);
        writeHeader(upper, lower, 0, "TT");
        writeHeader(upper, lower, 1, rowHead);
        for (int place = 0; place < columns.size(); place++) {
            FormColumn column = columns.get(place);
            if (column.group().saysNothing()) {
                writeHeader(
                        upper, lower, LEADING_COLUMNS + place, column.label().vietnamese());
            } else {
                boolean begins = place == 0
                        || !column.group().equals(columns.get(place - 1).group());
                write(upper, LEADING_COLUMNS + place, begins ? column.group().vietnamese() : "", styles.header());
                write(lower, LEADING_COLUMNS + place, column.label().vietnamese(), styles.header());
                if (begins) {
                    merge(FIRST_HEADER_ROW, FIRST_HEADER_ROW, LEADING_COLUMNS + place, endOfGroup(columns, place));
                }
            }
        }
        for (int place = 0; place < LEADING_COLUMNS + columns.size(); place++) {
            Cell number = numbers.createCell(place);
            number.setCellValue(place + 1);
            number.setCellStyle(styles.header());
        }
    }

    private static int endOfGroup(List<FormColumn> columns, int begin) {
        int end = begin;
        while (end + 1 < columns.size()
                && columns.get(end + 1).group().equals(columns.get(begin).group())) {
            end++;
        }
        return LEADING_COLUMNS + end;
    }

    private void writeHeader(Row upper, Row lower, int place, String text) {
        write(upper, place, text, styles.header());
        write(lower, place, "", styles.header());
        merge(FIRST_HEADER_ROW, FIRST_HEADER_ROW + 1, place, place);
    }

    private void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        if (firstRow != lastRow || firstColumn != lastColumn) {
            sheet.addMergedRegion(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
        }
    }

    private void writeRow(Row written, int number, FormRow row, List<FormColumn> columns) {
        boolean isTotal = row.kind() == FormRow.Kind.TOTAL;
        CellStyle words = styles.of(FormColumn.Kind.TEXT, isTotal);
        Cell ordinal = written.createCell(0);
        ordinal.setCellStyle(words);
        if (!isTotal) {
            ordinal.setCellValue(number);
        }
        write(written, 1, row.label().vietnamese(), words);
        for (int place = 0; place < columns.size(); place++) {
            Cell cell = written.createCell(LEADING_COLUMNS + place);
            cell.setCellStyle(styles.of(columns.get(place).kind(), isTotal));
            write(cell, row.cells().get(place));
        }
    }

    private static void write(Cell cell, FormCell value) {
        if (value instanceof FormCell.Count count) {
            cell.setCellValue(count.number());
        } else if (value instanceof FormCell.Share share) {
            cell.setCellValue(share.percent().doubleValue());
        } else if (value instanceof FormCell.Day day) {
            cell.setCellValue(day.day());
        } else if (value instanceof FormCell.Text text) {
            cell.setCellValue(text.words().vietnamese());
        }
    }

    private static void write(Row row, int place, String text, CellStyle style) {
        Cell cell = row.createCell(place);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    private void layOut(List<FormColumn> columns) {
        sheet.setColumnWidth(0, 6 * CHARACTER);
        sheet.setColumnWidth(1, 28 * CHARACTER);
        for (int place = 0; place < columns.size(); place++) {
            boolean isNumber = columns.get(place).kind() != FormColumn.Kind.TEXT;
            sheet.setColumnWidth(LEADING_COLUMNS + place, (isNumber ? 13 : 22) * CHARACTER);
        }
        sheet.createFreezePane(LEADING_COLUMNS, FIRST_ROW);
        sheet.setRepeatingRows(new CellRangeAddress(FIRST_HEADER_ROW, FIRST_ROW - 1, -1, -1));
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }
}
