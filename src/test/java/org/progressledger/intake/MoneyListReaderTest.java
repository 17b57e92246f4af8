package org.progressledger.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.progressledger.fund.CarryOverBasis;
import org.progressledger.fund.FundNature;
import org.progressledger.fund.FundSource;
import org.progressledger.fund.PlanYears;
import org.progressledger.intake.sheet.UnreadableFileException;
import org.progressledger.programme.ItemKey;
import org.progressledger.shared.Money;
import org.progressledger.shared.UnitId;

class MoneyListReaderTest {

    @TempDir
    Path directory;

    private PlanLine planned(String... lines) {
        List<MoneyRow> rows = MoneyLists.plan(MoneyLists.csv(directory, lines));
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).problems()).isEmpty();
        return (PlanLine) rows.get(0).line().orElseThrow();
    }

    private PaymentLine paid(String row) {
        List<MoneyRow> rows = MoneyLists.payments(MoneyLists.csv(directory, MoneyLists.PAYMENTS, row));
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).problems()).isEmpty();
        return (PaymentLine) rows.get(0).line().orElseThrow();
    }

    private List<RowProblem> problems(String header, String row) {
        Path file = MoneyLists.csv(directory, header, row);
        List<MoneyRow> rows = header.equals(MoneyLists.PLAN) ? MoneyLists.plan(file) : MoneyLists.payments(file);
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).line()).isEmpty();
        return rows.get(0).problems();
    }

    @Test
    void a_row_of_a_plan_says_what_goes_where_and_describes_a_project() {
        PlanLine line = planned(
                MoneyLists.PLAN,
                MoneyLists.planned(
                        "Phân bổ chi tiết", "9000101", "05569", "NTM-2026/1", "MẪU-1", "Đường mẫu", "1.500.000.000"));

        assertThat(line.level()).isEqualTo(PlanLevel.DETAIL);
        assertThat(line.purpose().planYears()).isEqualTo(PlanYears.of(2026));
        assertThat(line.purpose().unit()).isEqualTo(UnitId.parse("05569@2025"));
        assertThat(line.purpose().item()).isEqualTo(new ItemKey("NTM-2026/1"));
        assertThat(line.purpose().source()).isEqualTo(FundSource.CENTRAL);
        assertThat(line.purpose().nature()).isEqualTo(FundNature.INVESTMENT);
        assertThat(line.purpose().project()).contains("MẪU-1");
        assertThat(line.entry().amount()).isEqualTo(new Money(1_500_000_000));
        assertThat(line.entry().effectiveOn()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(line.project().orElseThrow().name()).isEqualTo("Đường mẫu");
        assertThat(line.project().orElseThrow().places()).containsExactly(UnitId.parse("05569@2025"));
        assertThat(line.project().orElseThrow().owner()).isEqualTo("9000101");
    }

    @Test
    void what_is_said_above_the_header_holds_for_all_rows_and_words_need_no_tone_marks() {
        PlanLine line = planned(
                "UBND TINH MAU;;;;;;",
                "Đơn vị tính: triệu đồng;;;;;;",
                "(Kèm theo Quyết định số 12/QĐ-UBND ngày 31/3/2026 của UBND tỉnh Mẫu);;;;;;",
                "Năm kế hoạch: 2026;;;;;;",
                "cap giao;ma don vi quan he ngan sach;Mã CTMT;Nguồn;Loại vốn;Vốn giao;Căn cứ",
                "KEO DAI;9000101;0990;NSTW;su nghiep;12,5;Quoc hoi",
                "Tổng cộng;;;;;12,5;");

        assertThat(line.level()).isEqualTo(PlanLevel.CARRIED_OVER);
        assertThat(line.basis()).contains(CarryOverBasis.NATIONAL_ASSEMBLY);
        assertThat(line.purpose().item()).isEqualTo(new ItemKey("NTM-2026"));
        assertThat(line.purpose().unit()).as("place of the holder").isEqualTo(UnitId.parse("05569@2025"));
        assertThat(line.purpose().nature()).isEqualTo(FundNature.RECURRENT);
        assertThat(line.entry().amount()).isEqualTo(new Money(12_500_000));
        assertThat(line.entry().document().number()).isEqualTo("12/QĐ-UBND");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1500000|1500000", "1.500.000|1500000", "1,500,000|1500000", "1 500 000|1500000", "1.500,00|1500"})
    void amounts_are_written_in_many_ways(String written, long dong) {
        assertThat(planned(
                                MoneyLists.PLAN,
                                MoneyLists.planned("Giao lại", "9000101", "05569", "NTM-2026", "", "", written))
                        .entry()
                        .amount())
                .isEqualTo(new Money(dong));
    }

    @Test
    void the_header_of_the_amount_may_say_its_unit() {
        assertThat(planned(
                                MoneyLists.PLAN.replace("Số vốn", "Số vốn (tỷ đồng)"),
                                MoneyLists.planned("Giao lại", "9000101", "05569", "NTM-2026", "", "", "1,5"))
                        .entry()
                        .amount())
                .isEqualTo(new Money(1_500_000_000));
    }

    @Test
    void the_same_row_of_a_plan_makes_the_same_entry_and_another_decision_another() {
        String row = MoneyLists.planned("Giao lại", "9000101", "05569", "NTM-2026", "", "", "10");
        String id = planned(MoneyLists.PLAN, row).entry().id();

        assertThat(planned(MoneyLists.PLAN, row).entry().id()).isEqualTo(id);
        assertThat(planned(MoneyLists.PLAN, row.replace("12/QĐ", "13/QĐ"))
                        .entry()
                        .id())
                .isNotEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Giao bừa|9000101|05569|NTM-2026|5|Cấp giao|WORD_UNKNOWN",
                "Giao lại||05569|NTM-2026|5|Mã ĐVQHNS|VALUE_MISSING",
                "Giao lại|9999999||NTM-2026|5|Mã xã|BUDGET_UNIT_UNKNOWN",
                "Giao lại|9000101|99|NTM-2026|5|Mã xã|PLACE_UNKNOWN",
                "Giao lại|9000101|05569|1234|5|Mã chương trình|ITEM_UNKNOWN",
                "Giao lại|9000101|05569|NTM-2026|0|Số vốn|AMOUNT_NOT_POSITIVE",
                "Giao lại|9000101|05569|NTM-2026|0,5|Số vốn|NUMBER_NOT_WHOLE",
                "Giao lại|9000101|05569|NTM-2026|nhiều|Số vốn|NUMBER_UNREADABLE",
                "Phân bổ chi tiết|9000101|05569|NTM-2026|5|Mã dự án|VALUE_MISSING",
                "Kéo dài|9000101|05569|NTM-2026|5|Căn cứ kéo dài|VALUE_MISSING"
            })
    void a_faulty_row_of_a_plan_is_refused_with_its_column(
            String level, String holder, String unit, String item, String amount, String column, ProblemCode code) {
        List<RowProblem> problems = problems(
                MoneyLists.PLAN,
                MoneyLists.planned(
                        level,
                        Optional.ofNullable(holder).orElse(""),
                        Optional.ofNullable(unit).orElse(""),
                        item,
                        "",
                        "",
                        amount));

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).column()).isEqualTo(column);
        assertThat(problems.get(0).code()).isEqualTo(code);
        assertThat(problems.get(0).row()).isEqualTo(2);
        assertThat(problems.get(0).english()).isNotEqualTo(problems.get(0).vietnamese());
    }

    @Test
    void a_row_of_payments_is_understood_by_the_codes_of_its_day() {
        PaymentLine line = paid(MoneyLists.paid("KB-1", "2", "15/09/2026", "Thanh toán", "700000", "200000"));

        assertThat(line.kind()).isEqualTo(PaymentKind.PAYMENT);
        assertThat(line.account())
                .isEqualTo(new PaymentLine.Account(
                        PlanYears.of(2026),
                        "9000101",
                        new ItemKey("NTM-2026"),
                        FundSource.CENTRAL,
                        FundNature.INVESTMENT,
                        "MẪU-1"));
        assertThat(line.entry().id()).isEqualTo("KB-1/2");
        assertThat(line.entry().effectiveOn()).isEqualTo(LocalDate.of(2026, 9, 15));
        assertThat(line.recovered()).isEqualTo(new Money(200_000));
    }

    @Test
    void a_code_that_stood_for_nothing_on_the_day_of_booking_is_refused() {
        assertThat(problems(MoneyLists.PAYMENTS, MoneyLists.paid("KB-1", "1", "31/12/2025", "Tạm ứng", "700000", "")))
                .extracting(RowProblem::code, RowProblem::column)
                .containsExactly(
                        tuple(ProblemCode.ITEM_UNKNOWN, "Mã chương trình"),
                        tuple(ProblemCode.WORD_UNKNOWN, "Mã nguồn"),
                        tuple(ProblemCode.WORD_UNKNOWN, "Tính chất"));
    }

    @Test
    void a_line_of_a_voucher_with_two_contents_is_refused_and_one_said_twice_is_not() {
        String row = MoneyLists.paid("KB-1", "1", "15/09/2026", "Tạm ứng", "700000", "");
        List<MoneyRow> rows = MoneyLists.payments(
                MoneyLists.csv(directory, MoneyLists.PAYMENTS, row, row, row.replace("700000", "800000")));

        assertThat(rows).extracting(found -> found.line().isPresent()).containsExactly(true, true, false);
        assertThat(rows.get(2).problems()).extracting(RowProblem::code).containsExactly(ProblemCode.VOUCHER_LINE_TWICE);
    }

    @Test
    void the_order_of_recording_follows_from_the_cells_and_not_from_what_is_known() {
        List<MoneyRow> rows = MoneyLists.payments(MoneyLists.csv(
                directory,
                MoneyLists.PAYMENTS,
                MoneyLists.paid("KB-3", "1", "15/09/2099", "Thanh toán", "7", ""),
                MoneyLists.paid("KB-2", "1", "15/09/2026", "Thanh toán", "7", ""),
                MoneyLists.paid("KB-1", "1", "15/09/2026", "Tạm ứng", "7", "").replace("0990", "1234")));

        assertThat(rows).extracting(row -> row.line().isPresent()).containsExactly(false, true, false);
        assertThat(rows.get(2).order()).isLessThan(rows.get(1).order());
        assertThat(rows.get(1).order()).isLessThan(rows.get(0).order());
    }

    @Test
    void a_workbook_is_read_like_a_text_and_each_kind_is_recognised_by_its_header() throws IOException {
        Path plan =
                workbook(MoneyLists.PLAN, MoneyLists.planned("Giao lại", "9000101", "05569", "NTM-2026", "", "", "5"));
        Path payments = MoneyLists.csv(
                directory, MoneyLists.PAYMENTS, MoneyLists.paid("KB-1", "1", "15/09/2026", "Tạm ứng", "7", ""));
        ListRecognition recognition =
                new ListRecognition(HeaderWords.load(new ScoreColumns(SampleLists.RULE_SETS.all())));

        assertThat(MoneyLists.plan(plan).get(0).problems()).isEmpty();
        assertThat(recognition.kind(plan, Optional.empty())).isEqualTo(ListKind.ANNUAL_PLAN);
        assertThat(recognition.kind(payments, Optional.empty())).isEqualTo(ListKind.TREASURY_PAYMENTS);
        assertThatThrownBy(() -> recognition.kind(payments, Optional.of(ListKind.ANNUAL_PLAN)))
                .isInstanceOf(UnreadableFileException.class);
    }

    private Path workbook(String header, String line) throws IOException {
        Path file = directory.resolve("plan.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                var output = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("KH");
            sheet.createRow(0).createCell(0).setCellValue("KẾ HOẠCH VỐN");
            fill(sheet.createRow(2), header);
            fill(sheet.createRow(3), line);
            workbook.write(output);
        }
        return file;
    }

    private static void fill(Row row, String line) {
        String[] cells = line.split(";", -1);
        for (int column = 0; column < cells.length; column++) {
            row.createCell(column).setCellValue(cells[column]);
        }
    }
}
