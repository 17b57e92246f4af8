package org.progressledger.demonstration;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.progressledger.intake.sheet.TimelessWorkbook;

/**
 * A file of one table that is going to be sent; the same content gives the same bytes.
 *
 * @param fileName its name; a workbook if it ends in {@code xlsx}, else text
 * @param day stands wherever a workbook says when it was written
 * @param titles lines above the header of a workbook; none in a text
 * @param header headers of the columns
 * @param rows each with a value for each column
 */
record InventedTable(
        String fileName, LocalDate day, List<String> titles, List<String> header, List<List<ListValue>> rows) {

    InventedTable {
        titles = List.copyOf(titles);
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    void write(OutputStream file) throws IOException {
        if (fileName.endsWith(".xlsx")) {
            TimelessWorkbook.write(day, workbook -> fill(workbook.createSheet("Biểu")), file);
        } else {
            writeText(file);
        }
    }

    private void fill(Sheet sheet) {
        int next = 0;
        for (String title : titles) {
            sheet.createRow(next++).createCell(0).setCellValue(title);
        }
        Row headers = sheet.createRow(next++);
        for (int column = 0; column < header.size(); column++) {
            headers.createCell(column).setCellValue(header.get(column));
        }
        for (List<ListValue> values : rows) {
            Row row = sheet.createRow(next++);
            for (int column = 0; column < values.size(); column++) {
                ListValue value = values.get(column);
                if (value instanceof ListValue.Amount amount) {
                    row.createCell(column).setCellValue(amount.amount().doubleValue());
                } else if (!value.equals(ListValue.EMPTY)) {
                    row.createCell(column).setCellValue(shown(value));
                }
            }
        }
    }

    private void writeText(OutputStream file) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        writer.write(String.join(";", header) + "\r\n");
        for (List<ListValue> values : rows) {
            writer.write(values.stream().map(InventedTable::shown).collect(Collectors.joining(";", "", "\r\n")));
        }
        writer.flush();
    }

    private static String shown(ListValue value) {
        if (value instanceof ListValue.Amount amount) {
            return amount.amount().toPlainString();
        }
        return value instanceof ListValue.Day day
                ? ListLayout.dayMonthYear(day.day())
                : ((ListValue.Text) value).text();
    }
}
