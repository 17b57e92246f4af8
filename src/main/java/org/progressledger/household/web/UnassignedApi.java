package org.progressledger.household.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.progressledger.facts.Basis;
import org.progressledger.web.TimeChoice;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/unassigned-villages")
@Tag(name = "Unassigned villages", description = "Households of divided units, until a decision assigns their village")
class UnassignedApi {

    private final Unassigned unassigned;
    private final Households households;
    private final Units units;

    UnassignedApi(Unassigned unassigned, Households households, Units units) {
        this.unassigned = unassigned;
        this.households = households;
        this.units = units;
    }

    /** @param villages by unit and name */
    record Villages(Basis basis, String boundaries, List<UnassignedView> villages) {}

    @GetMapping
    @Operation(summary = "Villages whose households wait to be assigned, on a day, as known then, under a drawing")
    Villages villages(@RequestParam Optional<String> province, @ParameterObject TimeChoice time) {
        Asked asked = households.asked(time);
        return new Villages(
                asked.basis(), asked.boundaries().key(), unassigned.villages(province.map(units::province), asked));
    }

    /** @param effect households that have a class on the day */
    record Expected(Basis basis, String boundaries, Unassigned.Effect effect) {}

    @GetMapping("/{unit}/effect")
    @Operation(summary = "What assigning a village would move, counted on a day")
    Expected effect(@PathVariable String unit, @RequestParam String village, @ParameterObject TimeChoice time) {
        Asked asked = households.asked(time);
        return new Expected(
                asked.basis(),
                asked.boundaries().key(),
                unassigned.effect(units.commune(unit, asked).id(), village, asked));
    }
}
