package org.progressledger.household.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.progressledger.household.ReviewStage;
import org.progressledger.household.read.Counted;
import org.progressledger.household.read.HouseholdAsOf;
import org.progressledger.household.read.HouseholdPage;
import org.progressledger.household.read.ReviewAsOf;
import org.progressledger.household.read.ReviewListing;
import org.progressledger.household.read.ReviewQueries;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.web.TimeBar;
import org.progressledger.web.TimeChoice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Households under review, per commune, with what each waits for. */
@Controller
class ReviewsPage {

    private static final String PATH = "/reviews";
    private static final int HOUSEHOLDS_ON_A_PAGE = 50;

    private final ReviewQueries reviews;
    private final Households households;
    private final Units units;

    ReviewsPage(ReviewQueries reviews, Households households, Units units) {
        this.reviews = reviews;
        this.households = households;
        this.units = units;
    }

    @GetMapping(PATH)
    String show(
            TimeChoice time,
            @RequestParam Optional<String> unit,
            @RequestParam Optional<ReviewStage> stage,
            @RequestParam Optional<String> after,
            Model model) {
        Asked asked = households.asked(time);
        Optional<UnitId> chosen = unit.filter(text -> !text.isBlank())
                .map(text -> units.commune(text, asked))
                .map(AdministrativeUnit::id);
        Map<String, String> kept = new LinkedHashMap<>();
        chosen.ifPresent(id -> kept.put("unit", id.toString()));
        stage.ifPresent(reached -> kept.put("stage", reached.name()));
        TimeBar bar = asked.bar(PATH, kept);
        HouseholdPage page = reviews.list(new ReviewListing(
                asked.in(chosen.map(Set::of).orElseGet(Set::of)),
                stage.map(Set::of).orElseGet(Set::of),
                asked.basis(),
                after,
                HOUSEHOLDS_ON_A_PAGE));
        Map<ReviewStage, Counted> counts = reviews.counts(asked.in(Set.of()), asked.basis());
        model.addAttribute("bar", bar);
        model.addAttribute(
                "unit",
                chosen.map(known -> units.label(known, asked.boundaries().drawnOn())));
        model.addAttribute("stages", stages(counts, chosen, stage, bar));
        model.addAttribute("communes", communes(counts, chosen, stage, asked, bar));
        model.addAttribute(
                "lines",
                page.households().stream()
                        .map(household -> line(household, asked))
                        .toList());
        model.addAttribute("first", after.map(any -> bar.at(link(chosen, stage))));
        model.addAttribute(
                "next",
                page.next()
                        .map(last -> bar.at(UriComponentsBuilder.fromUriString(link(chosen, stage))
                                .queryParam("after", last)
                                .build()
                                .toUriString())));
        return "household/reviews";
    }

    private List<Choice> stages(
            Map<ReviewStage, Counted> counts, Optional<UnitId> unit, Optional<ReviewStage> chosen, TimeBar bar) {
        Map<ReviewStage, Long> sums = new EnumMap<>(ReviewStage.class);
        counts.forEach((stage, counted) -> {
            long reviews = unit.map(counted::in).orElseGet(() -> counted.sum(any -> true));
            if (reviews > 0) {
                sums.put(stage, reviews);
            }
        });
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(
                "review.stage.ALL",
                sums.values().stream().mapToLong(Long::longValue).sum(),
                chosen.isEmpty(),
                bar.at(link(unit, Optional.empty()))));
        sums.forEach((stage, count) -> choices.add(new Choice(
                "review.stage." + stage.name(),
                count,
                chosen.filter(stage::equals).isPresent(),
                bar.at(link(unit, Optional.of(stage))))));
        return choices;
    }

    private List<Commune> communes(
            Map<ReviewStage, Counted> counts,
            Optional<UnitId> chosen,
            Optional<ReviewStage> stage,
            Asked asked,
            TimeBar bar) {
        Map<UnitId, Long> sums = new HashMap<>();
        counts.forEach((reached, counted) -> {
            if (stage.map(reached::equals).orElse(true)) {
                counted.placed().forEach((unit, count) -> sums.merge(unit, count, Long::sum));
            }
        });
        return sums.entrySet().stream()
                .map(sum -> new Commune(
                        units.label(sum.getKey(), asked.boundaries().drawnOn()),
                        sum.getValue(),
                        chosen.filter(sum.getKey()::equals).isPresent(),
                        bar.at(link(Optional.of(sum.getKey()), stage))))
                .sorted(Comparator.comparing(Commune::name))
                .toList();
    }

    private static String link(Optional<UnitId> unit, Optional<ReviewStage> stage) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(PATH);
        unit.ifPresent(id -> link.queryParam("unit", id));
        stage.ifPresent(reached -> link.queryParam("stage", reached));
        return link.build().toUriString();
    }

    private Line line(HouseholdAsOf household, Asked asked) {
        ReviewAsOf review = household.review().orElseThrow();
        return new Line(
                HouseholdLine.of(household, asked, units),
                "review.stage." + review.review().stage().orElseThrow().name(),
                review.next().map(ReviewView::message).orElse("review.next.UNKNOWN"),
                ReviewView.of(review));
    }

    /** @param message key of its words */
    record Choice(String message, long count, boolean current, String link) {}

    /** @param count households under review at the stage chosen */
    record Commune(String name, long count, boolean current, String link) {}

    /**
     * @param stage key of the words of the stage reached
     * @param next key of the words of the step that is missing
     */
    record Line(HouseholdLine household, String stage, String next, ReviewView review) {}
}
