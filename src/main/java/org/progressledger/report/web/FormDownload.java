package org.progressledger.report.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.progressledger.intake.SheetFile;
import org.progressledger.report.table.FormCell;
import org.progressledger.report.table.FormColumn;
import org.progressledger.report.table.FormRow;
import org.progressledger.report.table.OpenedCell;
import org.progressledger.report.table.PrintedForm;
import org.progressledger.report.workbook.FormWorkbook;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Forms and opened cells as files. Each is made as a whole before it is sent: what is refused leaves no half a file. */
final class FormDownload {

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private FormDownload() {}

    /** @param area as it stands in an address */
    static ResponseEntity<byte[]> workbook(String name, String area, List<PrintedForm> forms) throws IOException {
        return file(name(name, area, forms.get(0)) + ".xlsx", WORKBOOK, new FormWorkbook(forms)::write);
    }

    /** @param area as it stands in an address */
    static ResponseEntity<byte[]> csv(String area, OpenedCell cell, Locale locale) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                cell.form().heading().in(locale),
                cell.row().label().in(locale),
                cell.column().words().in(locale),
                cell.form().area().in(locale),
                cell.form().period().in(locale),
                cell.form().basis().in(locale)));
        List<String> head = new ArrayList<>(List.of(cell.partHead().in(locale)));
        cell.columns().stream()
                .map(FormColumn::words)
                .map(words -> words.in(locale))
                .forEach(head::add);
        lines.add(head);
        for (FormRow part : cell.parts()) {
            List<String> line = new ArrayList<>(List.of(part.label().in(locale)));
            part.cells().forEach(value -> line.add(text(value, locale)));
            lines.add(line);
        }
        return file(
                name(cell.form().number() + "-o", area, cell.form()) + ".csv",
                CSV,
                output -> SheetFile.CSV.write(lines::forEach, cell.form().closing(), output));
    }

    private static String text(FormCell cell, Locale locale) {
        return cell.value(locale).map(Object::toString).orElse("");
    }

    private static String name(String name, String area, PrintedForm form) {
        return "bieu-%s-%s-%s".formatted(name, area.replaceAll("[^a-z0-9]+", "-"), form.closing());
    }

    private interface Content {

        void writeTo(OutputStream output) throws IOException;
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, Content content) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        content.writeTo(file);
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(file.toByteArray());
    }
}
