package org.progressledger.household.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.progressledger.web.TimeChoice;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Help queries", description = "Each as of a day and as known at a position or moment")
class HelpQueriesApi {

    private final Households households;

    HelpQueriesApi(Households households) {
        this.households = households;
    }

    @GetMapping("/api/households/{code}/help")
    @Operation(summary = "Who looks after a household, what it received with its sums, and how it was praised")
    HelpAnswer help(@PathVariable String code, @ParameterObject TimeChoice time) {
        return HelpAnswer.of(households.find(code, households.basis(time, code)));
    }
}
