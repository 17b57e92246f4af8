package org.progressledger.ruleset.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.progressledger.ruleset.LiveRules;
import org.progressledger.ruleset.ReviewProcedure;
import org.progressledger.ruleset.RuleSetCommand.PublishReviewProcedure;
import org.progressledger.ruleset.web.Publications.Reached;
import org.progressledger.shared.Actor;
import org.progressledger.web.LedgerTime;
import org.progressledger.web.TimeChoice;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/review-procedures")
@Tag(name = "Review procedures", description = "How households are reviewed, as dated data")
class ReviewProceduresApi {

    private final LiveRules rules;
    private final Publications publications;
    private final LedgerTime time;

    ReviewProceduresApi(LiveRules rules, Publications publications, LedgerTime time) {
        this.rules = rules;
        this.publications = publications;
        this.time = time;
    }

    @GetMapping
    @Operation(summary = "All procedures of reviewing, the earliest first")
    List<ReviewProcedure> all(@ParameterObject TimeChoice choice) {
        return rules.knownAt(time.basis(choice).knownAt()).procedures();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Publish a province's own procedure, or replace a draft; for decision-makers")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = ReviewProcedure.class)))
    Reached publish(@RequestBody JsonNode content, Actor actor) {
        return publications.publish(
                new PublishReviewProcedure(publications.read(content, ReviewProcedure.class)), actor);
    }
}
