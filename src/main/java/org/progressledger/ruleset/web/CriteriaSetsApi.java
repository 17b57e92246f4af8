package org.progressledger.ruleset.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.progressledger.ruleset.CriteriaSet;
import org.progressledger.ruleset.CriteriaSets;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/criteria-sets")
@Tag(name = "Criteria sets", description = "New-rural criteria as dated data")
class CriteriaSetsApi {

    private final CriteriaSets sets;

    CriteriaSetsApi(CriteriaSets sets) {
        this.sets = sets;
    }

    @GetMapping
    @Operation(summary = "All criteria sets, the earliest first")
    List<CriteriaSet> all() {
        return sets.all();
    }

    @GetMapping("/{key}")
    @Operation(summary = "One criteria set")
    CriteriaSet one(@PathVariable String key) {
        return sets.byKey(key).orElseThrow(() -> CriteriaSetPages.unknown(key));
    }
}
