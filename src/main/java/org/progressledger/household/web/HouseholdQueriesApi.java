package org.progressledger.household.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.progressledger.facts.Basis;
import org.progressledger.household.read.Counted;
import org.progressledger.household.read.HouseholdCondition;
import org.progressledger.household.read.HouseholdListing;
import org.progressledger.household.read.HouseholdPage;
import org.progressledger.household.read.HouseholdQueries;
import org.progressledger.household.read.TimelineEntry;
import org.progressledger.household.read.Whereabouts;
import org.progressledger.household.web.HouseholdAnswer.Count;
import org.progressledger.household.web.HouseholdAnswer.Counts;
import org.progressledger.household.web.HouseholdAnswer.Entry;
import org.progressledger.household.web.HouseholdAnswer.One;
import org.progressledger.household.web.HouseholdAnswer.Several;
import org.progressledger.household.web.HouseholdAnswer.Timeline;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.UnitId;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.progressledger.web.TimeChoice;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
@Tag(
        name = "Household queries",
        description = "Each as of a day and as known at a position or moment; answers name their basis")
class HouseholdQueriesApi {

    private final HouseholdQueries queries;
    private final Households households;
    private final Units units;
    private final Areas areas;

    HouseholdQueriesApi(HouseholdQueries queries, Households households, Units units, Areas areas) {
        this.areas = areas;
        this.queries = queries;
        this.households = households;
        this.units = units;
    }

    @GetMapping("/households/{code}")
    @Operation(summary = "A household as it stood on a day, as known then")
    One household(@PathVariable String code, @ParameterObject TimeChoice time) {
        Asked asked = households.asked(time, code);
        return new One(
                asked.basis(),
                asked.boundaries().key(),
                HouseholdAnswer.of(households.find(code, asked.basis()), asked));
    }

    @GetMapping("/households/{code}/timeline")
    @Operation(
            summary = "Every event of a household: who, when known, when effective, by which decision, from which row")
    Timeline timeline(@PathVariable String code, @ParameterObject TimeChoice time) {
        Basis basis = households.basis(time, code);
        return new Timeline(
                basis,
                code,
                households.timeline(code, basis).stream()
                        .map(HouseholdQueriesApi::entry)
                        .toList());
    }

    @GetMapping("/households")
    @Operation(summary = "Households by area or unit, class and words of a name or code, in the order of their codes")
    Several list(
            @RequestParam Optional<String> area,
            @RequestParam(defaultValue = "") List<String> unit,
            @RequestParam(name = "class") Optional<PovertyClass> povertyClass,
            @RequestParam Optional<String> unassigned,
            @RequestParam Optional<String> village,
            @RequestParam(defaultValue = "false") boolean newlyEscaped,
            @RequestParam Optional<String> q,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "50") int limit,
            @ParameterObject TimeChoice time) {
        if (limit < 1 || limit > HouseholdListing.MAXIMUM_SIZE) {
            throw new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "parameter-invalid", "limit"));
        }
        Asked asked = households.asked(time);
        HouseholdListing listing = new HouseholdListing(
                unassigned
                        .<Whereabouts>map(text -> new Whereabouts.Unassigned(
                                units.commune(text, asked).id(), village, asked.boundaries()))
                        .orElseGet(() -> areas.where(area, unit, asked)),
                povertyClass.map(Set::of).orElseGet(Set::of),
                newlyEscaped ? Set.of(HouseholdCondition.NEWLY_ESCAPED) : Set.of(),
                asked.basis(),
                after,
                limit);
        HouseholdPage page = q.map(text -> queries.search(text, listing)).orElseGet(() -> queries.list(listing));
        return Several.of(page, asked);
    }

    @GetMapping("/counts/households")
    @Operation(
            summary = "How many households counted in each unit and class on a day, as known then, by the units of any"
                    + " drawing of the map; the unassigned stand by the unit that is recorded with them")
    Counts counts(
            @RequestParam Optional<String> area,
            @RequestParam(defaultValue = "") List<String> unit,
            @ParameterObject TimeChoice time) {
        Asked asked = households.asked(time);
        Map<PovertyClass, Counted> counts = queries.counts(areas.where(area, unit, asked), asked.basis());
        return new Counts(
                asked.basis(),
                asked.boundaries().key(),
                lines(counts, Counted::placed, asked),
                lines(counts, Counted::unassigned, asked));
    }

    private List<Count> lines(
            Map<PovertyClass, Counted> counts, Function<Counted, Map<UnitId, Long>> part, Asked asked) {
        return counts.entrySet().stream()
                .flatMap(counted -> part.apply(counted.getValue()).entrySet().stream()
                        .map(count -> new Count(
                                count.getKey(),
                                units.label(count.getKey(), asked),
                                counted.getKey(),
                                count.getValue())))
                .sorted(Comparator.comparing((Count count) -> count.unit().toString())
                        .thenComparing(Count::povertyClass))
                .toList();
    }

    private static Entry entry(TimelineEntry entry) {
        return new Entry(
                entry.id(),
                entry.position(),
                entry.recordedAt(),
                "household." + entry.kind(),
                entry.event().effectiveOn(),
                entry.actor(),
                entry.sourceFile()
                        .map(file -> new HouseholdAnswer.Source(file, entry.sourceSheet(), entry.sourceRow())),
                entry.movement(),
                entry.corrects(),
                entry.correctedBy(),
                entry.event());
    }
}
