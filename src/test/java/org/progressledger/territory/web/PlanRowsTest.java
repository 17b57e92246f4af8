package org.progressledger.territory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.progressledger.territory.ReorganisationPlan;
import org.progressledger.territory.ReorganisationPlan.Comes;
import org.progressledger.territory.ReorganisationPlan.Ends;
import org.progressledger.territory.ReorganisationPlan.Goes;
import org.progressledger.territory.ReorganisationPlan.GoesOn;
import org.progressledger.territory.ReorganisationPlan.Stays;
import org.progressledger.territory.Succession.Extent;
import org.progressledger.territory.UnitKind;

class PlanRowsTest {

    private static final String LINES = """
            mã cũ; mã mới; tên mới; loại; mức độ; ghi chú
            05001; 05001; Mẫu Một; xã; toàn bộ
            05002; 05003; Mẫu Ba; Phường; PART; phía bắc; thôn A; thôn B

            05006; 05006; Mẫu Sáu; ; phần còn lại
            05004; ; ; ; giữ nguyên
            05005@2004; ; ; ; kết thúc
            ; 05009; Mẫu Chín; đặc khu
            """;

    @Test
    void lines_are_read_as_rows_of_a_plan_without_their_headings() {
        assertThat(rows(PlanRows.ofText(LINES)))
                .containsExactly(
                        new Goes("05001", "05001", "Mẫu Một", UnitKind.XA, Extent.WHOLE, ""),
                        new Goes(
                                "05002",
                                "05003",
                                "Mẫu Ba",
                                UnitKind.PHUONG,
                                Extent.PART,
                                "phía bắc",
                                List.of("thôn A", "thôn B")),
                        new GoesOn("05006", "05006", "Mẫu Sáu", UnitKind.NOT_STATED),
                        new Stays("05004"),
                        new Ends("05005@2004"),
                        new Comes("05009", "Mẫu Chín", UnitKind.DAC_KHU));
    }

    @Test
    void a_file_makes_the_same_rows_and_the_same_lines() throws IOException {
        String file = LINES.replace("thôn A; thôn B", "thôn A, thôn B").replace("; ", ";");
        PlanRows ofFile = PlanRows.ofFile(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));

        assertThat(rows(ofFile)).isEqualTo(rows(PlanRows.ofText(file)));
        assertThat(rows(PlanRows.ofText(ofFile.text()))).isEqualTo(rows(ofFile));
    }

    @Test
    void a_code_that_a_spreadsheet_took_for_a_number_gets_its_zeros_back() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet();
            Row row = sheet.createRow(0);
            row.createCell(0).setCellValue(5001);
            row.createCell(4).setCellValue("giữ nguyên");
            workbook.write(file);
        }

        assertThat(rows(PlanRows.ofFile(new ByteArrayInputStream(file.toByteArray()))))
                .containsExactly(new Stays("05001"));
    }

    @Test
    void each_row_that_cannot_be_read_is_named_with_its_fault() {
        PlanRows read = PlanRows.ofText("""
                        05001; 05001; Mẫu; xã; nửa
                        05001; 05001; Mẫu; làng; toàn bộ
                        05001; ; ; ; toàn bộ
                        05001; 05002; ; ; giữ nguyên
                        ; 05002; Mẫu; xã; toàn bộ
                        ; ; Mẫu 1
                        05001; 05002; Mẫu; xã; một phần; =1+1
                        05001; 05002; Mẫu; xã; toàn bộ; ; thôn A
                        05001; ; ; ; phần còn lại
                        """).read(new ArrayList<>());

        assertThat(read.unreadable())
                .extracting(PlanRows.Unreadable::fault)
                .containsExactly(
                        PlanRow.Fault.EXTENT_UNKNOWN,
                        PlanRow.Fault.KIND_UNKNOWN,
                        PlanRow.Fault.NO_NEW_UNIT,
                        PlanRow.Fault.NEW_UNIT_OF_NONE,
                        PlanRow.Fault.OLD_UNIT_MISSING,
                        PlanRow.Fault.NOTHING_SAID,
                        PlanRow.Fault.NOTE_NOT_PLAIN,
                        PlanRow.Fault.VILLAGES_OF_NO_PART,
                        PlanRow.Fault.NO_NEW_UNIT);
        assertThat(read.unreadable()).extracting(PlanRows.Unreadable::row).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    private static List<ReorganisationPlan.Row> rows(PlanRows sent) {
        List<ReorganisationPlan.Row> rows = new ArrayList<>();
        assertThat(sent.read(rows).unreadable()).isEmpty();
        return rows;
    }
}
