package org.progressledger.report.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.progressledger.report.criteria.CriteriaForm;
import org.progressledger.report.criteria.CriteriaFormKind;
import org.progressledger.report.criteria.CriteriaFormQuestion;
import org.progressledger.report.criteria.CriteriaForms;
import org.progressledger.report.money.MoneyFormKind;
import org.progressledger.report.table.Label;
import org.progressledger.ruleset.CriteriaSet;
import org.progressledger.ruleset.CriteriaSets;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.Territory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The forms about criteria on the screen and to take away. */
@Controller
class CriteriaFormPages {

    private final CriteriaForms forms;
    private final CriteriaFormQuestions questions;
    private final CriteriaSets sets;
    private final Territory territory;
    private final FormDownload download;

    CriteriaFormPages(
            CriteriaForms forms,
            CriteriaFormQuestions questions,
            CriteriaSets sets,
            Territory territory,
            FormDownload download) {
        this.download = download;
        this.forms = forms;
        this.questions = questions;
        this.sets = sets;
        this.territory = territory;
    }

    /** A line of the list of forms. */
    record Entry(String number, String title, String link, String workbook) {}

    @GetMapping("/forms/ntm")
    String all(CriteriaFormRequest request, Locale locale, Model model) {
        model.addAttribute(
                "forms",
                Stream.concat(
                                Arrays.stream(CriteriaFormKind.values())
                                        .map(kind -> entry(kind.number(), kind.title(), request, locale)),
                                Arrays.stream(MoneyFormKind.values())
                                        .map(kind -> entry(kind.number(), kind.title(), request, locale)))
                        .sorted(Comparator.comparing(Entry::number))
                        .toList());
        return "report/criteria-forms";
    }

    private static Entry entry(String number, Label title, CriteriaFormRequest request, Locale locale) {
        return new Entry(
                number,
                title.in(locale),
                request.at("/forms/ntm/" + number),
                request.at("/forms/ntm/" + number + ".xlsx"));
    }

    @GetMapping("/forms/ntm/{number}")
    String one(@PathVariable String number, CriteriaFormRequest request, Locale locale, Model model) {
        CriteriaFormQuestion question = questions.of(number, request);
        CriteriaForm form = forms.release(question);
        model.addAttribute("view", FormView.of(form, links(question), locale));
        model.addAttribute("workbook", request.at("/forms/ntm/" + form.number() + ".xlsx"));
        model.addAttribute("question", question);
        model.addAttribute(
                "evidence",
                request.at("/api/evidence/forms/ntm/" + question.kind().number()));
        Territory known = territory.knownAt(question.progress().knownAt());
        model.addAttribute("areas", questions.areas(question.progress(), known));
        model.addAttribute(
                "communes",
                question.commune().isPresent() ? questions.communes(question.progress(), question.to()) : List.of());
        model.addAttribute(
                "sets",
                sets.knownAt(question.progress().knownAt()).all().stream()
                        .map(CriteriaSet::key)
                        .toList());
        model.addAttribute(
                "drawings", known.drawings().stream().map(Boundaries::key).toList());
        model.addAttribute("kept", request.keptForAnotherArea());
        model.addAttribute("knownAt", request.knownAt().map(Object::toString).orElse(""));
        model.addAttribute("ownTimes", true);
        return "report/criteria-form";
    }

    /** Form 10 counts nothing: what stands in it leads to the commune. */
    private static TableView.Links links(CriteriaFormQuestion question) {
        return question.kind() == CriteriaFormKind.COMMUNE
                ? new CommuneLinks(question)
                : CellLinks.ofLines(question.kind().number(), CriteriaFormRequest.of(question)::at);
    }

    @GetMapping("/forms/ntm/{number}.xlsx")
    ResponseEntity<byte[]> file(@PathVariable String number, CriteriaFormRequest request) {
        CriteriaForm form = forms.release(questions.of(number, request));
        return download.workbook(form.number(), area(form.question()), List.of(form));
    }

    @GetMapping("/forms/ntm/{number}/cell")
    String cell(
            @PathVariable String number,
            @RequestParam int row,
            @RequestParam String column,
            @RequestParam(defaultValue = "1") int page,
            CriteriaFormRequest request,
            Locale locale,
            Model model) {
        CriteriaFormQuestion question = questions.of(number, request);
        model.addAttribute(
                "view",
                CellView.of(
                        forms.open(question, row, column),
                        page,
                        new CellWays(
                                "/forms/ntm/" + question.kind().number(),
                                CriteriaFormRequest.of(question)::at,
                                Integer.toString(row),
                                column,
                                shown -> new CommuneLinks(question)),
                        locale));
        return "report/cell";
    }

    /** The area or the commune as it stands in an address. */
    static String area(CriteriaFormQuestion question) {
        return question.commune()
                .map(UnitId::toString)
                .orElseGet(() -> question.progress().area().toString());
    }
}
