package org.progressledger.report.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.progressledger.report.FormQuestion;
import org.progressledger.report.table.AppendixTable;
import org.progressledger.report.table.FormRow;
import org.progressledger.report.table.OfficialForms;
import org.progressledger.report.table.PrintedForm;
import org.progressledger.web.KnownAt;
import org.progressledger.web.TimeChoice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The forms on the screen. */
@Controller
class FormPages {

    private final OfficialForms forms;
    private final FormQuestions questions;
    private final FormAreas areas;

    FormPages(OfficialForms forms, FormQuestions questions, FormAreas areas) {
        this.forms = forms;
        this.questions = questions;
        this.areas = areas;
    }

    @GetMapping("/forms")
    String all(FormRequest request, Locale locale, Model model) {
        FormQuestion question = questions.of(request);
        model.addAttribute("choice", choice("/forms", request, question));
        model.addAttribute(
                "forms",
                Arrays.stream(AppendixTable.values())
                        .map(table -> new Entry(
                                table.number(),
                                table.title().in(locale),
                                request.at("/forms/" + table.number()),
                                request.at("/forms/" + table.number() + ".xlsx")))
                        .toList());
        model.addAttribute("workbook", request.at("/forms.xlsx"));
        model.addAttribute("ownTimes", true);
        return "report/forms";
    }

    @GetMapping("/forms/{number}")
    String one(
            @PathVariable int number,
            @RequestParam(defaultValue = "1") int page,
            FormRequest request,
            Locale locale,
            Model model) {
        AppendixTable table = FormsApi.table(number);
        FormQuestion question = questions.of(request);
        PrintedForm form = forms.release(question, List.of(table)).printed(table);
        PageOfRows shown = table.isList() ? PageOfRows.of(form.rows(), page) : PageOfRows.whole(form.rows());
        String path = "/forms/" + number;
        model.addAttribute("choice", choice(path, request, question));
        model.addAttribute(
                "view",
                FormView.of(
                        form,
                        shown.rows(),
                        CellLinks.ofTable(number, FormRequest.of(question)::at, row -> whereIs(row, request)),
                        locale));
        model.addAttribute("list", table.isList());
        model.addAttribute("total", shown.total());
        model.addAttribute("pages", shown.beside(other -> request.at(path + "?page=" + other)));
        model.addAttribute("workbook", request.at(path + ".xlsx"));
        model.addAttribute("evidence", request.at("/api/evidence" + path));
        model.addAttribute("all", request.at("/forms"));
        model.addAttribute("ownTimes", true);
        return "report/form";
    }

    /** Where the unit or the household of a row is shown; nowhere for a total. */
    private static Optional<String> whereIs(FormRow row, FormRequest request) {
        TimeChoice time = new TimeChoice(request.closing(), request.knownAt(), Optional.empty());
        return row.kind() == FormRow.Kind.HOUSEHOLD
                ? Optional.of(time.at("/households/" + row.label().vietnamese()))
                : row.unit().map(unit -> time.at("/communes/" + unit));
    }

    @GetMapping("/forms/{number}/cell")
    String cell(
            @PathVariable int number,
            @RequestParam String row,
            @RequestParam String column,
            @RequestParam(defaultValue = "1") int page,
            FormRequest request,
            Locale locale,
            Model model) {
        FormQuestion question = questions.of(request);
        TimeChoice time = new TimeChoice(
                Optional.of(question.closing()),
                Optional.of(new KnownAt.Position(question.knownAt())),
                Optional.empty(),
                Optional.of(question.boundaries().key()));
        model.addAttribute(
                "view",
                CellView.of(
                        forms.open(question, FormsApi.table(number), row, column),
                        page,
                        new CellWays(
                                "/forms/" + number,
                                FormRequest.of(question)::at,
                                row,
                                column,
                                shown -> new TableView.Links() {
                                    @Override
                                    public Optional<String> of(FormRow part, int place) {
                                        return Optional.of(time.at(
                                                part.kind() == FormRow.Kind.HOUSEHOLD
                                                        ? "/households/"
                                                                + part.label().vietnamese()
                                                        : "/units/"
                                                                + part.unit().orElseThrow()));
                                    }
                                }),
                        locale));
        return "report/cell";
    }

    private FormChoice choice(String path, FormRequest request, FormQuestion question) {
        return FormChoice.of(path, request, question, areas.groups(question), questions.drawings(question));
    }

    /**
     * A line of the list of forms.
     *
     * @param link the page
     * @param workbook the file
     */
    record Entry(int number, String title, String link, String workbook) {}
}
