package org.progressledger.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * The refused and reported rows of a list as a file to work through. A text that a spreadsheet program would take for a
 * formula gets an apostrophe in front.
 */
public enum ProblemFile {
    /** UTF-8 with byte order mark and semicolons, as Excel in Viet Nam opens it by a double click. */
    CSV {
        @Override
        public void write(Source problems, Locale reader, OutputStream output) throws IOException {
            Writer writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
            writer.write('\uFEFF');
            CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(';').get();
            CSVPrinter printer = new CSVPrinter(writer, format);
            eachLine(problems, reader, line -> {
                try {
                    printer.printRecord(line);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
            printer.flush();
        }
    },

    XLSX {
        @Override
        public void write(Source problems, Locale reader, OutputStream output) throws IOException {
            try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
                Sheet sheet = workbook.createSheet();
                eachLine(problems, reader, line -> {
                    Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                    for (int column = 0; column < line.size(); column++) {
                        row.createCell(column).setCellValue(line.get(column));
                    }
                });
                workbook.write(output);
            }
        }
    };

    private static final int ROWS_IN_MEMORY = 100;
    private static final String STARTS_A_FORMULA = "=+-@\t\r";
    private static final List<String> HEADERS =
            List.of("sheet", "row", "column", "severity", "code", "vietnamese", "english");

    /** Hands its problems to a receiver one by one. */
    @FunctionalInterface
    public interface Source {
        void forEach(Consumer<RowProblem> receiver);
    }

    /**
     * Writes the problems in the order of the rows and leaves the output open.
     *
     * @param reader language of the headers and severities; the reasons stand in both
     */
    public abstract void write(Source problems, Locale reader, OutputStream output) throws IOException;

    static void eachLine(Source problems, Locale reader, Consumer<List<String>> writer) {
        writer.accept(HEADERS.stream()
                .map(header -> IntakeTexts.text("list." + header, reader))
                .toList());
        problems.forEach(problem -> writer.accept(Stream.of(
                        problem.sheet(),
                        String.valueOf(problem.row()),
                        problem.column(),
                        IntakeTexts.text("severity." + problem.severity(), reader),
                        problem.code().name(),
                        problem.vietnamese(),
                        problem.english())
                .map(ProblemFile::inert)
                .toList()));
    }

    private static String inert(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
