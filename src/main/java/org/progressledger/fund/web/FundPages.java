package org.progressledger.fund.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.progressledger.fund.FundDimension;
import org.progressledger.fund.FundMeasure;
import org.progressledger.fund.web.FundQuestions.Asked;
import org.progressledger.programme.ItemKey;
import org.progressledger.programme.ProgrammeItem;
import org.progressledger.web.AreaChoice;
import org.progressledger.web.TimeBar;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Sums and allocations on the screen. */
@Controller
class FundPages {

    private final FundQuestions questions;
    private final FundViews views;
    private final FundEntryForms entries;

    FundPages(FundQuestions questions, FundViews views, FundEntryForms entries) {
        this.questions = questions;
        this.views = views;
        this.entries = entries;
    }

    @GetMapping("/funds/cube")
    String cube(
            FundsRequest request, @RequestParam MultiValueMap<String, String> parameters, Locale locale, Model model) {
        Asked asked = questions.of(request);
        CubeRequest grouping = CubeRequest.of(parameters);
        model.addAttribute("view", views.cube(request, grouping, locale));
        model.addAttribute("grouping", grouping);
        model.addAttribute("dimensions", FundDimension.values());
        model.addAttribute("filterable", CubeRequest.filters());
        model.addAttribute("measures", FundMeasure.values());
        model.addAttribute("csv", link("/api/funds/cube.csv", request, grouping));
        model.addAttribute("workbook", link("/api/funds/cube.xlsx", request, grouping));
        frame("/funds/cube", request, grouping.kept(), asked, locale, model);
        return "fund/cube";
    }

    @GetMapping("/funds/allocations")
    String allocations(
            FundsRequest request, @RequestParam MultiValueMap<String, String> parameters, Locale locale, Model model) {
        Asked asked = questions.of(request);
        CubeRequest filter = CubeRequest.of(parameters);
        FundTexts texts = new FundTexts(asked.territory(), asked.programmes(), locale);
        model.addAttribute(
                "allocations",
                views.allocations(asked, filter).stream()
                        .map(story -> AllocationAnswer.Line.of(story, asked.to(), texts))
                        .toList());
        model.addAttribute("texts", texts);
        model.addAttribute("grouping", filter);
        model.addAttribute("menu", entries.opening());
        frame("/funds/allocations", request, filter.kept(), asked, locale, model);
        return "fund/allocations";
    }

    @GetMapping(AllocationPath.PAGE)
    String allocation(@RequestParam String id, FundsRequest request, Locale locale, Model model) {
        Asked asked = questions.of(request);
        AllocationAnswer view = FundsApi.allocation(id, request, locale, questions, views);
        model.addAttribute("view", view);
        model.addAttribute("texts", new FundTexts(asked.territory(), asked.programmes(), locale));
        model.addAttribute(
                "menu",
                entries.of(views.allocation(id, asked.basis().knownAt()).book().purpose()));
        frame(AllocationPath.PAGE, request, Map.of("id", id), asked, locale, model);
        return "fund/allocation";
    }

    private static String link(String path, FundsRequest request, CubeRequest grouping) {
        UriComponentsBuilder link = UriComponentsBuilder.fromUriString(path);
        grouping.kept().forEach(link::replaceQueryParam);
        return request.at(link.build().toUriString());
    }

    static void frame(
            String path, FundsRequest request, Map<String, String> further, Asked asked, Locale locale, Model model) {
        Map<String, String> kept = new LinkedHashMap<>(request.kept());
        kept.putAll(further);
        model.addAttribute(
                "bar",
                new TimeBar(
                        path,
                        kept,
                        request.time(),
                        asked.basis(),
                        Optional.of(new TimeBar.Drawings(asked.territory().drawings(), asked.boundaries()))));
        model.addAttribute("links", new FundLinks(request));
        model.addAttribute("choice", choice(path, request, further, asked, locale));
        model.addAttribute("asked", asked);
        model.addAttribute("area", asked.area());
    }

    private static FundChoice choice(
            String path, FundsRequest request, Map<String, String> further, Asked asked, Locale locale) {
        FundTexts texts = new FundTexts(asked.territory(), asked.programmes(), locale);
        Map<String, String> hidden = new LinkedHashMap<>(further);
        request.effectiveOn().ifPresent(day -> hidden.put("effectiveOn", day.toString()));
        request.knownAt().ifPresent(known -> hidden.put("knownAt", known.toString()));
        request.boundaries().ifPresent(key -> hidden.put("boundaries", key));
        List<FundChoice.Offered> programmes = asked.programmes().items().stream()
                .map(ProgrammeItem::key)
                .filter(key ->
                        key.component().isEmpty() || key.equals(key.component().get()))
                .map(key -> offered(key, texts))
                .toList();
        return new FundChoice(
                path,
                hidden,
                AreaChoice.of(asked.area(), asked.boundaries(), asked.territory()),
                request.unit().orElse(""),
                programmes,
                request.programme().orElse(""),
                asked.year(),
                asked.from());
    }

    private static FundChoice.Offered offered(ItemKey key, FundTexts texts) {
        return new FundChoice.Offered(key.path(), key.path() + " " + texts.item(key));
    }
}
