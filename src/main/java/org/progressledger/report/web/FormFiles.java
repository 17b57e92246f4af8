package org.progressledger.report.web;

import java.util.List;
import org.progressledger.report.table.AppendixTable;
import org.progressledger.report.table.FormRelease;
import org.progressledger.report.table.OfficialForms;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Forms to take away. */
@RestController
class FormFiles {

    private final OfficialForms forms;
    private final FormQuestions questions;
    private final FormDownload download;

    FormFiles(OfficialForms forms, FormQuestions questions, FormDownload download) {
        this.download = download;
        this.forms = forms;
        this.questions = questions;
    }

    @GetMapping("/forms/{number}.xlsx")
    ResponseEntity<byte[]> one(@PathVariable int number, FormRequest request) {
        AppendixTable table = FormsApi.table(number);
        return file(request, List.of(table), Integer.toString(number));
    }

    @GetMapping("/forms.xlsx")
    ResponseEntity<byte[]> all(FormRequest request) {
        return file(request, List.of(AppendixTable.values()), "1-15");
    }

    private ResponseEntity<byte[]> file(FormRequest request, List<AppendixTable> tables, String name) {
        FormRelease release = forms.release(questions.of(request), tables);
        return download.workbook(
                name,
                AreaText.of(release.basis().question().area()),
                tables.stream().map(release::printed).toList());
    }
}
