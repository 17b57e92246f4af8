package org.progressledger.household.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.progressledger.facts.Basis;
import org.progressledger.household.read.PeopleQueries;
import org.progressledger.household.read.PeopleQueries.Duplicate;
import org.progressledger.web.TimeChoice;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
@Tag(name = "Household people queries", description = "The people of a household, and who is recorded twice")
class PeopleQueriesApi {

    private static final int MOST_DUPLICATES = 500;

    private final Households households;
    private final PeopleQueries people;

    PeopleQueriesApi(Households households, PeopleQueries people) {
        this.households = households;
        this.people = people;
    }

    @GetMapping("/households/{code}/members")
    @Operation(summary = "The members of a household that are known by name, on a day, as known then")
    PeopleView members(@PathVariable String code, @ParameterObject TimeChoice time) {
        Basis basis = households.basis(time);
        return PeopleView.of(households.find(code, basis), households.timeline(code, basis));
    }

    @GetMapping("/people/duplicates")
    @Operation(summary = "Personal numbers that are known in several living households now; the first 500")
    List<Duplicate> duplicates(@RequestParam Optional<Long> atLeast) {
        households.basis(new TimeChoice(Optional.empty(), Optional.empty(), atLeast));
        return people.duplicates(MOST_DUPLICATES);
    }
}
