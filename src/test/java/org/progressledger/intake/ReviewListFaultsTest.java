package org.progressledger.intake;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.progressledger.intake.sheet.FileFault;

/** The page of the reference is the specification; it is read here and held against the sample and the messages. */
class ReviewListFaultsTest {

    private static final Path PAGE = Path.of("docs/reference/review-list.md");
    private static final Pattern CODE = Pattern.compile("`([A-Z_0-9]+)`");

    private record Line(List<String> cells) {
        String cell(int column) {
            return cells.get(column);
        }
    }

    private static List<Line> table(String heading) throws IOException {
        return Files.readAllLines(PAGE).stream()
                .dropWhile(line -> !line.equals("## " + heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .map(line -> new Line(Arrays.stream(line.substring(1).split("(?<!\\\\)\\|"))
                        .map(String::strip)
                        .toList()))
                .toList();
    }

    @Test
    void every_row_of_the_sample_of_faults_has_the_outcome_that_the_reference_states() throws IOException {
        Map<Integer, Line> expected = table("The sample with one fault per row").stream()
                .collect(toMap(line -> Integer.parseInt(line.cell(0)), Function.identity()));
        List<ReadRow> rows = SampleLists.read(SampleLists.FAULTS);

        assertThat(rows.stream().map(row -> row.place().number()))
                .containsExactlyElementsOf(new TreeMap<>(expected).keySet());
        for (ReadRow row : rows) {
            Line line = expected.get(row.place().number());
            assertThat(codes(row)).as("faults of row %d", row.place().number()).isEqualTo(codesOf(line.cell(3)));
            assertThat(row.review().isEmpty())
                    .as("row %d is refused", row.place().number())
                    .isEqualTo(line.cell(2).equals("refused"));
            assertThat(!row.problems().isEmpty() && row.review().isPresent())
                    .as("row %d is reported", row.place().number())
                    .isEqualTo(line.cell(2).equals("reported"));
        }
    }

    private static Set<String> codes(ReadRow row) {
        return row.problems().stream().map(problem -> problem.code().name()).collect(Collectors.toSet());
    }

    private static Set<String> codesOf(String cell) {
        return CODE.matcher(cell).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    @Test
    void every_fault_of_a_row_stands_in_the_reference_with_its_outcome_and_messages() throws IOException {
        Map<String, Line> lines = table("Faults of a row").stream()
                .collect(toMap(line -> line.cell(0).replace("`", ""), Function.identity()));

        assertThat(lines.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ProblemCode.values()).map(Enum::name).toList());
        for (ProblemCode code : ProblemCode.values()) {
            Line line = lines.get(code.name());
            assertThat(line.cell(1)).isEqualToIgnoringCase(code.severity().name());
            assertThat(line.cell(3)).as(code.name()).isEqualTo(pattern("row." + code, "vi"));
            assertThat(line.cell(4)).as(code.name()).isEqualTo(pattern("row." + code, "en"));
        }
    }

    @Test
    void every_fault_of_a_file_stands_in_the_reference_with_its_messages() throws IOException {
        Map<String, Line> lines = table("Faults of a file").stream()
                .collect(toMap(line -> line.cell(0).replace("`", ""), Function.identity()));

        assertThat(lines.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(FileFault.values()).map(Enum::name).toList());
        for (FileFault fault : FileFault.values()) {
            Line line = lines.get(fault.name());
            assertThat(line.cell(2)).as(fault.name()).isEqualTo(pattern("file." + fault, "vi"));
            assertThat(line.cell(3)).as(fault.name()).isEqualTo(pattern("file." + fault, "en"));
        }
    }

    private static String pattern(String key, String language) {
        return ResourceBundle.getBundle("messages.intake", Locale.forLanguageTag(language))
                .getString("intake." + key)
                .replace("''", "'");
    }

    @Test
    void what_is_normalised_is_recorded_as_it_was_meant() {
        Map<Integer, ReadRow> rows = SampleLists.read(SampleLists.FAULTS).stream()
                .collect(toMap(row -> row.place().number(), Function.identity()));

        assertThat(rows.get(20).review().orElseThrow().head().name()).isEqualTo("Nguyễn Đức Mẫu 011");
        assertThat(rows.get(21).review().orElseThrow().sheet().b1()).isEqualByComparingTo("132.5");
        assertThat(rows.get(23).review().orElseThrow().household().code()).isEqualTo("05569-00014");
        assertThat(rows.get(23).review().orElseThrow().head().name()).isEqualTo("Lý Hồng Mẫu 014");
        assertThat(rows.get(24).review().orElseThrow().head().birth().orElseThrow())
                .hasToString("1968");
        assertThat(rows.get(25).review().orElseThrow().head().birth().orElseThrow())
                .hasToString("1971-05-03");
    }

    @Test
    void a_problem_names_the_column_as_the_sheet_heads_it_and_says_in_both_languages_what_to_do() {
        RowProblem split = SampleLists.read(SampleLists.FAULTS).stream()
                .flatMap(row -> row.problems().stream())
                .filter(problem -> problem.code() == ProblemCode.UNIT_DIVIDED)
                .findFirst()
                .orElseThrow();

        assertThat(split.sheet()).isEqualTo("Danh sách hộ");
        assertThat(split.row()).isEqualTo(17);
        assertThat(split.column()).isEqualTo("Mã xã");
        assertThat(split.vietnamese()).contains("05443 phường Phan Đình Phùng", "05467 phường Gia Sàng", "01/07/2025");
        assertThat(split.english()).contains("05443 phường Phan Đình Phùng", "05467 phường Gia Sàng", "divided");
    }

    @Test
    void the_clean_list_has_no_fault_and_says_the_same_as_xlsx_and_as_csv() {
        List<ReadRow> xlsx = SampleLists.read(SampleLists.CLEAN_XLSX);
        List<ReadRow> csv = SampleLists.read(SampleLists.CLEAN_CSV);

        assertThat(xlsx)
                .hasSize(412)
                .allSatisfy(row -> assertThat(row.problems()).isEmpty());
        assertThat(csv.stream().map(ReadRow::review).toList())
                .isEqualTo(xlsx.stream().map(ReadRow::review).toList());
        assertThat(xlsx.get(0).place().number()).isEqualTo(10);
        assertThat(csv.get(0).place().number()).isEqualTo(2);
    }
}
