package org.progressledger.household.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.progressledger.household.web.HouseholdCommandsApi.Reached;
import org.progressledger.shared.Actor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/households/{code}", consumes = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Help commands", description = "Each answers with the ledger position that it reached")
class HelpCommandsApi {

    private final HouseholdRecording recording;

    HelpCommandsApi(HouseholdRecording recording) {
        this.recording = recording;
    }

    @PostMapping("/helpers")
    @Operation(summary = "Record that somebody is put in charge of looking after the household")
    Reached assign(@PathVariable String code, @Valid @RequestBody HelpRequest.Assignment request, Actor actor) {
        return record(code, request, actor);
    }

    @PostMapping("/helpers/releases")
    @Operation(summary = "Record that an assignment ends before its last day")
    Reached release(@PathVariable String code, @Valid @RequestBody HelpRequest.Release request, Actor actor) {
        return record(code, request, actor);
    }

    @PostMapping("/supports")
    @Operation(summary = "Record support that the household received")
    Reached support(@PathVariable String code, @Valid @RequestBody HelpRequest.Support request, Actor actor) {
        return record(code, request, actor);
    }

    @PostMapping("/supports/reversals")
    @Operation(summary = "Record that a support was recorded wrongly")
    Reached reverse(@PathVariable String code, @Valid @RequestBody HelpRequest.Reversal request, Actor actor) {
        return record(code, request, actor);
    }

    @PostMapping("/praises")
    @Operation(summary = "Record that the household was praised for getting out of poverty or near-poverty")
    Reached praise(@PathVariable String code, @Valid @RequestBody HelpRequest.Praise request, Actor actor) {
        return record(code, request, actor);
    }

    private Reached record(String code, HouseholdRequest request, Actor actor) {
        return Reached.by(recording.record(code, request, actor));
    }
}
