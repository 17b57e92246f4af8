package org.progressledger.report.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.progressledger.report.table.FormCell;
import org.progressledger.report.table.FormColumn;
import org.progressledger.report.table.FormRow;
import org.progressledger.report.table.OpenedCell;
import org.progressledger.report.table.PrintedForm;
import org.progressledger.report.workbook.FormWorkbook;
import org.progressledger.web.StatedFiles;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Forms and opened cells as files. */
@Component
class FormDownload {

    private final StatedFiles files;

    FormDownload(StatedFiles files) {
        this.files = files;
    }

    /** @param area as it stands in an address */
    ResponseEntity<byte[]> workbook(String name, String area, List<PrintedForm> forms) {
        return files.workbook(name(name, area, forms.get(0)), forms.get(0).closing(), new FormWorkbook(forms));
    }

    /** @param area as it stands in an address */
    ResponseEntity<byte[]> csv(String area, OpenedCell cell, Locale locale) {
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
        return files.csv(name(cell.form().number() + "-o", area, cell.form()), lines::forEach);
    }

    private static String text(FormCell cell, Locale locale) {
        return cell.value(locale).map(Object::toString).orElse("");
    }

    private static String name(String name, String area, PrintedForm form) {
        return "bieu-%s-%s-%s".formatted(name, area.replaceAll("[^a-z0-9]+", "-"), form.closing());
    }
}
