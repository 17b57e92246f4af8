package org.progressledger.commune.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Locale;
import org.progressledger.commune.web.CommuneRecording.Done;
import org.progressledger.shared.Actor;
import org.progressledger.web.LedgerTime;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/communes/{unit}", consumes = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "Commune commands",
        description = "Results of criteria and titles; each answers with the position reached and with warnings")
class CommuneCommandsApi {

    private final CommuneRecording recording;
    private final ProgressQuestions questions;
    private final LedgerTime time;

    CommuneCommandsApi(CommuneRecording recording, ProgressQuestions questions, LedgerTime time) {
        this.recording = recording;
        this.questions = questions;
        this.time = time;
    }

    @PostMapping("/assessments")
    @Operation(summary = "The results of one decision at one stage: criteria, indicators or both")
    Done assess(
            @PathVariable String unit, @Valid @RequestBody CommuneRequest.Assess request, Actor actor, Locale locale) {
        return record(unit, request, actor, locale);
    }

    @PostMapping("/assessments/withdrawals")
    @Operation(summary = "An assessment was a mistake")
    Done takeBack(
            @PathVariable String unit,
            @Valid @RequestBody CommuneRequest.TakeResultBack request,
            Actor actor,
            Locale locale) {
        return record(unit, request, actor, locale);
    }

    @PostMapping("/titles/grants")
    @Operation(summary = "Grant the title of a criteria set")
    Done grant(
            @PathVariable String unit, @Valid @RequestBody CommuneRequest.Grant request, Actor actor, Locale locale) {
        return record(unit, request, actor, locale);
    }

    @PostMapping("/titles/acknowledgements")
    @Operation(summary = "A merged commune keeps a title of those that went into it")
    Done acknowledge(
            @PathVariable String unit,
            @Valid @RequestBody CommuneRequest.Acknowledge request,
            Actor actor,
            Locale locale) {
        return record(unit, request, actor, locale);
    }

    @PostMapping("/titles/withdrawals")
    @Operation(summary = "Withdraw the recognition")
    Done withdraw(
            @PathVariable String unit,
            @Valid @RequestBody CommuneRequest.WithdrawRecognition request,
            Actor actor,
            Locale locale) {
        return record(unit, request, actor, locale);
    }

    @PostMapping("/titles/lapses")
    @Operation(summary = "A title ended without a withdrawal")
    Done lapse(
            @PathVariable String unit, @Valid @RequestBody CommuneRequest.Lapse request, Actor actor, Locale locale) {
        return record(unit, request, actor, locale);
    }

    @PostMapping("/titles/entries/withdrawals")
    @Operation(summary = "An entry about a title was a mistake")
    Done takeBack(
            @PathVariable String unit,
            @Valid @RequestBody CommuneRequest.TakeTitleEntryBack request,
            Actor actor,
            Locale locale) {
        return record(unit, request, actor, locale);
    }

    private Done record(String unit, CommuneRequest request, Actor actor, Locale locale) {
        LocalDate today = time.today();
        return recording.record(actor, questions.commune(unit, today).id(), request, locale);
    }
}
