package org.progressledger.report.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.progressledger.report.money.MoneyForm;
import org.progressledger.report.money.MoneyFormQuestion;
import org.progressledger.report.money.MoneyForms;
import org.progressledger.report.money.OpenedMoney;
import org.progressledger.report.web.MoneyFormQuestions.Asked;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.Territory;
import org.progressledger.web.AreaChoice;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The forms about money on the screen and to take away. Their paths are spelled out, as those of criteria take any number. */
@Controller
class MoneyFormPages {

    private static final Pattern NUMBER = Pattern.compile("/ntm/(\\d\\d)");

    private final MoneyForms forms;
    private final MoneyFormQuestions questions;
    private final Territory territory;
    private final FormDownload download;

    MoneyFormPages(MoneyForms forms, MoneyFormQuestions questions, Territory territory, FormDownload download) {
        this.download = download;
        this.forms = forms;
        this.questions = questions;
        this.territory = territory;
    }

    @GetMapping({"/forms/ntm/07", "/forms/ntm/09", "/forms/ntm/11", "/forms/ntm/12"})
    String one(HttpServletRequest address, MoneyFormRequest request, Locale locale, Model model) {
        Asked asked = questions.of(number(address), request);
        Territory known = territory.knownAt(asked.question().knownAt());
        MoneyForm form = forms.release(asked.question());
        model.addAttribute(
                "view",
                FormView.of(form, CellLinks.ofLines(form.number(), MoneyFormRequest.of(asked.question())::at), locale));
        model.addAttribute("workbook", request.at("/forms/ntm/" + form.number() + ".xlsx"));
        model.addAttribute("question", asked.question());
        model.addAttribute(
                "evidence",
                request.at("/api/evidence/forms/ntm/" + asked.question().kind().number()));
        model.addAttribute("areas", AreaChoice.of(asked.area(), asked.question().boundaries(), known));
        model.addAttribute("communes", asked.area().units());
        model.addAttribute("programmes", asked.programmes());
        model.addAttribute(
                "drawings", known.drawings().stream().map(Boundaries::key).toList());
        model.addAttribute("knownAt", request.knownAt().map(Object::toString).orElse(""));
        model.addAttribute("ownTimes", true);
        return "report/money-form";
    }

    @GetMapping({"/forms/ntm/07.xlsx", "/forms/ntm/09.xlsx", "/forms/ntm/11.xlsx", "/forms/ntm/12.xlsx"})
    ResponseEntity<byte[]> file(HttpServletRequest address, MoneyFormRequest request) {
        MoneyForm form = forms.release(questions.of(number(address), request).question());
        return download.workbook(form.number(), area(form.question()), List.of(form));
    }

    @GetMapping({"/forms/ntm/07/cell", "/forms/ntm/09/cell", "/forms/ntm/11/cell", "/forms/ntm/12/cell"})
    String cell(
            HttpServletRequest address,
            @RequestParam int row,
            @RequestParam String column,
            @RequestParam(defaultValue = "1") int page,
            MoneyFormRequest request,
            Locale locale,
            Model model) {
        MoneyFormQuestion question = questions.of(number(address), request).question();
        OpenedMoney opened = forms.open(question, row, column);
        model.addAttribute(
                "view",
                CellView.of(
                        opened.cell(),
                        page,
                        new CellWays(
                                "/forms/ntm/" + question.kind().number(),
                                MoneyFormRequest.of(question)::at,
                                Integer.toString(row),
                                column,
                                shown -> new EntryLinks(question, opened, shown.first())),
                        locale));
        return "report/cell";
    }

    /** The area or the commune as it stands in an address. */
    static String area(MoneyFormQuestion question) {
        return question.commune()
                .map(UnitId::toString)
                .orElseGet(() -> question.area().toString());
    }

    /** The two digits of the path. */
    static String number(HttpServletRequest address) {
        return NUMBER.matcher(address.getRequestURI())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }
}
