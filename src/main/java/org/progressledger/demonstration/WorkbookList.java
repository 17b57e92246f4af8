package org.progressledger.demonstration;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Writes a list as a workbook: for each unit a sheet with title rows, a header of two rows with merged cells, a row of
 * column numbers, the data, a total and a line for the signature.
 */
final class WorkbookList {

    private static final int ROWS_IN_MEMORY = 64;

    private final InventedList list;
    private final List<ListColumn> columns;

    WorkbookList(InventedList list) {
        this.list = list;
        this.columns = list.layout().columns(list.ruleSet());
    }

    void write(OutputStream file) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            /* Without it the day of writing would stand in the file, and no two files would be equal. */
            workbook.getXSSFWorkbook()
                    .getProperties()
                    .getCoreProperties()
                    .setCreated(Optional.of(Date.from(Instant.parse(list.year() + "-12-01T00:00:00Z"))));
            CellStyle dayStyle = workbook.createCellStyle();
            dayStyle.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            for (InventedList.Part part : list.parts()) {
                writePart(
                        workbook.createSheet(
                                part.unit().code() + " " + part.unit().name()),
                        part,
                        dayStyle);
            }
            workbook.write(file);
        }
    }

    private void writePart(Sheet sheet, InventedList.Part part, CellStyle dayStyle) {
        writeTitles(sheet, part);
        int header = list.layout().titleRows();
        writeHeader(sheet, header);
        int next = header + 3;
        int number = 0;
        for (ReviewEntry entry : part.entries()) {
            Row row = sheet.createRow(next++);
            number++;
            for (int index = 0; index < columns.size(); index++) {
                ListValue value = columns.get(index).value().apply(number, entry);
                if (!value.equals(ListValue.EMPTY)) {
                    writeValue(row.createCell(index), value, dayStyle);
                }
            }
        }
        sheet.createRow(next + 1).createCell(2).setCellValue("Tổng cộng: " + number + " hộ");
        sheet.createRow(next + 2).createCell(2).setCellValue("Người lập biểu");
    }

    private void writeTitles(Sheet sheet, InventedList.Part part) {
        writeTitle(sheet, 0, "ỦY BAN NHÂN DÂN");
        writeTitle(sheet, 1, part.unit().label().toUpperCase(Locale.ROOT));
        writeTitle(sheet, 3, "DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO SAU RÀ SOÁT NĂM " + list.year());
        writeTitle(sheet, 4, "(" + list.ruleSet().legalBasis().get(0).about() + ")");
    }

    private void writeTitle(Sheet sheet, int row, String title) {
        sheet.createRow(row).createCell(0).setCellValue(title);
        sheet.addMergedRegion(new CellRangeAddress(row, row, 0, columns.size() - 1));
    }

    private void writeHeader(Sheet sheet, int first) {
        Row upper = sheet.createRow(first);
        Row lower = sheet.createRow(first + 1);
        Row numbers = sheet.createRow(first + 2);
        for (int index = 0; index < columns.size(); index++) {
            ListColumn column = columns.get(index);
            numbers.createCell(index).setCellValue(index + 1);
            if (column.group().isEmpty()) {
                upper.createCell(index).setCellValue(column.header());
                sheet.addMergedRegion(new CellRangeAddress(first, first + 1, index, index));
            } else {
                lower.createCell(index).setCellValue(column.header());
                if (beginsGroup(index)) {
                    upper.createCell(index).setCellValue(column.group().get());
                    sheet.addMergedRegion(new CellRangeAddress(first, first, index, endOfGroup(index)));
                }
            }
        }
    }

    private boolean beginsGroup(int index) {
        return index == 0
                || !columns.get(index - 1).group().equals(columns.get(index).group());
    }

    private int endOfGroup(int begin) {
        return IntStream.range(begin, columns.size())
                .takeWhile(index ->
                        columns.get(index).group().equals(columns.get(begin).group()))
                .max()
                .orElse(begin);
    }

    private static void writeValue(Cell cell, ListValue value, CellStyle dayStyle) {
        if (value instanceof ListValue.Text text) {
            cell.setCellValue(text.text());
        } else if (value instanceof ListValue.Day day) {
            cell.setCellValue(day.day());
            cell.setCellStyle(dayStyle);
        } else {
            cell.setCellValue(((ListValue.Amount) value).amount().doubleValue());
        }
    }
}
