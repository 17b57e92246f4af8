package org.progressledger.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.progressledger.commune.CriterionResult;
import org.progressledger.commune.Evidence;
import org.progressledger.intake.sheet.FileFault;
import org.progressledger.intake.sheet.UnreadableFileException;
import org.progressledger.ruleset.AssessmentStage;
import org.progressledger.shared.DecisionReference;

class CriteriaListReaderTest {

    private static final DecisionReference DECISION =
            new DecisionReference("12/QĐ-UBND", LocalDate.of(2025, 12, 12), "UBND tỉnh Thái Nguyên");

    @TempDir
    Path directory;

    private ReadResult one(String row) {
        return one(CriteriaLists.HEADER, row);
    }

    private ReadResult one(String... lines) {
        List<ReadResult> results = CriteriaLists.read(CriteriaLists.csv(directory, lines));
        assertThat(results).hasSize(1);
        return results.get(0);
    }

    private List<ProblemCode> codes(String row) {
        return CriteriaLists.codes(one(row).problems());
    }

    @Test
    void a_row_says_whose_decision_it_is_about_which_commune_and_what() {
        ReadResult result = one("05569;Xã Định Hoá;NTM-2021;17;17.3;Thẩm tra;98,5%;Đ;01/12/2025;12/QĐ-UBND;12/12/2025;"
                + "UBND tỉnh Thái Nguyên;Báo cáo mẫu;" + "ab".repeat(32) + ";kho/mau-1");

        assertThat(result.problems()).isEmpty();
        Occasion occasion = result.occasion().orElseThrow();
        assertThat(occasion.unit()).hasToString("05569@2025");
        assertThat(occasion.ruleSet()).isEqualTo("NTM-2021");
        assertThat(occasion.stage()).isEqualTo(AssessmentStage.VERIFIED);
        assertThat(occasion.effectiveOn()).isEqualTo(LocalDate.of(2025, 12, 1));
        assertThat(occasion.decision()).isEqualTo(DECISION);
        assertThat(result.result())
                .contains(new CriterionResult(
                        17,
                        Optional.of("17.3"),
                        Optional.of("98,5%"),
                        true,
                        List.of(new Evidence("Báo cáo mẫu", "ab".repeat(32), "kho/mau-1"))));
    }

    @Test
    void without_a_day_of_its_own_a_result_holds_from_the_day_of_the_decision() {
        assertThat(one(CriteriaLists.row("1", "", "TĐ", "Đạt"))
                        .occasion()
                        .orElseThrow()
                        .effectiveOn())
                .isEqualTo(LocalDate.of(2025, 12, 12));
    }

    @ParameterizedTest
    @CsvSource({
        "Đạt,true",
        "đ,true",
        "Đ,true",
        "x,true",
        "X,true",
        "ĐẠT,true",
        "1,true",
        "✓,true",
        "Đạt chuẩn,true",
        "không đạt,false",
        "Không đạt,false",
        "chưa đạt,false",
        "K,false",
        "k,false",
        "KĐ,false",
        "0,false"
    })
    void met_and_not_met_are_written_in_many_ways(String word, boolean met) {
        assertThat(one(CriteriaLists.row("1", "", "Thẩm định", word))
                        .result()
                        .orElseThrow()
                        .met())
                .isEqualTo(met);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gần đạt", "-", "98%", "?"})
    void other_words_for_met_are_refused(String word) {
        assertThat(codes(CriteriaLists.row("1", "", "Thẩm định", word))).containsExactly(ProblemCode.WORD_UNKNOWN);
    }

    @Test
    void a_row_of_a_form_that_is_not_filled_in_says_nothing_but_a_value_without_a_conclusion_is_refused() {
        List<ReadResult> results = CriteriaLists.read(CriteriaLists.csv(
                directory,
                CriteriaLists.HEADER,
                CriteriaLists.row("1", "", "Thẩm định", ""),
                CriteriaLists.row("2", "", "Thẩm định", "Đ"),
                CriteriaLists.row("3", "", "Thẩm định", "").replace("Thẩm định;;", "Thẩm định;75%;")));

        assertThat(results).hasSize(2);
        assertThat(results.get(0).number()).contains("2");
        assertThat(CriteriaLists.codes(results.get(1).problems())).containsExactly(ProblemCode.VALUE_MISSING);
    }

    @ParameterizedTest
    @CsvSource({
        "2,,2",
        "Tiêu chí 2,,2",
        "TC2 x,,",
        "2. Giao thông,,2",
        "Giao thông,,2",
        "giao thong,,2",
        "17.10,,17.10",
        "17,17.10,17.10",
        ",Chỉ tiêu 17.2,17.2",
        "17,CT 17.2,17.2"
    })
    void a_criterion_is_found_by_number_or_name(String criterion, String indicator, String number) {
        ReadResult result = one(CriteriaLists.row(
                Optional.ofNullable(criterion).orElse(""),
                Optional.ofNullable(indicator).orElse(""),
                "TĐ",
                "Đ"));

        assertThat(result.number()).isEqualTo(Optional.ofNullable(number));
        assertThat(CriteriaLists.codes(result.problems()))
                .isEqualTo(number == null ? List.of(ProblemCode.CRITERION_UNKNOWN) : List.of());
    }

    @Test
    void what_the_set_does_not_have_is_refused() {
        assertThat(codes(CriteriaLists.row("20", "", "TĐ", "Đ"))).containsExactly(ProblemCode.CRITERION_UNKNOWN);
        assertThat(codes(CriteriaLists.row("1", "1.9", "TĐ", "Đ"))).containsExactly(ProblemCode.CRITERION_UNKNOWN);
        assertThat(codes(CriteriaLists.row("2", "1.1", "TĐ", "Đ"))).containsExactly(ProblemCode.INDICATOR_OF_ANOTHER);
        assertThat(codes(CriteriaLists.row("1", "", "TĐ", "Đ").replace("NTM-2021", "NTM-1999")))
                .containsExactly(ProblemCode.CRITERIA_SET_UNKNOWN);
        assertThat(codes(CriteriaLists.row("1", "", "Xong", "Đ"))).containsExactly(ProblemCode.WORD_UNKNOWN);
    }

    @Test
    void a_number_that_has_lost_its_last_zero_is_not_guessed() throws IOException {
        Path file = directory.resolve("so.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream output = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("Kết quả");
            fill(sheet.createRow(0), CriteriaLists.HEADER.split(";"));
            Row row = sheet.createRow(1);
            fill(row, CriteriaLists.row("17", "", "TĐ", "Đ").split(";"));
            row.getCell(0).setCellValue(5569);
            row.createCell(4).setCellValue(17.1);
            workbook.write(output);
        }

        ReadResult result = CriteriaLists.read(file).get(0);

        assertThat(CriteriaLists.codes(result.problems())).containsExactly(ProblemCode.INDICATOR_AMBIGUOUS);
        assertThat(result.problems().get(0).vietnamese()).contains("17.1", "17.10");
        assertThat(result.occasion().orElseThrow().unit())
                .as("the code has lost its zero too, and there is only one way to put it back")
                .hasToString("05569@2025");
    }

    private static void fill(Row row, String... texts) {
        for (int column = 0; column < texts.length; column++) {
            if (!texts[column].isEmpty()) {
                row.createCell(column).setCellValue(texts[column]);
            }
        }
    }

    @Test
    void a_unit_is_that_of_the_day_and_its_name_must_agree() {
        String former = "05548;Xã Tân Thịnh;NTM-2021;1;;TĐG;;Đ;;12/BB;%s;;;;";

        assertThat(one(former.formatted("30/06/2025")).occasion().orElseThrow().unit())
                .hasToString("05548@2004");
        assertThat(codes(former.formatted("01/07/2025"))).containsExactly(ProblemCode.UNIT_ENDED);
        assertThat(codes(CriteriaLists.row("1", "", "TĐ", "Đ").replace("Xã Định Hóa", "Phường Gia Sàng")))
                .containsExactly(ProblemCode.UNIT_NAME_DIFFERS);
        assertThat(codes(CriteriaLists.row("1", "", "TĐ", "Đ").replace("05569", "99999")))
                .containsExactly(ProblemCode.UNIT_UNKNOWN);
        assertThat(codes("05440;;NTM-2021;1;;TĐG;;Đ;;12/BB;02/07/2025;;;;"))
                .hasSize(1)
                .isSubsetOf(ProblemCode.COMMUNE_DIVIDED, ProblemCode.UNIT_ENDED, ProblemCode.UNIT_UNKNOWN);
    }

    @Test
    void a_ward_is_refused_by_the_ledger_at_its_code() {
        LedgerCheck.Answer answer = CriteriaLists.checked(CriteriaLists.csv(
                        directory,
                        CriteriaLists.HEADER,
                        CriteriaLists.row("1", "", "TĐG", "Đ").replace("05569;Xã Định Hóa", "05467;Phường Gia Sàng")))
                .get(0);

        assertThat(answer.effect()).isEqualTo(RowEffect.REFUSED);
        assertThat(answer.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.LEDGER_REFUSES);
            assertThat(problem.column()).isEqualTo("Mã xã");
            assertThat(problem.vietnamese()).contains("Gia Sàng");
        });
    }

    @Test
    void a_self_assessment_without_an_issuer_is_the_communes_own_and_another_stage_names_its_issuer() {
        String row = "05569;Xã Định Hóa;NTM-2021;1;;%s;;Đ;;12/BB;12/12/2025;;;;";

        assertThat(one(row.formatted("Tự đánh giá"))
                        .occasion()
                        .orElseThrow()
                        .decision()
                        .issuer())
                .isEqualTo("UBND xã Định Hóa");
        assertThat(codes(row.formatted("Thẩm định"))).containsExactly(ProblemCode.VALUE_MISSING);
    }

    @Test
    void the_set_is_named_in_the_row_or_chosen_for_the_file_or_that_of_the_day() {
        Path file = CriteriaLists.csv(
                directory,
                CriteriaLists.HEADER,
                CriteriaLists.row("1", "", "TĐ", "Đ").replace("NTM-2021", ""),
                CriteriaLists.row("2", "", "TĐ", "Đ").replace("NTM-2021", "ntm-2021"));

        assertThat(CriteriaLists.read(file))
                .extracting(result -> result.occasion().orElseThrow().ruleSet())
                .containsExactly("NTM-2021", "NTM-2021");
        assertThat(CriteriaLists.read(file, Optional.of("NTM-2021-NC")))
                .extracting(result -> result.occasion().orElseThrow().ruleSet())
                .containsExactly("NTM-2021-NC", "NTM-2021");
    }

    @Test
    void evidence_has_title_hash_and_place_each_as_often_as_the_others() {
        String row = "05569;Xã Định Hóa;NTM-2021;1;;TĐ;;Đ;;12/QĐ;12/12/2025;UBND tỉnh Mẫu;%s;%s;%s";

        assertThat(one(row.formatted("A | B", "AA".repeat(32) + "|" + "bb".repeat(32), "kho/1 | kho/2"))
                        .result()
                        .orElseThrow()
                        .evidence())
                .containsExactly(
                        new Evidence("A", "aa".repeat(32), "kho/1"), new Evidence("B", "bb".repeat(32), "kho/2"));
        assertThat(codes(row.formatted("A", "aa".repeat(32), ""))).containsExactly(ProblemCode.VALUE_MISSING);
        assertThat(codes(row.formatted("A | B", "aa".repeat(32), "kho/1")))
                .containsExactly(ProblemCode.EVIDENCE_UNEVEN);
    }

    @Test
    void a_list_with_a_column_for_each_criterion_and_all_else_above_it_is_read() throws IOException {
        Path file = directory.resolve("ngang.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream output = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("Tổng hợp");
            fill(sheet.createRow(0), "KẾT QUẢ THỰC HIỆN CÁC TIÊU CHÍ NÔNG THÔN MỚI");
            fill(sheet.createRow(1), "(Căn cứ Quyết định số 318/QĐ-TTg ngày 08/03/2022 của Thủ tướng Chính phủ)");
            fill(sheet.createRow(2), "(Kèm theo Quyết định số 12/QĐ-UBND ngày 12/12/2025 của UBND tỉnh Thái Nguyên)");
            fill(sheet.createRow(3), "Bước: Thẩm định", "", "Bộ tiêu chí:", "NTM-2021");
            fill(sheet.createRow(5), "STT", "Mã xã", "Tên xã", "Tiêu chí");
            sheet.addMergedRegion(new CellRangeAddress(5, 5, 3, 5));
            Row numbers = sheet.createRow(6);
            numbers.createCell(3).setCellValue(1);
            numbers.createCell(4).setCellValue(2);
            numbers.createCell(5).setCellValue(3);
            fill(sheet.createRow(7), "(1)", "(2)", "(3)", "(4)", "(5)", "(6)");
            fill(sheet.createRow(8), "1", "05569", "Xã Định Hóa", "Đ", "K", "");
            fill(sheet.createRow(9), "2", "05563", "Xã Phượng Tiến", "x", "", "chưa đạt");
            fill(sheet.createRow(10), "", "", "Tổng cộng", "2", "0", "0");
            fill(sheet.createRow(12), "", "", "Người lập biểu");
            workbook.write(output);
        }

        List<ReadResult> results = CriteriaLists.read(file);

        assertThat(results)
                .extracting(result -> result.occasion().orElseThrow().unit() + " "
                        + result.result().orElseThrow().number() + " "
                        + result.result().orElseThrow().met())
                .containsExactly("05569@2025 1 true", "05569@2025 2 false", "05563@2025 1 true", "05563@2025 3 false");
        assertThat(results)
                .allSatisfy(result ->
                        assertThat(result.occasion().orElseThrow().decision()).isEqualTo(DECISION));
        assertThat(results.get(0).occasion().orElseThrow().stage()).isEqualTo(AssessmentStage.APPRAISED);
    }

    @Test
    void columns_of_criteria_are_headed_in_many_ways_and_a_word_that_is_not_understood_is_named_by_its_column() {
        List<ReadResult> results = CriteriaLists.read(CriteriaLists.csv(
                directory,
                "Mã xã;Tên xã;TC 1;Tiêu chí số 2;Tiêu chí 3 (Thủy lợi);CT 17.10;Chỉ tiêu 17.2 Nước sạch;TC 20;Bước;"
                        + "Số QĐ;Ngày QĐ;Cơ quan",
                "05569;Xã Định Hóa;Đ;đạt;vướng;x;K;Đ;Thẩm định;12/QĐ-UBND;12/12/2025;UBND tỉnh Mẫu"));

        assertThat(results)
                .extracting(ReadResult::number)
                .extracting(Optional::orElseThrow)
                .containsExactly("1", "2", "3", "17.10", "17.2", "20");
        assertThat(results.get(2).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.WORD_UNKNOWN);
            assertThat(problem.column()).isEqualTo("Tiêu chí 3 (Thủy lợi)");
            assertThat(problem.vietnamese()).contains("vướng", "Không đạt");
        });
        assertThat(CriteriaLists.codes(results.get(5).problems())).containsExactly(ProblemCode.CRITERION_UNKNOWN);
    }

    @Test
    void merged_cells_of_a_commune_stand_for_the_rows_below_and_totals_are_passed_over() {
        List<ReadResult> results = CriteriaLists.read(CriteriaLists.csv(
                directory,
                "Kết quả năm 2025;;;;;;;;",
                CriteriaLists.HEADER,
                CriteriaLists.row("1", "", "TĐ", "Đ"),
                CriteriaLists.row("2", "", "TĐ", "K").replace("05569;Xã Định Hóa", ";"),
                ";Tổng số;;;;;;1;;;;;;;",
                CriteriaLists.row("1", "", "TĐ", "Đ").replace("05569;Xã Định Hóa", "05563;Phượng Tiến"),
                CriteriaLists.row("2", "", "TĐ", "Đ").replace("05569;Xã Định Hóa", ";")));

        assertThat(results)
                .extracting(result -> result.occasion().orElseThrow().unit().toString())
                .containsExactly("05569@2025", "05569@2025", "05563@2025", "05563@2025");
    }

    @Test
    void a_list_in_utf_16_with_tabs_says_the_same() throws IOException {
        String text = String.join("\n", CriteriaLists.HEADER, CriteriaLists.row("1", "", "TĐ", "Đ"))
                .replace(';', '\t');
        Path file = Files.write(directory.resolve("u.csv"), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));

        assertThat(CriteriaLists.read(file).get(0).result())
                .isEqualTo(one(CriteriaLists.row("1", "", "TĐ", "Đ")).result());
    }

    @Test
    void what_no_row_could_say_is_said_once_for_the_file() {
        assertThatThrownBy(() -> one("Mã xã;Tên xã;Tiêu chí;Kết quả;Số quyết định", "05569;Xã Định Hóa;1;98%;12/QĐ"))
                .isInstanceOfSatisfying(UnreadableFileException.class, refusal -> {
                    assertThat(refusal.fault()).isEqualTo(FileFault.MISSING_COLUMN);
                    assertThat(refusal.details().get(0))
                            .contains("Đạt / không đạt", "Giai đoạn", "Ngày quyết định")
                            .doesNotContain("Số quyết định");
                });
    }

    @Test
    void the_kind_of_a_list_is_told_by_its_header_and_the_wrong_kind_in_a_sentence() {
        ListRecognition recognition = new ListRecognition(HeaderWords.load(SampleLists.SCORE_COLUMNS));
        Path criteria = CriteriaLists.csv(directory, CriteriaLists.HEADER, CriteriaLists.row("1", "", "TĐ", "Đ"));
        Path wide = CriteriaLists.csv(directory, "Danh sách", "Mã xã;Tên xã;TC 1;TC 2", "05569;Định Hóa;x;x");
        Path neither = CriteriaLists.csv(directory, "Tên;Tuổi", "Mẫu;3");

        assertThat(recognition.kind(criteria, Optional.empty())).isEqualTo(ListKind.CRITERIA);
        assertThat(recognition.kind(wide, Optional.empty())).isEqualTo(ListKind.CRITERIA);
        assertThat(recognition.kind(neither, Optional.empty())).isEqualTo(ListKind.REVIEW);
        assertThat(recognition.kind(neither, Optional.of(ListKind.CRITERIA))).isEqualTo(ListKind.CRITERIA);
        for (Path households : List.of(SampleLists.CLEAN_CSV, SampleLists.CLEAN_XLSX, SampleLists.FAULTS)) {
            assertThat(recognition.kind(households, Optional.empty())).isEqualTo(ListKind.REVIEW);
            assertThatThrownBy(() -> recognition.kind(households, Optional.of(ListKind.CRITERIA)))
                    .isInstanceOfSatisfying(UnreadableFileException.class, refusal -> {
                        assertThat(refusal.fault()).isEqualTo(FileFault.NOT_A_CRITERIA_LIST);
                        assertThat(IntakeTexts.of(refusal, Locale.forLanguageTag("vi")))
                                .contains("không phải danh sách kết quả tiêu chí");
                    });
        }
        assertThatThrownBy(() -> recognition.kind(wide, Optional.of(ListKind.REVIEW)))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        refusal -> assertThat(refusal.fault()).isEqualTo(FileFault.NOT_A_REVIEW_LIST));
    }
}
