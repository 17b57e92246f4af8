package org.progressledger.household.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.progressledger.household.VillageAssignments;
import org.progressledger.household.VillageAssignments.Assigned;
import org.progressledger.ledger.axon.Recorded;
import org.progressledger.shared.Actor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Village assignments", description = "A village and its households belong to another unit by a decision")
class VillageAssignmentsApi {

    private final VillageAssignments assignments;

    VillageAssignmentsApi(VillageAssignments assignments) {
        this.assignments = assignments;
    }

    /** @param position number of events in the ledger up to and including those of the command */
    record Reached(long position, Assigned assigned) {}

    /** Under the list of the unassigned too, where it began. */
    @PostMapping(
            path = {"/api/village-assignments", "/api/unassigned-villages/assignments"},
            consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary =
                    "Record that a village belongs to another unit: one that took a part of its own, or any of the province"
                            + " that is in force on the day")
    Reached assign(@Valid @RequestBody VillageRequest request, Actor actor) {
        Recorded<Assigned> recorded = assignments.assign(actor, request.assignment());
        return new Reached(recorded.next(), recorded.answer());
    }
}
