package org.progressledger.report.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.progressledger.report.FormQuestion;
import org.progressledger.report.table.AppendixTable;
import org.progressledger.report.table.FormRelease;
import org.progressledger.report.table.OfficialForms;
import org.progressledger.report.table.OpenedCell;
import org.progressledger.report.web.FormAnswer.Offered;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/forms")
@Tag(name = "Official forms", description = "The fifteen tables; each names its basis and was checked before it left")
class FormsApi {

    private final OfficialForms forms;
    private final FormQuestions questions;
    private final FormDownload download;

    FormsApi(OfficialForms forms, FormQuestions questions, FormDownload download) {
        this.download = download;
        this.forms = forms;
        this.questions = questions;
    }

    @GetMapping
    @Operation(summary = "The fifteen tables that there are")
    List<Offered> list() {
        return Arrays.stream(AppendixTable.values()).map(Offered::of).toList();
    }

    @GetMapping("/{number}")
    @Operation(summary = "A table of an area, between two days or on one, under old or new boundaries")
    FormAnswer form(@PathVariable int number, @ParameterObject FormRequest request, Locale locale) {
        AppendixTable table = table(number);
        FormRelease release = forms.release(question(request), List.of(table));
        return FormAnswer.of(release.basis(), release.table(table), locale);
    }

    @GetMapping("/{number}/cells")
    @Operation(summary = "What a cell of a table counts: households, or reports of population, that add up to it")
    CellAnswer cell(
            @PathVariable int number,
            @RequestParam String row,
            @RequestParam String column,
            @RequestParam(defaultValue = "1") int page,
            @ParameterObject FormRequest request,
            Locale locale) {
        return CellAnswer.of(opened(number, row, column, request), page, locale);
    }

    @GetMapping("/{number}/cells.csv")
    @Operation(summary = "The same as a file with all parts; equal bases give equal bytes")
    ResponseEntity<byte[]> cellFile(
            @PathVariable int number,
            @RequestParam String row,
            @RequestParam String column,
            @ParameterObject FormRequest request,
            Locale locale) {
        return download.csv(area(request), opened(number, row, column, request), locale);
    }

    private OpenedCell opened(int number, String row, String column, FormRequest request) {
        return forms.open(question(request), table(number), row, column);
    }

    private FormQuestion question(FormRequest request) {
        area(request);
        return questions.of(request);
    }

    /** A program says which area it means. */
    private static String area(FormRequest request) {
        return request.area()
                .orElseThrow(
                        () -> new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "parameter-missing", "area")));
    }

    /** @throws ProblemException if there is none of this number */
    static AppendixTable table(int number) {
        return AppendixTable.of(number)
                .orElseThrow(() -> new ProblemException(
                        Problem.of(HttpStatus.NOT_FOUND, "form-unknown", Integer.toString(number))));
    }
}
