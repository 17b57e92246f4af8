package org.progressledger.commune.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.progressledger.commune.progress.CommuneProgress;
import org.progressledger.commune.progress.CommunesOnDay;
import org.progressledger.commune.progress.ProgressBetween;
import org.progressledger.commune.web.ProgressQuestions.Asked;
import org.progressledger.ruleset.AssessmentStage;
import org.progressledger.ruleset.CriteriaSet;
import org.progressledger.ruleset.CriteriaSets;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Territory;
import org.progressledger.web.AreaChoice;
import org.progressledger.web.TimeBar;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The communes' criteria and titles on the screen. */
@Controller
class CommunePages {

    private final ProgressQuestions questions;
    private final CommuneProgress progress;
    private final CommuneViews views;
    private final CommuneEntryForms entries;
    private final CriteriaSets sets;
    private final Territory territory;

    CommunePages(
            ProgressQuestions questions,
            CommuneProgress progress,
            CommuneViews views,
            CommuneEntryForms entries,
            CriteriaSets sets,
            Territory territory) {
        this.questions = questions;
        this.progress = progress;
        this.views = views;
        this.entries = entries;
        this.sets = sets;
        this.territory = territory;
    }

    @GetMapping("/communes")
    String communes(ProgressRequest request, @RequestParam(defaultValue = "") String show, Model model) {
        Asked asked = questions.of(request);
        CommunesOnDay day = progress.on(asked.question(), asked.to());
        CommuneFilter filter = new CommuneFilter(show);
        model.addAttribute("view", ProgressAnswer.Communes.of(asked, day));
        model.addAttribute(
                "communes",
                day.such(filter::shows).communes().stream().map(CommuneLine::of).toList());
        model.addAttribute("filters", CommuneFilter.all(day, filter, new PageLinks(request)));
        model.addAttribute("opened", day.opened());
        Map<String, String> kept = new LinkedHashMap<>(request.kept());
        if (!show.isEmpty()) {
            kept.put("show", show);
        }
        frame("/communes", kept, request, asked, model);
        return "commune/communes";
    }

    @GetMapping("/communes/matrix")
    String matrix(ProgressRequest request, Locale locale, Model model) {
        Asked asked = questions.of(request);
        CommunesOnDay day = progress.on(asked.question(), asked.to());
        model.addAttribute("view", ProgressAnswer.Matrix.of(asked, day, locale));
        model.addAttribute("opened", day.opened());
        frame("/communes/matrix", request, asked, model);
        return "commune/matrix";
    }

    @GetMapping("/communes/progress")
    String progress(ProgressRequest request, Locale locale, Model model) {
        Asked asked = questions.of(request);
        ProgressBetween between = progress.between(asked.question(), asked.from(), asked.to());
        model.addAttribute("view", ProgressAnswer.Progress.of(asked, between, locale));
        model.addAttribute("openedBefore", between.before().opened());
        model.addAttribute("opened", between.after().opened());
        model.addAttribute("from", asked.from());
        frame("/communes/progress", request, asked, model);
        return "commune/progress";
    }

    @GetMapping("/communes/{unit}/criteria")
    String commune(@PathVariable String unit, ProgressRequest request, Locale locale, Model model) {
        Asked asked = questions.of(request);
        AdministrativeUnit commune = questions.commune(unit, asked);
        model.addAttribute("view", views.of(commune, asked, locale));
        model.addAttribute("unit", commune);
        model.addAttribute("menu", entries.all());
        frame("/communes/" + commune.id() + "/criteria", request, asked, model);
        return "commune/commune";
    }

    private void frame(String path, ProgressRequest request, Asked asked, Model model) {
        frame(path, request.kept(), request, asked, model);
    }

    private void frame(String path, Map<String, String> kept, ProgressRequest request, Asked asked, Model model) {
        Territory known = territory.knownAt(asked.question().knownAt());
        model.addAttribute(
                "bar",
                new TimeBar(
                        path,
                        kept,
                        request.time(),
                        asked.basis(),
                        Optional.of(new TimeBar.Drawings(
                                known.drawings(), asked.question().boundaries()))));
        model.addAttribute("links", new PageLinks(request));
        model.addAttribute("choice", choice(path, request, asked, known));
        model.addAttribute("area", asked.area());
        model.addAttribute("partly", asked.partly());
    }

    private Choice choice(String path, ProgressRequest request, Asked asked, Territory known) {
        return new Choice(
                path,
                AreaChoice.of(asked.area(), asked.question().boundaries(), known),
                sets.knownAt(asked.basis().knownAt()).all().stream()
                        .map(CriteriaSet::key)
                        .toList(),
                asked.question().criteriaSet().key(),
                Arrays.asList(AssessmentStage.values()),
                asked.question().stage(),
                request.time().boundaries(),
                request.effectiveOn().map(Object::toString),
                request.knownAt().map(Object::toString));
    }

    /**
     * The fields by which a reader chooses what is counted; the last three are kept as they are.
     *
     * @param path page that the fields lead to
     */
    record Choice(
            String path,
            AreaChoice areas,
            List<String> criteriaSets,
            String criteriaSet,
            List<AssessmentStage> stages,
            AssessmentStage stage,
            Optional<String> boundaries,
            Optional<String> effectiveOn,
            Optional<String> knownAt) {}
}
