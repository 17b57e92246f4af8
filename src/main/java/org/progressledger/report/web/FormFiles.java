package org.progressledger.report.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.progressledger.report.table.AppendixTable;
import org.progressledger.report.table.FormRelease;
import org.progressledger.report.table.OfficialForms;
import org.progressledger.report.workbook.FormWorkbook;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Forms to take away. */
@RestController
class FormFiles {

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final OfficialForms forms;
    private final FormQuestions questions;
    private final FormAreas areas;

    FormFiles(OfficialForms forms, FormQuestions questions, FormAreas areas) {
        this.forms = forms;
        this.questions = questions;
        this.areas = areas;
    }

    @GetMapping("/forms/{number}.xlsx")
    ResponseEntity<byte[]> one(@PathVariable int number, FormRequest request) throws IOException {
        AppendixTable table = FormsApi.table(number);
        return file(request, List.of(table), "bieu-" + number);
    }

    @GetMapping("/forms.xlsx")
    ResponseEntity<byte[]> all(FormRequest request) throws IOException {
        return file(request, List.of(AppendixTable.values()), "bieu-1-15");
    }

    /** Made as a whole before it is sent: a form that does not balance must not leave half a file. */
    private ResponseEntity<byte[]> file(FormRequest request, List<AppendixTable> tables, String name)
            throws IOException {
        FormRelease release = forms.release(questions.of(request), tables);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new FormWorkbook(release).write(tables, file);
        String fileName = "%s-%s-%s.xlsx"
                .formatted(
                        name,
                        AreaText.of(release.basis().question().area()).replaceAll("[^a-z0-9]+", "-"),
                        release.basis().question().closing());
        return ResponseEntity.ok()
                .contentType(WORKBOOK)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileName)
                                .build()
                                .toString())
                .body(file.toByteArray());
    }
}
