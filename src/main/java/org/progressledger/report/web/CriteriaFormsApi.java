package org.progressledger.report.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.progressledger.report.criteria.CriteriaForm;
import org.progressledger.report.criteria.CriteriaFormQuestion;
import org.progressledger.report.criteria.CriteriaForms;
import org.progressledger.report.table.FormColumn;
import org.progressledger.report.table.Label;
import org.progressledger.ruleset.AssessmentStage;
import org.progressledger.shared.UnitId;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Forms about criteria", description = "Forms 05, 06 and 10; each names its basis and was checked before")
class CriteriaFormsApi {

    private final CriteriaForms forms;
    private final CriteriaFormQuestions questions;
    private final FormDownload download;

    CriteriaFormsApi(CriteriaForms forms, CriteriaFormQuestions questions, FormDownload download) {
        this.download = download;
        this.forms = forms;
        this.questions = questions;
    }

    /**
     * A form as programs get it.
     *
     * @param number 05, 06 or 10
     * @param area such as {@code district:535}
     * @param areaName the area in words, or the commune of form 10
     * @param commune absent for a form of an area
     * @param rows cells are numbers, words in the reader's language, or null where nothing is known
     */
    record Answer(
            String number,
            Label title,
            String area,
            String areaName,
            Optional<UnitId> commune,
            String criteriaSet,
            AssessmentStage stage,
            String boundaries,
            LocalDate from,
            LocalDate to,
            long knownAt,
            List<FormColumn> columns,
            List<Row> rows,
            List<Label> notes) {

        private static Answer of(CriteriaForm form, Locale locale) {
            return new Answer(
                    form.question().kind().number(),
                    form.question().kind().title(),
                    form.question().progress().area().toString(),
                    form.area().in(locale),
                    form.question().commune(),
                    form.question().progress().criteriaSet().key(),
                    form.question().progress().stage(),
                    form.question().progress().boundaries().key(),
                    form.question().from(),
                    form.question().to(),
                    form.question().progress().knownAt(),
                    form.columns(),
                    form.rows().stream()
                            .map(row -> new Row(
                                    row.label().in(locale),
                                    row.cells().stream()
                                            .map(cell -> cell.value(locale))
                                            .toList()))
                            .toList(),
                    form.notes());
        }
    }

    record Row(String label, List<Optional<Object>> cells) {}

    @GetMapping("/api/forms/ntm/{number}")
    @Operation(summary = "Form 05 or 06 of an area, or 10 of a commune, between two days under any drawing")
    Answer form(@PathVariable String number, @ParameterObject CriteriaFormRequest request, Locale locale) {
        return Answer.of(forms.release(questions.of(number, request)), locale);
    }

    @GetMapping("/api/forms/ntm/{number}/cells")
    @Operation(summary = "The communes that a cell of form 05 or 06 counts, by the number of its row from 1")
    CellAnswer cell(
            @PathVariable String number,
            @RequestParam int row,
            @RequestParam String column,
            @RequestParam(defaultValue = "1") int page,
            @ParameterObject CriteriaFormRequest request,
            Locale locale) {
        return CellAnswer.of(forms.open(questions.of(number, request), row, column), page, locale);
    }

    @GetMapping("/api/forms/ntm/{number}/cells.csv")
    @Operation(summary = "The same as a file with all parts; equal bases give equal bytes")
    ResponseEntity<byte[]> cellFile(
            @PathVariable String number,
            @RequestParam int row,
            @RequestParam String column,
            @ParameterObject CriteriaFormRequest request,
            Locale locale) {
        CriteriaFormQuestion question = questions.of(number, request);
        return download.csv(CriteriaFormPages.area(question), forms.open(question, row, column), locale);
    }
}
