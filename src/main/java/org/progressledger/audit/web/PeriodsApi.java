package org.progressledger.audit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Optional;
import org.progressledger.audit.Closing;
import org.progressledger.audit.web.EntriesView.Part;
import org.progressledger.audit.web.PeriodViews.Listed;
import org.progressledger.audit.web.PeriodViews.Restated;
import org.progressledger.shared.Actor;
import org.progressledger.web.TimeChoice;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/audit/periods")
@Tag(name = "Reporting periods", description = "What was known when a period was closed, and what was restated since")
class PeriodsApi {

    private final PeriodViews views;
    private final EntriesView entries;
    private final PeriodRecording recording;

    PeriodsApi(PeriodViews views, EntriesView entries, PeriodRecording recording) {
        this.views = views;
        this.entries = entries;
        this.recording = recording;
    }

    @GetMapping
    @Operation(summary = "All closings of the periods of a province, with the number of entries restated since")
    Listed list(@RequestParam Optional<String> province, @ParameterObject TimeChoice time) {
        return views.listed(province, time);
    }

    @GetMapping("/{period}")
    @Operation(summary = "A closed period such as 19:2025-Q4: its figures then and now, and what was restated")
    Restated one(
            @PathVariable String period,
            @RequestParam Optional<Long> closing,
            @ParameterObject EntriesRequest request,
            Locale locale) {
        Closing closed = views.closing(period, closing, request.time());
        return views.restated(closed, views.asked(closed, request), PeriodPages.path(closed), locale);
    }

    @GetMapping("/{period}/entries")
    @Operation(summary = "The restating entries one by one, in the order of recording")
    Part entries(
            @PathVariable String period,
            @RequestParam Optional<Long> closing,
            @ParameterObject EntriesRequest request,
            @RequestParam Optional<Long> after,
            @RequestParam(defaultValue = "100") int size,
            Locale locale) {
        return entries.part(views.asked(views.closing(period, closing, request.time()), request), after, size, locale);
    }

    @GetMapping("/{period}/entries.csv")
    @Operation(summary = "The same as a file, with its basis; equal bases make equal bytes")
    ResponseEntity<byte[]> file(
            @PathVariable String period, @RequestParam Optional<Long> closing, EntriesRequest request, Locale locale) {
        return entries.file(
                views.asked(views.closing(period, closing, request.time()), request),
                "restated-" + period.replace(':', '-'),
                locale);
    }

    @PostMapping(path = "/closings", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Close a period; a decision-maker's")
    Done close(@Valid @RequestBody PeriodRequest.Close request, Actor actor) {
        return new Done(recording.record(actor, request).next());
    }

    @PostMapping(path = "/reopenings", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Open a closed period again; a decision-maker's")
    Done reopen(@Valid @RequestBody PeriodRequest.Reopen request, Actor actor) {
        return new Done(recording.record(actor, request).next());
    }

    /** @param position number of events in the ledger up to and including those of the command */
    record Done(long position) {}
}
