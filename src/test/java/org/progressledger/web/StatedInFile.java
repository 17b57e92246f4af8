package org.progressledger.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The basis that a file states within itself, part by part. */
final class StatedInFile {

    private StatedInFile() {}

    static List<String> ofCsv(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        return List.of(text.lines().findFirst().orElse("").replace("\uFEFF", "").split(";"));
    }

    static List<String> ofWorkbook(byte[] file) {
        try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            List<String> cells = new ArrayList<>();
            workbook.getSheetAt(workbook.getNumberOfSheets() - 1)
                    .getRow(0)
                    .forEach(cell -> cells.add(cell.getStringCellValue()));
            return cells;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
