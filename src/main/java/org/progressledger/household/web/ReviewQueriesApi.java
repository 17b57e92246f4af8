package org.progressledger.household.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.progressledger.household.ReviewStage;
import org.progressledger.household.read.Counted;
import org.progressledger.household.read.HouseholdListing;
import org.progressledger.household.read.ReviewListing;
import org.progressledger.household.read.ReviewQueries;
import org.progressledger.shared.UnitId;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.progressledger.web.TimeChoice;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
@Tag(name = "Review queries", description = "Reviews under way, as of a day and as known at a position or moment")
class ReviewQueriesApi {

    private final ReviewQueries reviews;
    private final Households households;
    private final Units units;
    private final Areas areas;

    ReviewQueriesApi(ReviewQueries reviews, Households households, Units units, Areas areas) {
        this.areas = areas;
        this.reviews = reviews;
        this.households = households;
        this.units = units;
    }

    @GetMapping("/reviews")
    @Operation(summary = "Households under review by area or unit and stage, in the order of their codes")
    HouseholdAnswer.Several list(
            @RequestParam Optional<String> area,
            @RequestParam(defaultValue = "") List<String> unit,
            @RequestParam(defaultValue = "") Set<ReviewStage> stage,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "50") int limit,
            @ParameterObject TimeChoice time) {
        if (limit < 1 || limit > HouseholdListing.MAXIMUM_SIZE) {
            throw new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "parameter-invalid", "limit"));
        }
        Asked asked = households.asked(time);
        return HouseholdAnswer.Several.of(
                reviews.list(new ReviewListing(areas.where(area, unit, asked), stage, asked.basis(), after, limit)),
                asked);
    }

    @GetMapping("/counts/reviews")
    @Operation(
            summary =
                    "How many households are under review in each unit and stage on a day, as known then, by the units"
                            + " of any drawing of the map; the unassigned stand by the unit that is recorded with them")
    ReviewAnswer.Counts counts(
            @RequestParam Optional<String> area,
            @RequestParam(defaultValue = "") List<String> unit,
            @ParameterObject TimeChoice time) {
        Asked asked = households.asked(time);
        Map<ReviewStage, Counted> counts = reviews.counts(areas.where(area, unit, asked), asked.basis());
        return new ReviewAnswer.Counts(
                asked.basis(),
                asked.boundaries().key(),
                lines(counts, Counted::placed, asked),
                lines(counts, Counted::unassigned, asked));
    }

    private List<ReviewAnswer.Count> lines(
            Map<ReviewStage, Counted> counts, Function<Counted, Map<UnitId, Long>> part, Asked asked) {
        return counts.entrySet().stream()
                .flatMap(counted -> part.apply(counted.getValue()).entrySet().stream()
                        .map(count -> new ReviewAnswer.Count(
                                count.getKey(),
                                units.label(count.getKey(), asked),
                                counted.getKey(),
                                count.getValue())))
                .sorted(Comparator.comparing(
                                (ReviewAnswer.Count count) -> count.unit().toString())
                        .thenComparing(ReviewAnswer.Count::stage))
                .toList();
    }
}
