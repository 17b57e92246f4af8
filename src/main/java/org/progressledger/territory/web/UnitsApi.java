package org.progressledger.territory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.progressledger.facts.Basis;
import org.progressledger.web.TimeChoice;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/units")
@Tag(name = "Units", description = "Administrative units through all reorganisations, with what decisions say of them")
class UnitsApi {

    private final NamedUnits units;
    private final UnitLists lists;
    private final UnitAnswers answers;

    UnitsApi(NamedUnits units, UnitLists lists, UnitAnswers answers) {
        this.units = units;
        this.lists = lists;
        this.answers = answers;
    }

    /** @param boundaries key of the drawing whose units these are */
    record Listed(Basis basis, String boundaries, List<UnitLine> units) {}

    @GetMapping
    @Operation(summary = "The units in force on a day, or under a drawing of the map, as known then")
    Listed all(@ParameterObject UnitFilter filter, @ParameterObject TimeChoice time) {
        Asked asked = units.asked(time);
        return new Listed(
                asked.basis(), asked.boundaries().key(), filter.of(lists.units(filter.province(), asked), asked));
    }

    @GetMapping("/{unit}")
    @Operation(summary = "One unit through its life, by its identity or by the code that it carries on the day")
    UnitAnswer one(@PathVariable String unit, @ParameterObject TimeChoice time) {
        return answers.of(unit, units.asked(time));
    }
}
