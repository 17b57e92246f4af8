package org.progressledger.audit.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.progressledger.access.Role;
import org.progressledger.audit.Closing;
import org.progressledger.audit.web.EntriesView.Part;
import org.progressledger.audit.web.EntryQuestions.Asked;
import org.progressledger.audit.web.PeriodViews.Listed;
import org.progressledger.shared.Actor;
import org.progressledger.territory.Territory;
import org.progressledger.web.TimeBar;
import org.progressledger.web.TimeChoice;
import org.progressledger.web.evidence.FindingForm;
import org.progressledger.web.form.FormWords;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The closed periods of a province, and what has become of one. */
@Controller
class PeriodPages {

    private static final String PAGE = "/audit/periods";
    private static final int ENTRIES_ON_PAGE = 50;

    private final PeriodViews views;
    private final EntriesView entries;
    private final Territory territory;
    private final MessageSource messages;

    PeriodPages(PeriodViews views, EntriesView entries, Territory territory, MessageSource messages) {
        this.views = views;
        this.entries = entries;
        this.territory = territory;
        this.messages = messages;
    }

    /** The page of one closing. */
    static String path(Closing closing) {
        return PAGE + "/" + closing.closed().period() + "?closing=" + closing.position();
    }

    @GetMapping(PAGE)
    String list(@RequestParam Optional<String> province, TimeChoice time, Actor actor, Locale locale, Model model) {
        Listed listed = views.listed(province, time);
        model.addAttribute("view", listed);
        model.addAttribute("provinces", territory.provinces());
        model.addAttribute("decides", actor.role().equals(Role.DECISION_MAKER.name()));
        model.addAttribute(
                "bar", new TimeBar(PAGE, Map.of("province", listed.province().code()), time, listed.basis()));
        model.addAttribute("words", new FormWords(messages, locale));
        return "audit/periods";
    }

    @GetMapping(PAGE + "/{period}")
    String one(
            @PathVariable String period,
            @RequestParam Optional<Long> closing,
            EntriesRequest request,
            @RequestParam Optional<Long> after,
            Actor actor,
            Locale locale,
            Model model) {
        Closing closed = views.closing(period, closing, request.time());
        Asked asked = views.asked(closed, request);
        Part part = entries.part(asked, after, ENTRIES_ON_PAGE, locale);
        String path = path(closed);
        model.addAttribute("view", views.restated(closed, asked, path, locale));
        model.addAttribute("part", part);
        model.addAttribute("decides", actor.role().equals(Role.DECISION_MAKER.name()));
        model.addAttribute(
                "csv",
                asked.request().at("/api/audit/periods/" + period + "/entries.csv?closing=" + closed.position()));
        model.addAttribute(
                "finding",
                FindingForm.of(
                        asked.request().at("/periods/" + period + "?closing=" + closed.position()),
                        asked.basis(),
                        asked.boundaries()));
        model.addAttribute(
                "more", part.next().map(next -> AuditLinks.with(asked.request().at(path), "after", next)));
        Map<String, String> kept = new LinkedHashMap<>(asked.request().kept());
        kept.put("closing", Long.toString(closed.position()));
        model.addAttribute(
                "bar",
                new TimeBar(
                        PAGE + "/" + period,
                        kept,
                        asked.request().time(),
                        asked.basis(),
                        Optional.of(new TimeBar.Drawings(asked.territory().drawings(), asked.boundaries()))));
        model.addAttribute("words", new FormWords(messages, locale));
        return "audit/period";
    }
}
