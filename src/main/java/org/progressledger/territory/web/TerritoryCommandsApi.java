package org.progressledger.territory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.progressledger.ledger.axon.Recorded;
import org.progressledger.shared.Actor;
import org.progressledger.territory.TerritoryEvent;
import org.progressledger.territory.web.UnitAnswer.Change;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api", consumes = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "Changes of units and villages",
        description = "Each by a decision, from a day; all of a request or nothing")
class TerritoryCommandsApi {

    private final TerritoryRecording recording;

    TerritoryCommandsApi(TerritoryRecording recording) {
        this.recording = recording;
    }

    /**
     * @param position number of events in the ledger up to and including those of the request
     * @param recorded names of the events; none if all was recorded already
     */
    record Reached(long position, List<String> recorded) {

        static Reached of(Recorded<List<TerritoryEvent>> recorded) {
            return new Reached(
                    recorded.next(),
                    recorded.answer().stream().map(Change::name).toList());
        }
    }

    @PostMapping("/unit-attributes")
    @Operation(summary = "What a decision says of one or many units, or that it is so no longer")
    Reached state(@Valid @RequestBody TerritoryRequest.Attribute request, Actor actor) {
        return Reached.of(recording.record(actor, request));
    }

    @PostMapping("/unit-names")
    @Operation(summary = "A unit bears another name")
    Reached rename(@Valid @RequestBody TerritoryRequest.UnitName request, Actor actor) {
        return Reached.of(recording.record(actor, request));
    }

    @PostMapping("/unit-kinds")
    @Operation(summary = "A unit is of another kind")
    Reached reclassify(@Valid @RequestBody TerritoryRequest.UnitClass request, Actor actor) {
        return Reached.of(recording.record(actor, request));
    }

    @PostMapping("/unit-codes")
    @Operation(summary = "A unit carries another code")
    Reached recode(@Valid @RequestBody TerritoryRequest.UnitCode request, Actor actor) {
        return Reached.of(recording.record(actor, request));
    }

    @PostMapping("/unit-parents")
    @Operation(summary = "A unit stands under another district, or goes with its villages into another province")
    Reached move(@Valid @RequestBody TerritoryRequest.UnitParent request, Actor actor) {
        return Reached.of(recording.record(actor, request));
    }

    @PostMapping("/villages")
    @Operation(summary = "Villages of a unit come into the ledger")
    Reached found(@Valid @RequestBody TerritoryRequest.Villages request, Actor actor) {
        return Reached.of(recording.record(actor, request));
    }

    @PostMapping("/village-names")
    @Operation(summary = "A village bears another name")
    Reached rename(@Valid @RequestBody TerritoryRequest.VillageName request, Actor actor) {
        return Reached.of(recording.record(actor, request));
    }

    @PostMapping("/village-ends")
    @Operation(summary = "A village ended on the day before")
    Reached end(@Valid @RequestBody TerritoryRequest.VillageEnd request, Actor actor) {
        return Reached.of(recording.record(actor, request));
    }

    @PostMapping("/village-difficulties")
    @Operation(summary = "Whether a village counts among the extremely difficult ones")
    Reached state(@Valid @RequestBody TerritoryRequest.VillageDifficulty request, Actor actor) {
        return Reached.of(recording.record(actor, request));
    }
}
