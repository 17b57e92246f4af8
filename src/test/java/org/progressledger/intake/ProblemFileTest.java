package org.progressledger.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.shared.Texts;

class ProblemFileTest {

    private static final List<RowProblem> PROBLEMS = List.of(
            new RowProblem("=cmd|' /C calc'!A0", 11, "+Mã hộ", ProblemCode.CODE_TWICE, "Mã hộ; đã có", "@twice"),
            new RowProblem("", 12, "Điểm B2", ProblemCode.CLASS_DIFFERS, "khác", "differs"));

    private static byte[] written(ProblemFile kind, Locale reader) throws IOException {
        return written(PROBLEMS, kind, reader);
    }

    private static byte[] written(List<RowProblem> problems, ProblemFile kind, Locale reader) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        kind.write(problems::forEach, reader, output);
        return output.toByteArray();
    }

    @Test
    void csv_has_a_byte_order_mark_and_no_text_that_is_taken_for_a_formula() throws IOException {
        assertThat(new String(written(ProblemFile.CSV, Texts.VIETNAMESE), StandardCharsets.UTF_8))
                .isEqualTo("""
                        \uFEFFTrang tính;Dòng;Cột;Mức;Mã;Lý do;Reason\r
                        '=cmd|' /C calc'!A0;11;'+Mã hộ;Từ chối;CODE_TWICE;"Mã hộ; đã có";'@twice\r
                        "";12;Điểm B2;Lưu ý;CLASS_DIFFERS;khác;differs\r
                        """);
    }

    @Test
    void xlsx_holds_texts_only() throws IOException {
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(written(ProblemFile.XLSX, Locale.ENGLISH)))) {
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(3).getStringCellValue()).isEqualTo("Severity");
            assertThat(sheet.getRow(1).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("'=cmd|' /C calc'!A0");
            assertThat(sheet.getRow(2).getCell(3).getStringCellValue()).isEqualTo("Reported");
        }
    }

    /** A cell of a spreadsheet holds 32,767 characters; a reason that quotes a whole one would be longer. */
    @Test
    void cells_as_long_as_a_spreadsheet_allows_are_quoted_by_their_beginning(@TempDir Path directory)
            throws IOException {
        String longest = "ă".repeat(32_767);
        Path list = Files.writeString(
                directory.resolve("list.csv"),
                String.join(";", InventedList.headers()) + "\n"
                        + row(column -> column < 25 ? longest : "y") + "\n"
                        + row(column -> column < 25 ? "y" : longest));
        List<RowProblem> problems = SampleLists.read(list).stream()
                .flatMap(read -> read.problems().stream())
                .toList();

        assertThat(problems)
                .hasSizeGreaterThan(20)
                .allSatisfy(problem -> assertThat(problem.vietnamese().length()).isLessThan(500));
        assertThat(problems.get(0).vietnamese()).contains("“" + "ă".repeat(100) + "…”");
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(written(problems, ProblemFile.XLSX, Locale.ENGLISH)))) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(problems.size());
        }
    }

    private static String row(IntFunction<String> cell) {
        return IntStream.range(0, InventedList.headers().size()).mapToObj(cell).collect(Collectors.joining(";"));
    }
}
