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
import org.progressledger.household.read.Whereabouts;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.AreaKey;
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
    private final Areas areas;

    ReviewsPage(ReviewQueries reviews, Households households, Units units, Areas areas) {
        this.areas = areas;
        this.reviews = reviews;
        this.households = households;
        this.units = units;
    }

    @GetMapping(PATH)
    String show(
            TimeChoice time,
            @RequestParam Optional<String> area,
            @RequestParam Optional<String> unit,
            @RequestParam Optional<ReviewStage> stage,
            @RequestParam Optional<String> after,
            Model model) {
        Asked asked = households.asked(time);
        Optional<UnitId> commune = unit.filter(text -> !text.isBlank())
                .map(text -> units.commune(text, asked))
                .map(AdministrativeUnit::id);
        Optional<Area> around = area.filter(text -> !text.isBlank()).map(text -> areas.named(text, asked));
        Chosen chosen = new Chosen(around.map(Area::key), commune, stage);
        TimeBar bar = asked.bar(PATH, chosen.kept());
        Whereabouts everywhere = areas.where(area, List.of(), asked);
        HouseholdPage page = reviews.list(new ReviewListing(
                commune.map(asked::at).orElse(everywhere),
                stage.map(Set::of).orElseGet(Set::of),
                asked.basis(),
                after,
                HOUSEHOLDS_ON_A_PAGE));
        Map<ReviewStage, Counted> counts = reviews.counts(everywhere, asked.basis());
        model.addAttribute("bar", bar);
        model.addAttribute(
                "unit", commune.map(known -> units.label(known, asked)).or(() -> around.map(Area::name)));
        model.addAttribute("stages", stages(counts, chosen, bar));
        model.addAttribute("communes", communes(counts, chosen, asked, bar));
        model.addAttribute(
                "lines",
                page.households().stream()
                        .map(household -> line(household, asked))
                        .toList());
        model.addAttribute("first", after.map(any -> bar.at(chosen.link())));
        model.addAttribute(
                "next",
                page.next()
                        .map(last -> bar.at(UriComponentsBuilder.fromUriString(chosen.link())
                                .queryParam("after", last)
                                .build()
                                .toUriString())));
        return "household/reviews";
    }

    private List<Choice> stages(Map<ReviewStage, Counted> counts, Chosen chosen, TimeBar bar) {
        Map<ReviewStage, Long> sums = new EnumMap<>(ReviewStage.class);
        counts.forEach((stage, counted) -> {
            long reviews = counted.sum(unit -> chosen.unit().map(unit::equals).orElse(true));
            if (reviews > 0) {
                sums.put(stage, reviews);
            }
        });
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(
                "review.stage.ALL",
                sums.values().stream().mapToLong(Long::longValue).sum(),
                chosen.stage().isEmpty(),
                bar.at(chosen.with(Optional.empty()).link())));
        sums.forEach((stage, count) -> choices.add(new Choice(
                "review.stage." + stage.name(),
                count,
                chosen.stage().filter(stage::equals).isPresent(),
                bar.at(chosen.with(Optional.of(stage)).link()))));
        return choices;
    }

    private List<Commune> communes(Map<ReviewStage, Counted> counts, Chosen chosen, Asked asked, TimeBar bar) {
        Map<UnitId, Long> sums = new HashMap<>();
        counts.forEach((reached, counted) -> {
            if (chosen.stage().map(reached::equals).orElse(true)) {
                counted.placed().forEach((unit, count) -> sums.merge(unit, count, Long::sum));
                counted.unassigned().forEach((unit, count) -> sums.merge(unit, count, Long::sum));
            }
        });
        return sums.entrySet().stream()
                .map(sum -> new Commune(
                        units.label(sum.getKey(), asked),
                        asked.places().isDrawn(sum.getKey()),
                        sum.getValue(),
                        chosen.unit().filter(sum.getKey()::equals).isPresent(),
                        bar.at(chosen.in(sum.getKey()).link())))
                .sorted(Comparator.comparing(Commune::name))
                .toList();
    }

    private Line line(HouseholdAsOf household, Asked asked) {
        ReviewAsOf review = household.review().orElseThrow();
        return new Line(
                HouseholdLine.of(household, asked, units),
                "review.stage." + review.review().stage().orElseThrow().name(),
                review.next().map(ReviewView::message).orElse("review.next.UNKNOWN"),
                ReviewView.of(review));
    }

    /** What stands in the address. */
    private record Chosen(Optional<AreaKey> area, Optional<UnitId> unit, Optional<ReviewStage> stage) {

        Chosen with(Optional<ReviewStage> other) {
            return new Chosen(area, unit, other);
        }

        Chosen in(UnitId commune) {
            return new Chosen(area, Optional.of(commune), stage);
        }

        Map<String, String> kept() {
            Map<String, String> kept = new LinkedHashMap<>();
            area.ifPresent(key -> kept.put("area", key.toString()));
            unit.ifPresent(id -> kept.put("unit", id.toString()));
            stage.ifPresent(reached -> kept.put("stage", reached.name()));
            return kept;
        }

        String link() {
            UriComponentsBuilder link = UriComponentsBuilder.fromPath(PATH);
            kept().forEach(link::queryParam);
            return link.build().toUriString();
        }
    }

    /** @param message key of its words */
    record Choice(String message, long count, boolean current, String link) {}

    /**
     * @param assigned whether the drawing has the unit; else it is recorded with households that wait to be assigned
     * @param count households under review at the stage chosen
     */
    record Commune(String name, boolean assigned, long count, boolean current, String link) {}

    /**
     * @param stage key of the words of the stage reached
     * @param next key of the words of the step that is missing
     */
    record Line(HouseholdLine household, String stage, String next, ReviewView review) {}
}
