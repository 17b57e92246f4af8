package org.progressledger.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A table to take away as a file of values with semicolons, as spreadsheets in Viet Nam read them. Equal rows make equal bytes. */
public record CsvFile(List<List<String>> rows) {

    /** A spreadsheet takes text that begins with one of these for a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public CsvFile {
        rows = List.copyOf(rows);
    }

    public void write(OutputStream file) throws IOException {
        Writer text = new OutputStreamWriter(file, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        for (List<String> row : rows) {
            text.write(line(row));
        }
        text.flush();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(CsvFile::cell).collect(Collectors.joining(";", "", "\r\n"));
    }

    private static String cell(String text) {
        boolean isAmount = text.matches("-?\\d+");
        String safe = !isAmount && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 && text.length() > 1
                ? "'" + text
                : text;
        return safe.matches("(?s).*[;\"\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
