package org.progressledger.accountability.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.progressledger.ledger.axon.Recorded;
import org.progressledger.shared.Actor;
import org.progressledger.web.TimeChoice;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/units/{unit}/heads")
@Tag(name = "Heads", description = "Who led a unit on which days")
class HeadsApi {

    private final HeadQuestions questions;
    private final HeadRecording recording;

    HeadsApi(HeadQuestions questions, HeadRecording recording) {
        this.questions = questions;
        this.recording = recording;
    }

    @GetMapping
    @Operation(summary = "The heads of a unit, of all days, as known then")
    HeadsAnswer heads(@PathVariable String unit, @ParameterObject TimeChoice time) {
        return HeadsAnswer.of(questions.of(unit, time));
    }

    @PostMapping(path = "/terms", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Somebody took office")
    Done take(@PathVariable String unit, @Valid @RequestBody HeadRequest.Taking request, Actor actor) {
        return record(unit, request, actor);
    }

    @PostMapping(path = "/leavings", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Who held a post left it")
    Done leave(@PathVariable String unit, @Valid @RequestBody HeadRequest.Leaving request, Actor actor) {
        return record(unit, request, actor);
    }

    @PostMapping(path = "/withdrawals", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "An entry about a head was a mistake")
    Done withdraw(@PathVariable String unit, @Valid @RequestBody HeadRequest.Withdrawal request, Actor actor) {
        return record(unit, request, actor);
    }

    private Done record(String unit, HeadRequest request, Actor actor) {
        Recorded<Boolean> recorded =
                recording.record(actor, questions.of(unit, TimeChoice.NOW).unit(), request);
        return new Done(recorded.next(), !recorded.answer());
    }

    /**
     * @param position number of events in the ledger up to and including those of the command
     * @param unchanged whether it was recorded already
     */
    record Done(long position, boolean unchanged) {}
}
