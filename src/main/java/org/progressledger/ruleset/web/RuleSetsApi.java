package org.progressledger.ruleset.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.progressledger.ruleset.LiveRules;
import org.progressledger.ruleset.PovertyRuleSet;
import org.progressledger.ruleset.RuleSetCommand.ChangeRuleSetValidity;
import org.progressledger.ruleset.RuleSetCommand.PublishRuleSet;
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
@RequestMapping("/api/rule-sets")
@Tag(name = "Rule sets", description = "Poverty standards as dated data; a request has the shape of an answer")
class RuleSetsApi {

    private final LiveRules rules;
    private final Publications publications;
    private final LedgerTime time;

    RuleSetsApi(LiveRules rules, Publications publications, LedgerTime time) {
        this.rules = rules;
        this.publications = publications;
        this.time = time;
    }

    @GetMapping
    @Operation(summary = "All poverty standards, the earliest first")
    List<PovertyRuleSet> all(@ParameterObject TimeChoice choice) {
        return rules.knownAt(time.basis(choice).knownAt()).ruleSets();
    }

    @GetMapping("/{key}")
    @CanBeSentAgain
    @Operation(summary = "One poverty standard")
    PovertyRuleSet one(@PathVariable String key, @ParameterObject TimeChoice choice) {
        return rules.knownAt(time.basis(choice).knownAt()).ruleSet(key).orElseThrow(() -> RuleSetProblems.unknown(key));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Publish a province's own standard, or replace a draft; for decision-makers")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = PovertyRuleSet.class)))
    Reached publish(@RequestBody JsonNode content, Actor actor) {
        return publications.publish(new PublishRuleSet(publications.read(content, PovertyRuleSet.class)), actor);
    }

    @PostMapping(path = "/{key}/validity", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Prolong or end a standard by a text of law; for decision-makers")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = LastDay.class)))
    Reached change(@PathVariable String key, @RequestBody JsonNode content, Actor actor) {
        LastDay asked = publications.read(content, LastDay.class);
        return publications.publish(new ChangeRuleSetValidity(key, asked.lastDay(), asked.legalText()), actor);
    }
}
