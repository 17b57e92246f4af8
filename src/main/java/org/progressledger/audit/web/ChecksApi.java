package org.progressledger.audit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.progressledger.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Checks of projections for programs. */
@RestController
@Tag(name = "Projection checks", description = "Fold a projection from zero beside the live one and compare the two")
class ChecksApi {

    private final CheckedProjections projections;

    ChecksApi(CheckedProjections projections) {
        this.projections = projections;
    }

    @GetMapping("/api/audit/projections")
    @Operation(summary = "All projections, each with its last check")
    List<CheckAnswer> all() {
        return projections.all();
    }

    @GetMapping("/api/audit/projections/{projection}")
    @Operation(summary = "A projection and its last check: the progress while it runs, the report afterwards")
    CheckAnswer one(@PathVariable String projection) {
        return projections.one(projection);
    }

    @PostMapping("/api/audit/projections/{projection}/check")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Begin a check")
    CheckAnswer begin(@PathVariable String projection, Actor actor) {
        return projections.begin(projection, actor);
    }
}
