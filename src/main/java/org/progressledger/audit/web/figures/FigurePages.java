package org.progressledger.audit.web.figures;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.progressledger.audit.figures.FigureCause;
import org.progressledger.audit.figures.PlacedFigures;
import org.progressledger.audit.figures.Standpoint;
import org.progressledger.audit.web.figures.FigureAnswer.Difference;
import org.progressledger.audit.web.figures.FigureAnswer.Events;
import org.progressledger.audit.web.figures.FigureAnswer.Series;
import org.progressledger.audit.web.figures.FigureAsking.Asked;
import org.progressledger.territory.Territory;
import org.progressledger.web.TimeBar;
import org.progressledger.web.TimeChoice;
import org.progressledger.web.evidence.FindingForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures of the catalogue on the screen. */
@Controller
class FigurePages {

    private final FigureAnswers answers;
    private final FigureViews views;
    private final FigureAsking asking;
    private final PlacedFigures figures;

    FigurePages(FigureAnswers answers, FigureViews views, FigureAsking asking, PlacedFigures figures) {
        this.answers = answers;
        this.views = views;
        this.asking = asking;
        this.figures = figures;
    }

    @GetMapping("/figures")
    String catalogue(TimeChoice time, Locale locale, Model model) {
        model.addAttribute("figures", views.all(locale));
        model.addAttribute("links", time);
        return "figures/catalogue";
    }

    @GetMapping("/figures/{key}")
    String figure(
            @PathVariable String key,
            TimeChoice time,
            @RequestParam Optional<LocalDate> first,
            @RequestParam(defaultValue = "MONTH") SeriesStep step,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale,
            Model model) {
        Asked asked = answers.asked(key, time, parameters);
        Series series = answers.series(asked, first, step, locale);
        Map<String, String> further = new TreeMap<>();
        first.ifPresent(day -> further.put("first", day.toString()));
        further.put("step", step.name());
        model.addAttribute("view", views.value(asked, locale));
        model.addAttribute("series", series);
        model.addAttribute("chart", FigureChart.of(series));
        model.addAttribute("first", series.points().get(0).effectiveOn());
        model.addAttribute("step", step);
        model.addAttribute("steps", SeriesStep.values());
        frame("", asked, time, further, locale, model);
        model.addAttribute("finding", finding(asked, Map.of()));
        model.addAttribute("seriesFile", file("/series", asked, further));
        return "figures/figure";
    }

    @GetMapping("/figures/{key}/difference")
    String difference(
            @PathVariable String key,
            TimeChoice time,
            FromChoice from,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale,
            Model model) {
        Asked asked = answers.asked(key, time, parameters);
        Standpoint standpoint = asking.from(from, asked);
        Difference difference = views.difference(asked, standpoint, locale);
        model.addAttribute("view", difference);
        model.addAttribute("opened", opened(asked, standpoint, difference));
        frame("/difference", asked, time, from.kept(), locale, model);
        model.addAttribute("file", file("/difference", asked, FigureAddress.from(standpoint)));
        model.addAttribute("finding", finding(asked, FigureAddress.from(standpoint)));
        return "figures/difference";
    }

    /** The events of a difference; its causes if the redrawing is one, since that is opened alone. */
    private static String opened(Asked asked, Standpoint from, Difference difference) {
        boolean isRedrawn = difference.parts().stream().anyMatch(part -> part.cause() == FigureCause.REDRAWN);
        return isRedrawn
                ? "#causes"
                : FigureAddress.of(
                        "/events", asked.question().of(Map.of()), asked.standpoint(), FigureAddress.from(from));
    }

    @GetMapping("/figures/{key}/events")
    String events(
            @PathVariable String key,
            TimeChoice time,
            FromChoice from,
            Opening opening,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale,
            Model model) {
        Asked asked = answers.asked(key, time, parameters);
        Events events = answers.events(key, time, from, opening, parameters, locale);
        Map<String, String> further = new TreeMap<>(from.kept());
        opening.cause().ifPresent(cause -> further.put("cause", cause.name()));
        opening.eventType().ifPresent(type -> further.put("eventType", type));
        opening.limit().ifPresent(size -> further.put("limit", size.toString()));
        Map<String, String> next = new TreeMap<>(further);
        events.next().ifPresent(position -> next.put("after", position.toString()));
        model.addAttribute("view", events);
        model.addAttribute("next", FigureAddress.of("/events", asked.question(), asked.standpoint(), next));
        frame("/events", asked, time, further, locale, model);
        model.addAttribute("finding", finding(asked, further));
        model.addAttribute(
                "file",
                file(
                        "/events",
                        asked,
                        opening.after().isPresent()
                                ? with(further, opening.after().get())
                                : further));
        return "figures/events";
    }

    private static Map<String, String> with(Map<String, String> further, long after) {
        Map<String, String> more = new TreeMap<>(further);
        more.put("after", Long.toString(after));
        return more;
    }

    private void frame(
            String path, Asked asked, TimeChoice time, Map<String, String> further, Locale locale, Model model) {
        Territory known = figures.ground(asked.standpoint()).territory();
        Map<String, String> kept = new LinkedHashMap<>(FigureAddress.kept(asked.question()));
        kept.putAll(further);
        String page = FigureAddress.PAGES + asked.question().figure().key();
        model.addAttribute(
                "bar",
                new TimeBar(
                        page + path,
                        kept,
                        time,
                        asked.standpoint().basis(),
                        Optional.of(new TimeBar.Drawings(
                                known.drawings(), asked.standpoint().boundaries()))));
        model.addAttribute("figure", views.listed(asked.question().figure(), locale));
        model.addAttribute("figures", views.all(locale));
        model.addAttribute("choice", FigureChoice.of(page + path, asked, time, known));
        model.addAttribute("valuePage", FigureAddress.of("", asked.question(), asked.standpoint()));
        model.addAttribute("differencePage", FigureAddress.of("/difference", asked.question(), asked.standpoint()));
        model.addAttribute("file", file("", asked, Map.of()));
    }

    private static FindingForm finding(Asked asked, Map<String, String> further) {
        return FindingForm.of(
                FigureAddress.of("", asked.question(), asked.standpoint(), further),
                asked.standpoint().basis(),
                asked.standpoint().boundaries());
    }

    private static String file(String path, Asked asked, Map<String, String> further) {
        return "/api" + FigureAddress.of(path + ".csv", asked.question(), asked.standpoint(), further);
    }
}
