package org.progressledger.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.progressledger.ruleset.PovertyRuleSet;
import org.progressledger.ruleset.PovertyRuleSets;

/** Writes review lists of invented households of commune Định Hóa, as large as wanted. */
final class InventedList {

    static final int HEADER_ROW = 7;
    private static final int EXCEL_DAY_2025_12_12 = 46_003;

    private static final PovertyRuleSet RULE_SET =
            PovertyRuleSets.load().byKey("POV-2022").orElseThrow();

    private InventedList() {}

    static List<String> headers() {
        List<String> headers = new ArrayList<>(List.of(
                "STT",
                "Mã hộ",
                "Họ và tên chủ hộ",
                "Giới tính",
                "Ngày, tháng, năm sinh",
                "Số định danh cá nhân",
                "Dân tộc",
                "Số nhân khẩu",
                "Thôn",
                "Mã xã",
                "Xã, phường",
                "Khu vực",
                "Điểm B1",
                "Điểm B2"));
        RULE_SET.indicators().forEach(indicator -> headers.add(indicator.label()));
        RULE_SET.reasons().forEach(reason -> headers.add(reason.label()));
        headers.addAll(List.of(
                "Phân loại đầu kỳ", "Phân loại cuối kỳ", "Diễn biến", "Số quyết định", "Ngày quyết định", "Ghi chú"));
        return headers;
    }

    /** A household of the list; the decision date is left to the writer. */
    static List<String> row(int number) {
        List<String> row = new ArrayList<>(List.of(
                String.valueOf(number),
                "05569-M%06d".formatted(number),
                "Ma Văn Mẫu %06d".formatted(number),
                number % 2 == 0 ? "Nam" : "Nữ",
                "%02d/%02d/%d".formatted(1 + number % 28, 1 + number % 12, 1945 + number % 50),
                "999%09d".formatted(number),
                "Tày",
                String.valueOf(1 + number % 7),
                "Nà Mao " + number % 20,
                "05569",
                "Xã Định Hóa",
                "Nông thôn",
                "120",
                "30"));
        for (int indicator = 0; indicator < RULE_SET.indicators().size(); indicator++) {
            row.add(indicator < 3 ? "x" : "");
        }
        for (int reason = 0; reason < RULE_SET.reasons().size(); reason++) {
            row.add(reason == number % 8 ? "x" : "");
        }
        row.addAll(List.of("Hộ nghèo", "Hộ nghèo", "Hộ nghèo cũ", "1486/QĐ-UBND"));
        return row;
    }

    /** Writes an XLSX file row by row, so that its size does not matter. */
    static Path write(Path file, int rows) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100);
                OutputStream output = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("Danh sách hộ");
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            sheet.createRow(0).createCell(0).setCellValue("DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO");
            fill(sheet.createRow(HEADER_ROW - 1), headers());
            for (int number = 1; number <= rows; number++) {
                Row row = sheet.createRow(HEADER_ROW - 1 + number);
                fill(row, row(number));
                Cell decided = row.createCell(headers().size() - 2);
                decided.setCellValue(EXCEL_DAY_2025_12_12);
                decided.setCellStyle(day);
            }
            workbook.write(output);
        }
        return file;
    }

    private static void fill(Row row, List<String> texts) {
        for (int column = 0; column < texts.size(); column++) {
            if (!texts.get(column).isEmpty()) {
                row.createCell(column).setCellValue(texts.get(column));
            }
        }
    }
}
