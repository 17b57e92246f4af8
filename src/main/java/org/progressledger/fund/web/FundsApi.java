package org.progressledger.fund.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.progressledger.fund.AllocationId;
import org.progressledger.fund.read.AllocationStory;
import org.progressledger.fund.web.FundQuestions.Asked;
import org.progressledger.fund.web.FundRecording.Done;
import org.progressledger.shared.Actor;
import org.progressledger.web.StatedFiles;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Funds", description = "The programmes' money, as of any day and as known at any time")
class FundsApi {

    private final FundRecording recording;
    private final FundViews views;
    private final FundQuestions questions;
    private final MessageSource messages;
    private final StatedFiles files;

    FundsApi(
            FundRecording recording,
            FundViews views,
            FundQuestions questions,
            MessageSource messages,
            StatedFiles files) {
        this.recording = recording;
        this.views = views;
        this.questions = questions;
        this.messages = messages;
        this.files = files;
    }

    @PostMapping(path = "/api/funds/entries", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Record one entry of the kind that it names, in one commit over all allocations it concerns")
    Done record(@Valid @RequestBody FundRequest request, Actor actor, Locale locale) {
        return recording.record(actor, request, locale);
    }

    @PostMapping(path = "/api/projects", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Describe a project or task from a day on; the first description registers it")
    Done describe(@Valid @RequestBody ProjectRequest request, Actor actor, Locale locale) {
        return recording.record(actor, request, locale);
    }

    @GetMapping("/api/funds/cube")
    @Operation(
            summary =
                    "Sums by any dimensions (by, measure, and a parameter per dimension), since the beginning or after"
                            + " the day from")
    CubeAnswer cube(
            @ParameterObject FundsRequest request,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale) {
        return views.cube(request, CubeRequest.of(parameters), locale);
    }

    @GetMapping("/api/funds/cube.csv")
    @Operation(summary = "The same as a file")
    ResponseEntity<byte[]> csv(
            FundsRequest request, @RequestParam MultiValueMap<String, String> parameters, Locale locale) {
        CubeAnswer answer = views.cube(request, CubeRequest.of(parameters), locale);
        CubeFiles cube = new CubeFiles(answer, messages, locale);
        return files.csv(name(answer), cube::lines);
    }

    @GetMapping("/api/funds/cube.xlsx")
    @Operation(summary = "The same as a workbook")
    ResponseEntity<byte[]> workbook(
            FundsRequest request, @RequestParam MultiValueMap<String, String> parameters, Locale locale) {
        CubeAnswer answer = views.cube(request, CubeRequest.of(parameters), locale);
        CubeFiles cube = new CubeFiles(answer, messages, locale);
        return files.workbook(name(answer), answer.basis().effectiveOn(), cube::sheet);
    }

    @GetMapping("/api/funds/allocations")
    @Operation(summary = "Allocations by area, programme, planYear, holder, item, source, nature and project")
    List<AllocationAnswer.Line> allocations(
            @ParameterObject FundsRequest request,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale) {
        Asked asked = questions.of(request);
        FundTexts texts = new FundTexts(asked.territory(), asked.programmes(), locale);
        return views.allocations(asked, CubeRequest.of(parameters)).stream()
                .map(story -> AllocationAnswer.Line.of(story, asked.to(), texts))
                .toList();
    }

    @GetMapping("/api/funds/allocation")
    @Operation(summary = "One allocation: purpose, accounts, everything recorded, parent and shares")
    AllocationAnswer allocation(@RequestParam String id, @ParameterObject FundsRequest request, Locale locale) {
        return allocation(id, request, locale, questions, views);
    }

    static AllocationAnswer allocation(
            String id, FundsRequest request, Locale locale, FundQuestions questions, FundViews views) {
        Asked asked = questions.of(request);
        long knownAt = asked.basis().knownAt();
        AllocationStory story = views.allocation(id, knownAt);
        return AllocationAnswer.of(
                story,
                story.book().parent().map(above -> views.allocation(above.text(), knownAt)),
                story.book().mediumTerm().map(above -> views.allocation(above.text(), knownAt)),
                views.sharesOf(
                        AllocationId.of(story.book().purpose()), story.book().purpose(), knownAt),
                asked.to(),
                knownAt,
                new FundTexts(asked.territory(), asked.programmes(), locale));
    }

    private static String name(CubeAnswer answer) {
        return "von-%s-%s"
                .formatted(
                        answer.basis().area().replaceAll("[^A-Za-z0-9]+", "-"),
                        answer.basis().effectiveOn());
    }
}
