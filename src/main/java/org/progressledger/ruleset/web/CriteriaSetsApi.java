package org.progressledger.ruleset.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.progressledger.ruleset.CriteriaSet;
import org.progressledger.ruleset.CriteriaSetCommand.ChangeCriteriaSetValidity;
import org.progressledger.ruleset.CriteriaSetCommand.PublishCriteriaSet;
import org.progressledger.ruleset.CriteriaSets;
import org.progressledger.ruleset.RuleSetOwner;
import org.progressledger.ruleset.RuleSetRefusal;
import org.progressledger.ruleset.RuleSetRefusedException;
import org.progressledger.ruleset.web.Publications.Reached;
import org.progressledger.shared.Actor;
import org.progressledger.web.CanBeSentAgain;
import org.progressledger.web.LedgerTime;
import org.progressledger.web.TimeChoice;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/criteria-sets")
@Tag(name = "Criteria sets", description = "New-rural criteria as dated data; a request has the shape of an answer")
class CriteriaSetsApi {

    private final CriteriaSets sets;
    private final Publications publications;
    private final LedgerTime time;

    CriteriaSetsApi(CriteriaSets sets, Publications publications, LedgerTime time) {
        this.sets = sets;
        this.publications = publications;
        this.time = time;
    }

    @GetMapping
    @Operation(summary = "All criteria sets, the earliest first")
    List<CriteriaSet> all(@ParameterObject TimeChoice choice) {
        return sets.knownAt(time.basis(choice).knownAt()).all();
    }

    @GetMapping("/{key}")
    @CanBeSentAgain
    @Operation(summary = "One criteria set")
    CriteriaSet one(@PathVariable String key, @ParameterObject TimeChoice choice) {
        return sets.knownAt(time.basis(choice).knownAt()).byKey(key).orElseThrow(() -> CriteriaSetPages.unknown(key));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Publish a province's own set, or replace its draft; for decision-makers")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = CriteriaSet.class)))
    Reached publish(@RequestBody JsonNode content, Actor actor) {
        CriteriaSet set = publications.read(content, CriteriaSet.class);
        if (set.owner() != RuleSetOwner.PROVINCE) {
            throw new RuleSetRefusedException(RuleSetRefusal.NOT_OF_PROVINCE, set.key());
        }
        return publications.publish(new PublishCriteriaSet(set), actor);
    }

    @PostMapping(path = "/{key}/validity", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Prolong or end a set by a text of law; for decision-makers")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = LastDay.class)))
    Reached change(@PathVariable String key, @RequestBody JsonNode content, Actor actor) {
        LastDay asked = publications.read(content, LastDay.class);
        return publications.publish(new ChangeCriteriaSetValidity(key, asked.lastDay(), asked.legalText()), actor);
    }
}
