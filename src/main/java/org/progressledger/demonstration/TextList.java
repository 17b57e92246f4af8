package org.progressledger.demonstration;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a list as text: UTF-8 with byte order mark, semicolons, CRLF, one header row, decimal comma. */
final class TextList {

    private final InventedList list;

    TextList(InventedList list) {
        this.list = list;
    }

    void write(OutputStream file) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8));
        List<ListColumn> columns = list.layout().columns(list.ruleSet());
        writer.write('\uFEFF');
        writeLine(
                writer, columns.stream().map(column -> quoted(column.header())).toList());
        int number = 0;
        for (InventedList.Part part : list.parts()) {
            for (ReviewEntry entry : part.entries()) {
                int row = ++number;
                writeLine(
                        writer,
                        columns.stream()
                                .map(column -> field(column.value().apply(row, entry)))
                                .toList());
            }
        }
        writer.flush();
    }

    private static void writeLine(Writer writer, List<String> fields) throws IOException {
        writer.write(fields.stream().collect(Collectors.joining(";", "", "\r\n")));
    }

    private static String field(ListValue value) {
        if (value instanceof ListValue.Text text) {
            return quoted(text.text());
        }
        if (value instanceof ListValue.Day day) {
            return quoted(ListLayout.dayMonthYear(day.day()));
        }
        return ((ListValue.Amount) value).amount().toPlainString().replace('.', ',');
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
