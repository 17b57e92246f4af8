package org.progressledger.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.household.PovertyReason;
import org.progressledger.intake.sheet.FileFault;
import org.progressledger.intake.sheet.UnreadableFileException;
import org.progressledger.shared.Texts;

class HeaderLayoutsTest {

    @TempDir
    Path directory;

    private static List<String> decided(int number) {
        List<String> row = new ArrayList<>(InventedList.row(number));
        row.add("12/12/2025");
        row.add("");
        return row;
    }

    private Path csv(String delimiter, Charset encoding, String before, List<List<String>> rows) throws IOException {
        String text = rows.stream()
                .map(row -> row.stream().map(cell -> '"' + cell + '"').collect(Collectors.joining(delimiter)))
                .collect(Collectors.joining("\r\n"));
        return Files.write(Files.createTempFile(directory, "list", ".csv"), (before + text).getBytes(encoding));
    }

    private Path csv(List<List<String>> rows) throws IOException {
        return csv(";", StandardCharsets.UTF_8, "", rows);
    }

    @Test
    void columns_stand_in_any_order() throws IOException {
        List<Integer> order = new ArrayList<>(
                IntStream.range(0, InventedList.headers().size()).boxed().toList());
        Collections.shuffle(order, new Random(20251212));

        List<ReadRow> rows = SampleLists.read(csv(List.of(
                order.stream().map(InventedList.headers()::get).toList(),
                order.stream().map(decided(7)::get).toList())));

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).problems()).isEmpty();
        assertThat(rows.get(0).review().orElseThrow().household().code()).isEqualTo("05569-M000007");
    }

    @Test
    void headers_are_abbreviated_decomposed_and_marked_the_other_way() {
        HeaderWords words = HeaderWords.load(SampleLists.SCORE_COLUMNS);
        Map<String, String> headers = Map.ofEntries(
                Map.entry("Số QĐ", "DECISION_NUMBER"),
                Map.entry("Ngày QĐ", "DECISION_DATE"),
                Map.entry("SĐDCN", "PERSONAL_NUMBER"),
                Map.entry("Số CCCD (12 số)", "PERSONAL_NUMBER"),
                Map.entry("HỌ TÊN CHỦ HỘ", "HEAD_NAME"),
                Map.entry("DT nhà ở BQ đầu người", "HOUSING_AREA"),
                Map.entry("BHYT", "HEALTH_INSURANCE"),
                Map.entry("Nhà tiêu HVS", "SANITATION"),
                Map.entry("Thiếu đất SX", "R1"),
                Map.entry("Mã số hộ", "HOUSEHOLD_CODE"),
                Map.entry(Normalizer.normalize("Phân loại cuối kỳ", Normalizer.Form.NFD), "CLOSING"),
                Map.entry("Phân loại cuối kì", "CLOSING"),
                Map.entry("Thôn/bản/TDP", "VILLAGE"),
                Map.entry("Ngày,\ntháng, năm sinh", "BIRTH"));

        headers.forEach((header, key) -> assertThat(words.column(header).map(ReviewColumn::key))
                .as(header)
                .contains(key));
    }

    @Test
    void a_header_that_could_mean_several_columns_means_none() {
        HeaderWords words = HeaderWords.load(SampleLists.SCORE_COLUMNS);

        assertThat(words.column("Không có")).isEmpty();
        assertThat(words.column("Số")).isEmpty();
        assertThat(words.column("Điểm")).isEmpty();
        assertThat(words.column("Ngày")).isEmpty();
    }

    @Test
    void every_official_header_means_its_own_column() {
        HeaderWords words = HeaderWords.load(SampleLists.SCORE_COLUMNS);

        assertThat(ReviewColumn.all())
                .allSatisfy(
                        column -> assertThat(words.column(words.header(column))).contains(column));
    }

    @Test
    void the_columns_that_came_later_take_no_header_away_from_those_before() {
        List<ReviewColumn> before = ReviewColumn.all().stream()
                .filter(column -> !(column instanceof ReviewColumn.OfTrait)
                        && !(column instanceof ReviewColumn.OfChildren)
                        && column != ReviewColumn.Plain.CAUSE)
                .toList();
        ReviewColumn skills = new ReviewColumn.OfReason(PovertyReason.LACK_OF_SKILLS);
        HeaderWords wordsBefore = HeaderWords.load(SampleLists.SCORE_COLUMNS, before);
        HeaderWords words = HeaderWords.load(SampleLists.SCORE_COLUMNS);
        Random random = new Random(20261122);

        assertThat(before).filteredOn(column -> !column.equals(skills)).allSatisfy(column -> {
            for (int count = 0; count < 2_000; count++) {
                String header = abbreviated(words.header(column), random);
                wordsBefore
                        .column(header)
                        .ifPresent(meant ->
                                assertThat(words.column(header)).as(header).contains(meant));
            }
        });
    }

    /** Keeps the first word, leaves out others, writes some only by their first letters. */
    private static String abbreviated(String header, Random random) {
        List<String> words = List.of(header.split("[ ,/]+"));
        StringBuilder shorter = new StringBuilder();
        int at = 0;
        while (at < words.size()) {
            int together = Math.min(words.size() - at, 2 + random.nextInt(3));
            switch (random.nextInt(at == 0 ? 2 : 3)) {
                case 0 -> shorter.append(words.get(at++)).append(' ');
                case 1 -> {
                    words.subList(at, at + together).forEach(word -> shorter.append(word.charAt(0)));
                    shorter.append(' ');
                    at += together;
                }
                default -> at++;
            }
        }
        return shorter.toString().strip();
    }

    /** The skills (kỹ năng) and the capacity (khả năng) to work share their first letters. */
    @Test
    void what_could_be_a_skill_or_the_capacity_to_work_means_none() {
        HeaderWords words = HeaderWords.load(SampleLists.SCORE_COLUMNS);

        assertThat(words.column("Không có KN lao động")).isEmpty();
        assertThat(words.column("Không có khả năng lao động").map(ReviewColumn::key))
                .contains("NO_LABOUR_CAPACITY");
        assertThat(words.column("Không có kỹ năng lao động").map(ReviewColumn::key))
                .contains("R6");
    }

    @Test
    void the_columns_that_came_later_are_known_by_their_words() {
        HeaderWords words = HeaderWords.load(SampleLists.SCORE_COLUMNS);
        Map<String, String> headers = Map.ofEntries(
                Map.entry("Dân tộc", "ETHNICITY"),
                Map.entry("Dân tộc TC", "LOCAL_ETHNIC_GROUP"),
                Map.entry("Hộ không có khả năng LĐ", "NO_LABOUR_CAPACITY"),
                Map.entry("Hộ có thành viên là NCC với CM", "REVOLUTION_MERIT"),
                Map.entry("Hộ NLN có MSTB", "AGRICULTURAL"),
                Map.entry("Số TE", "CHILDREN"),
                Map.entry("Số TE không có BHYT", "CHILDREN_WITHOUT_INSURANCE"),
                Map.entry("Số TE SDD", "CHILDREN_MALNOURISHED"),
                Map.entry("TE không đi học", "CHILDREN_NOT_AT_SCHOOL"),
                Map.entry("Trẻ em đi học", "CHILD_SCHOOLING"),
                Map.entry("Suy dinh dưỡng", "NUTRITION"),
                Map.entry("BHYT", "HEALTH_INSURANCE"),
                Map.entry("Nguyên nhân TĐ", "CAUSE"),
                Map.entry("Nguyên nhân", "R8"));

        headers.forEach((header, key) -> assertThat(words.column(header).map(ReviewColumn::key))
                .as(header)
                .contains(key));
    }

    @Test
    void the_columns_that_are_missing_are_named() throws IOException {
        List<String> headers = new ArrayList<>(InventedList.headers());
        headers.set(headers.indexOf("Điểm B2"), "Tổng");
        headers.set(headers.indexOf("Ngày quyết định"), "Khi nào");

        assertThatThrownBy(() -> SampleLists.read(csv(List.of(List.of("Danh sách"), headers, decided(1)))))
                .isInstanceOfSatisfying(UnreadableFileException.class, refusal -> {
                    assertThat(refusal.fault()).isEqualTo(FileFault.MISSING_COLUMN);
                    assertThat(IntakeTexts.of(refusal, Texts.VIETNAMESE))
                            .contains("“Điểm B2”, “Ngày quyết định”", "dòng tiêu đề 2");
                });
    }

    @Test
    void a_column_that_stands_twice_is_refused() throws IOException {
        List<String> headers = new ArrayList<>(InventedList.headers());
        headers.set(headers.indexOf("Ghi chú"), "Mã số hộ");

        assertThatThrownBy(() -> SampleLists.read(csv(List.of(headers, decided(1)))))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        refusal -> assertThat(refusal.fault()).isEqualTo(FileFault.COLUMN_TWICE));
    }

    @Test
    void a_file_without_header_or_without_households_is_refused() {
        assertThatThrownBy(() -> SampleLists.read(csv(List.of(List.of("a", "b"), List.of("c", "d")))))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        refusal -> assertThat(refusal.fault()).isEqualTo(FileFault.NO_HEADER));
        assertThatThrownBy(() -> SampleLists.read(csv(List.of(InventedList.headers()))))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        refusal -> assertThat(refusal.fault()).isEqualTo(FileFault.NO_ROWS));
    }

    @Test
    void a_sheet_per_village_is_one_list_and_a_code_on_two_sheets_is_a_repetition() throws IOException {
        Path file = directory.resolve("villages.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                var output = Files.newOutputStream(file)) {
            workbook.createSheet("Hướng dẫn").createRow(0).createCell(0).setCellValue("Điền đủ các cột");
            fill(workbook.createSheet("Nà Mao"), List.of(InventedList.headers(), decided(1), decided(2)));
            fill(
                    workbook.createSheet("Làng Há"),
                    List.of(List.of("Thôn Làng Há"), InventedList.headers(), decided(3), decided(2)));
            workbook.write(output);
        }

        List<ReadRow> rows = SampleLists.read(file);

        assertThat(rows.stream().map(ReadRow::ordinal)).containsExactly(1, 2, 3, 4);
        assertThat(rows.stream()
                        .map(row -> row.place().sheet() + " " + row.place().number()))
                .containsExactly("Nà Mao 2", "Nà Mao 3", "Làng Há 3", "Làng Há 4");
        assertThat(rows.get(3).review()).isEmpty();
        assertThat(rows.get(3).problems().get(0).vietnamese()).contains("dòng 3 của trang tính “Nà Mao”");
    }

    @Test
    void a_code_is_a_repetition_whether_its_cells_are_numbers_or_texts() throws IOException {
        Path file = directory.resolve("numbers.xlsx");
        int code = InventedList.headers().indexOf("Mã hộ");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                var output = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("Nà Mao");
            fill(sheet, List.of(InventedList.headers(), decided(1), decided(2), decided(3), decided(4)));
            sheet.getRow(1).getCell(code).setCellValue(5_569_001);
            sheet.getRow(2).getCell(code).setCellValue(5_569_001);
            sheet.getRow(3).getCell(code).setCellValue("5569001");
            sheet.getRow(4).getCell(code).setCellValue(5_569_002);
            workbook.write(output);
        }

        List<ReadRow> rows = SampleLists.read(file);

        assertThat(rows.stream()
                        .map(row ->
                                row.problems().stream().map(RowProblem::code).toList()))
                .containsExactly(
                        List.of(), List.of(ProblemCode.CODE_TWICE), List.of(ProblemCode.CODE_TWICE), List.of());
    }

    private static void fill(Sheet sheet, List<List<String>> rows) {
        for (List<String> texts : rows) {
            Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
            for (String text : texts) {
                row.createCell(Math.max(row.getLastCellNum(), 0)).setCellValue(text);
            }
        }
    }

    @Test
    void totals_signatures_repeated_headers_and_column_numbers_are_no_households() throws IOException {
        List<String> numbers = IntStream.rangeClosed(1, InventedList.headers().size())
                .mapToObj(String::valueOf)
                .toList();

        List<ReadRow> rows = SampleLists.read(csv(List.of(
                InventedList.headers(),
                numbers,
                decided(1),
                List.of("", "", "Thôn Làng Há"),
                InventedList.headers(),
                numbers,
                decided(2),
                List.of("", "", "Tổng cộng: 2 hộ", "", "", "", "", "9"),
                List.of("", "", "Người lập biểu", "", "", "", "", "", "", "", "CHỦ TỊCH"))));

        assertThat(rows.stream()
                        .map(row -> row.review().orElseThrow().household().code()))
                .containsExactly("05569-M000001", "05569-M000002");
    }

    @Test
    void csv_comes_with_semicolon_comma_or_tab_in_utf_8_or_utf_16() throws IOException {
        List<List<String>> list = List.of(InventedList.headers(), decided(1));
        for (String delimiter : List.of(";", ",", "\t")) {
            assertThat(SampleLists.read(csv(delimiter, StandardCharsets.UTF_8, "\uFEFF", list)))
                    .as("delimiter '%s'", delimiter)
                    .hasSize(1)
                    .allSatisfy(row -> assertThat(row.problems()).isEmpty());
        }
        for (Charset encoding : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            for (String mark : List.of("", "\uFEFF")) {
                assertThat(SampleLists.read(csv("\t", encoding, mark, list)))
                        .as("%s with mark '%s'", encoding, mark)
                        .hasSize(1)
                        .allSatisfy(row -> assertThat(row.problems()).isEmpty());
            }
        }
    }
}
