package org.progressledger.territory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.progressledger.shared.Actor;
import org.progressledger.territory.web.PlanCheck.Sent;
import org.progressledger.territory.web.TerritoryCommandsApi.Reached;
import org.progressledger.web.TimeChoice;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/reorganisations")
@Tag(name = "Reorganisations", description = "Checked by one person, decided by another, then a new drawing of the map")
class ReorganisationsApi {

    private final DecidedReorganisations decided;
    private final PlanCheck plans;
    private final NamedUnits units;

    ReorganisationsApi(DecidedReorganisations decided, PlanCheck plans, NamedUnits units) {
        this.decided = decided;
        this.plans = plans;
        this.units = units;
    }

    @GetMapping
    @Operation(summary = "The reorganisations that were decided, as known then")
    List<ReorganisationAnswer> all(@ParameterObject TimeChoice time) {
        return decided.all(units.asked(time)).stream()
                .map(ReorganisationAnswer::inList)
                .toList();
    }

    @GetMapping("/{province}/{key}")
    @Operation(summary = "One reorganisation with what became of each unit")
    ReorganisationAnswer one(
            @PathVariable String province, @PathVariable String key, @ParameterObject TimeChoice time) {
        return ReorganisationAnswer.withChanges(decided.one(province, key, units.asked(time)));
    }

    @PostMapping(path = "/check", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Check a plan and see what it would change; records nothing")
    CheckAnswer check(@Valid @RequestBody ReorganisationRequest.Plan plan, Actor actor, Locale reader) {
        return plans.check(Sent.of(plan), actor, reader);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Decide a plan that somebody else checked, named by its digest; for decision-makers")
    Reached decide(@Valid @RequestBody ReorganisationRequest.Decided request, Actor actor) {
        return Reached.of(plans.decide(Sent.of(request.plan()), request.checkedBy(), request.digest(), actor));
    }
}
