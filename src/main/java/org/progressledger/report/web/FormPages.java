package org.progressledger.report.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.progressledger.report.FormQuestion;
import org.progressledger.report.table.AppendixTable;
import org.progressledger.report.table.FormRelease;
import org.progressledger.report.table.OfficialForms;
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
        FormRelease release = forms.release(question, List.of(table));
        model.addAttribute("choice", choice("/forms/" + number, request, question));
        model.addAttribute("view", FormView.of(release, table, request, page, locale));
        model.addAttribute("ownTimes", true);
        return "report/form";
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
