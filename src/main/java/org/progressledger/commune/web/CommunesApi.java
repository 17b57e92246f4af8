package org.progressledger.commune.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.progressledger.commune.progress.CommuneProgress;
import org.progressledger.commune.web.ProgressQuestions.Asked;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/communes")
@Tag(
        name = "Communes",
        description = "Criteria and titles of the rural communes of a province, as of any day and as known at any time")
class CommunesApi {

    private final ProgressQuestions questions;
    private final CommuneProgress progress;
    private final CommuneViews views;
    private final Granting granting;

    CommunesApi(ProgressQuestions questions, CommuneProgress progress, CommuneViews views, Granting granting) {
        this.questions = questions;
        this.progress = progress;
        this.views = views;
        this.granting = granting;
    }

    @GetMapping
    @Operation(summary = "Each commune with criteria met, titles and risk of withdrawal, and counts of them")
    ProgressAnswer.Communes communes(@ParameterObject ProgressRequest request) {
        Asked asked = questions.of(request);
        return ProgressAnswer.Communes.of(asked, progress.on(asked.question(), asked.to()));
    }

    @GetMapping("/matrix")
    @Operation(summary = "Communes against criteria: met, not met or not assessed at one stage")
    ProgressAnswer.Matrix matrix(@ParameterObject ProgressRequest request, Locale locale) {
        Asked asked = questions.of(request);
        return ProgressAnswer.Matrix.of(asked, progress.on(asked.question(), asked.to()), locale);
    }

    @GetMapping("/progress")
    @Operation(summary = "Two days: counts, criteria lost and by which statement, decisions about titles, differences")
    ProgressAnswer.Progress progress(@ParameterObject ProgressRequest request, Locale locale) {
        Asked asked = questions.of(request);
        return ProgressAnswer.Progress.of(asked, progress.between(asked.question(), asked.from(), asked.to()), locale);
    }

    @GetMapping("/{unit}/criteria")
    @Operation(summary = "One commune: criteria and indicators at three stages, titles, predecessors, every entry")
    CommuneView commune(@PathVariable String unit, @ParameterObject ProgressRequest request, Locale locale) {
        Asked asked = questions.of(request);
        return views.of(questions.commune(unit, asked), asked, locale);
    }

    @GetMapping("/{unit}/titles/conditions")
    @Operation(summary = "What granting the title of a criteria set asks for, and how it stands")
    Granting.Conditions conditions(@PathVariable String unit, @ParameterObject ProgressRequest request) {
        Asked asked = questions.of(request);
        return granting.conditions(questions.commune(unit, asked), asked);
    }
}
