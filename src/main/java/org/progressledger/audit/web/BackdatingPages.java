package org.progressledger.audit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Optional;
import org.progressledger.accountability.Post;
import org.progressledger.audit.web.EntriesView.Part;
import org.progressledger.audit.web.EntryQuestions.Asked;
import org.progressledger.web.AreaChoice;
import org.progressledger.web.TimeBar;
import org.progressledger.web.evidence.FindingForm;
import org.progressledger.web.form.FormWords;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What was recorded late: on the screen, as JSON and as a file. */
@Controller
@Tag(name = "Backdating", description = "Entries recorded later than they were true, by unit, head and recorder")
class BackdatingPages {

    static final String PAGE = AuditNavigation.FIRST;

    private static final int ENTRIES_ON_PAGE = 50;

    private final EntryQuestions questions;
    private final EntriesView view;
    private final MessageSource messages;

    BackdatingPages(EntryQuestions questions, EntriesView view, MessageSource messages) {
        this.questions = questions;
        this.view = view;
        this.messages = messages;
    }

    @GetMapping(PAGE)
    String page(EntriesRequest request, @RequestParam Optional<Long> after, Locale locale, Model model) {
        Asked asked = questions.late(request);
        Part part = view.part(asked, after, ENTRIES_ON_PAGE, locale);
        model.addAttribute("summary", view.summary(asked, PAGE, locale));
        model.addAttribute("part", part);
        model.addAttribute("request", request);
        model.addAttribute("csv", request.at("/api/audit/backdating.csv"));
        model.addAttribute("finding", FindingForm.of(request.at("/late-entries"), asked.basis(), asked.boundaries()));
        model.addAttribute("more", part.next().map(next -> AuditLinks.with(request.at(PAGE), "after", next)));
        frame(PAGE, asked, locale, model);
        return "audit/backdating";
    }

    @GetMapping("/api/audit/backdating")
    @ResponseBody
    @Operation(summary = "How many entries came late, and how late, by unit, head, recorder and kind")
    SummaryAnswer summary(@ParameterObject EntriesRequest request, Locale locale) {
        return view.summary(questions.late(request), PAGE, locale);
    }

    @GetMapping("/api/audit/backdating/entries")
    @ResponseBody
    @Operation(summary = "The late entries one by one, in the order of recording")
    Part entries(
            @ParameterObject EntriesRequest request,
            @RequestParam Optional<Long> after,
            @RequestParam(defaultValue = "100") int size,
            Locale locale) {
        return view.part(questions.late(request), after, size, locale);
    }

    @GetMapping("/api/audit/backdating.csv")
    @Operation(summary = "The same as a file, with its basis; equal bases make equal bytes")
    ResponseEntity<byte[]> file(EntriesRequest request, Locale locale) {
        return view.file(questions.late(request), "backdating", locale);
    }

    private void frame(String path, Asked asked, Locale locale, Model model) {
        model.addAttribute(
                "bar",
                new TimeBar(
                        path,
                        asked.request().kept(),
                        asked.request().time(),
                        asked.basis(),
                        Optional.of(new TimeBar.Drawings(asked.territory().drawings(), asked.boundaries()))));
        model.addAttribute("areas", AreaChoice.of(asked.area(), asked.boundaries(), asked.territory()));
        model.addAttribute("posts", Post.values());
        model.addAttribute("post", asked.question().post());
        model.addAttribute("words", new FormWords(messages, locale));
    }
}
