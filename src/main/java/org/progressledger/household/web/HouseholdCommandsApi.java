package org.progressledger.household.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.progressledger.ledger.axon.Recorded;
import org.progressledger.shared.Actor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/households/{code}", consumes = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Household commands", description = "Each answers with the ledger position that it reached")
class HouseholdCommandsApi {

    private final HouseholdRecording recording;

    HouseholdCommandsApi(HouseholdRecording recording) {
        this.recording = recording;
    }

    @PostMapping("/recognitions")
    @Operation(summary = "Record that a decision gave the household a class, at the end of its review")
    Warned recognise(@PathVariable String code, @Valid @RequestBody HouseholdRequest.Recognition request, Actor actor) {
        return Warned.by(recording.record(actor, Households.id(code), request));
    }

    @PostMapping("/corrections")
    @Operation(summary = "Record that a recognition was wrong; without a class it is withdrawn")
    Reached correct(@PathVariable String code, @Valid @RequestBody HouseholdRequest.Correction request, Actor actor) {
        return record(code, request, actor);
    }

    @PostMapping("/moves")
    @Operation(summary = "Record that the household lives elsewhere")
    Reached move(@PathVariable String code, @Valid @RequestBody HouseholdRequest.Move request, Actor actor) {
        return record(code, request, actor);
    }

    private Reached record(String code, HouseholdRequest request, Actor actor) {
        return Reached.by(recording.record(actor, Households.id(code), request));
    }

    /**
     * @param position number of events in the ledger up to and including those of the command; a query with
     *     {@code atLeast} of this value sees them
     */
    record Reached(long position) {

        static Reached by(Recorded<?> recorded) {
            return new Reached(recorded.next());
        }
    }
}
