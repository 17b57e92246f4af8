package org.progressledger.report.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.progressledger.report.money.MoneyForm;
import org.progressledger.report.money.MoneyForms;
import org.progressledger.report.web.MoneyFormQuestions.Asked;
import org.progressledger.report.workbook.MoneyWorkbook;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.Territory;
import org.progressledger.web.AreaChoice;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The forms about money on the screen and to take away. Their paths are spelled out, as those of criteria take any number. */
@Controller
class MoneyFormPages {

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final MoneyForms forms;
    private final MoneyFormQuestions questions;
    private final Territory territory;

    MoneyFormPages(MoneyForms forms, MoneyFormQuestions questions, Territory territory) {
        this.forms = forms;
        this.questions = questions;
        this.territory = territory;
    }

    @GetMapping({"/forms/ntm/07", "/forms/ntm/09", "/forms/ntm/11", "/forms/ntm/12"})
    String one(HttpServletRequest address, MoneyFormRequest request, Locale locale, Model model) {
        Asked asked = questions.of(number(address), request);
        Territory known = territory.knownAt(asked.question().knownAt());
        model.addAttribute("view", CriteriaFormView.of(forms.release(asked.question()), request, locale));
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

    /** Made as a whole before it is sent: a form that does not balance must not leave half a file. */
    @GetMapping({"/forms/ntm/07.xlsx", "/forms/ntm/09.xlsx", "/forms/ntm/11.xlsx", "/forms/ntm/12.xlsx"})
    ResponseEntity<byte[]> file(HttpServletRequest address, MoneyFormRequest request) throws IOException {
        MoneyForm form = forms.release(questions.of(number(address), request).question());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new MoneyWorkbook(form).write(file);
        String area = form.question()
                .commune()
                .map(Object::toString)
                .orElse(form.question().area().toString());
        return ResponseEntity.ok()
                .contentType(WORKBOOK)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("bieu-%s-%s-%s.xlsx"
                                        .formatted(
                                                form.question().kind().number(),
                                                area.replaceAll("[@:]", "-"),
                                                form.question().to()))
                                .build()
                                .toString())
                .body(file.toByteArray());
    }

    /** The two digits of the path. */
    static String number(HttpServletRequest address) {
        String path = address.getRequestURI();
        return path.substring(path.lastIndexOf('/') + 1).replace(".xlsx", "");
    }
}
