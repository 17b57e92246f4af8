package org.progressledger.report.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.progressledger.report.money.MoneyForm;
import org.progressledger.report.money.MoneyFormQuestion;
import org.progressledger.report.money.MoneyForms;
import org.progressledger.report.table.FormColumn;
import org.progressledger.report.table.Label;
import org.progressledger.report.table.OpenedCell;
import org.progressledger.shared.UnitId;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Forms about money", description = "Forms 07, 09, 11 and 12 in million VND; each was checked before")
class MoneyFormsApi {

    private final MoneyForms forms;
    private final MoneyFormQuestions questions;
    private final FormDownload download;

    MoneyFormsApi(MoneyForms forms, MoneyFormQuestions questions, FormDownload download) {
        this.download = download;
        this.forms = forms;
        this.questions = questions;
    }

    /**
     * A form as programs get it.
     *
     * @param number 07, 09, 11 or 12
     * @param areaName the area in words, or the commune of forms 11 and 12
     * @param rows cells in million VND
     */
    record Answer(
            String number,
            Label title,
            String area,
            String areaName,
            Optional<UnitId> commune,
            String programme,
            int year,
            String boundaries,
            LocalDate to,
            long knownAt,
            List<FormColumn> columns,
            List<CriteriaFormsApi.Row> rows,
            List<Label> notes) {

        private static Answer of(MoneyForm form, Locale locale) {
            return new Answer(
                    form.question().kind().number(),
                    form.question().kind().title(),
                    form.question().area().toString(),
                    form.area().in(locale),
                    form.question().commune(),
                    form.question().programme().path(),
                    form.question().year(),
                    form.question().boundaries().key(),
                    form.question().to(),
                    form.question().knownAt(),
                    form.columns(),
                    form.rows().stream()
                            .map(row -> new CriteriaFormsApi.Row(
                                    row.label().in(locale),
                                    row.cells().stream()
                                            .map(cell -> cell.value(locale))
                                            .toList()))
                            .toList(),
                    form.notes());
        }
    }

    @GetMapping({"/api/forms/ntm/07", "/api/forms/ntm/09", "/api/forms/ntm/11", "/api/forms/ntm/12"})
    @Operation(summary = "Form 07 or 09 of an area, or 11 or 12 of a commune, of the plan of a year")
    Answer form(HttpServletRequest address, @ParameterObject MoneyFormRequest request, Locale locale) {
        return Answer.of(
                forms.release(
                        questions.of(MoneyFormPages.number(address), request).question()),
                locale);
    }

    @GetMapping({
        "/api/forms/ntm/07/cells",
        "/api/forms/ntm/09/cells",
        "/api/forms/ntm/11/cells",
        "/api/forms/ntm/12/cells"
    })
    @Operation(summary = "The finest cells of money that a cell adds up, by the number of its row from 1")
    CellAnswer cell(
            HttpServletRequest address,
            @RequestParam int row,
            @RequestParam String column,
            @RequestParam(defaultValue = "1") int page,
            @ParameterObject MoneyFormRequest request,
            Locale locale) {
        return CellAnswer.of(opened(address, request, row, column), page, locale);
    }

    @GetMapping({
        "/api/forms/ntm/07/cells.csv",
        "/api/forms/ntm/09/cells.csv",
        "/api/forms/ntm/11/cells.csv",
        "/api/forms/ntm/12/cells.csv"
    })
    @Operation(summary = "The same as a file with all parts; equal bases give equal bytes")
    ResponseEntity<byte[]> cellFile(
            HttpServletRequest address,
            @RequestParam int row,
            @RequestParam String column,
            @ParameterObject MoneyFormRequest request,
            Locale locale) {
        MoneyFormQuestion question =
                questions.of(MoneyFormPages.number(address), request).question();
        return download.csv(
                MoneyFormPages.area(question), forms.open(question, row, column).cell(), locale);
    }

    private OpenedCell opened(HttpServletRequest address, MoneyFormRequest request, int row, String column) {
        return forms.open(questions.of(MoneyFormPages.number(address), request).question(), row, column)
                .cell();
    }
}
