package org.progressledger.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.progressledger.intake.sheet.TimelessWorkbook;

/**
 * Kinds of files that are written line by line. A text that a spreadsheet program would take for a formula gets an
 * apostrophe in front, but for whole numbers, which are what they say. Equal lines make equal bytes.
 */
public enum SheetFile {
    /** UTF-8 with byte order mark and semicolons, as Excel in Viet Nam opens it by a double click. */
    CSV {
        @Override
        public void write(Lines lines, LocalDate day, OutputStream output) throws IOException {
            Writer writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
            writer.write('\uFEFF');
            CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(';').get();
            CSVPrinter printer = new CSVPrinter(writer, format);
            lines.forEach(line -> {
                try {
                    printer.printRecord(inert(line));
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
            printer.flush();
        }
    },

    XLSX {
        @Override
        public void write(Lines lines, LocalDate day, OutputStream output) throws IOException {
            TimelessWorkbook.write(day, workbook -> fill(workbook.createSheet(), lines), output);
        }
    };

    private static final String STARTS_A_FORMULA = "=+-@\t\r";
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d+");

    /** Hands its lines to a receiver one by one. */
    @FunctionalInterface
    public interface Lines {
        void forEach(Consumer<List<String>> receiver);
    }

    /**
     * Writes the lines in their order and leaves the output open.
     *
     * @param day stands wherever the file says when it was written
     */
    public abstract void write(Lines lines, LocalDate day, OutputStream output) throws IOException;

    /** Puts lines below what a sheet holds. */
    public static void fill(Sheet sheet, Lines lines) {
        lines.forEach(line -> {
            Row row = sheet.createRow(sheet.getLastRowNum() + 1);
            List<String> texts = inert(line);
            for (int column = 0; column < texts.size(); column++) {
                if (!texts.get(column).isEmpty()) {
                    row.createCell(column).setCellValue(texts.get(column));
                }
            }
        });
    }

    static List<String> inert(List<String> line) {
        return line.stream().map(SheetFile::inert).toList();
    }

    private static String inert(String text) {
        return !text.isEmpty()
                        && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0
                        && !WHOLE_NUMBER.matcher(text).matches()
                ? "'" + text
                : text;
    }
}
