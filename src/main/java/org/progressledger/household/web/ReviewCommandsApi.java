package org.progressledger.household.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.progressledger.household.Decided;
import org.progressledger.household.web.HouseholdRecording.Entry;
import org.progressledger.ledger.axon.Recorded;
import org.progressledger.shared.Actor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api", consumes = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "Review commands",
        description = "The steps of a review in their order; each answers with the position reached and with warnings")
class ReviewCommandsApi {

    private final HouseholdRecording recording;

    ReviewCommandsApi(HouseholdRecording recording) {
        this.recording = recording;
    }

    @PostMapping("/households/{code}/review/request")
    @Operation(summary = "The household asked to be reviewed; begins a review")
    Warned request(@PathVariable String code, @Valid @RequestBody ReviewRequest.Request request, Actor actor) {
        return record(code, request, actor);
    }

    @PostMapping("/households/{code}/review/listing")
    @Operation(summary = "The household is on the list of the periodic review; begins a review")
    Warned list(@PathVariable String code, @Valid @RequestBody ReviewRequest.Listing request, Actor actor) {
        return record(code, request, actor);
    }

    @PostMapping("/households/{code}/review/quick-screening")
    @Operation(summary = "Form A; not passed, the review is over")
    Warned screen(@PathVariable String code, @Valid @RequestBody ReviewRequest.Screening request, Actor actor) {
        return record(code, request, actor);
    }

    @PostMapping("/households/{code}/review/scores")
    @Operation(summary = "Form B and the class that the reviewers propose")
    Warned score(@PathVariable String code, @Valid @RequestBody ReviewRequest.Scores request, Actor actor) {
        return record(code, request, actor);
    }

    @PostMapping("/households/{code}/review/meeting")
    @Operation(summary = "The vote of the village meeting; without enough agreement the household is scored again")
    Warned meet(@PathVariable String code, @Valid @RequestBody ReviewRequest.Meeting request, Actor actor) {
        return record(code, request, actor);
    }

    @PostMapping("/households/{code}/review/posting")
    @Operation(summary = "The result was posted")
    Warned post(@PathVariable String code, @Valid @RequestBody ReviewRequest.Posting request, Actor actor) {
        return record(code, request, actor);
    }

    @PostMapping("/households/{code}/review/complaint")
    @Operation(summary = "A complaint about the posted result")
    Warned complain(@PathVariable String code, @Valid @RequestBody ReviewRequest.Complaint request, Actor actor) {
        return record(code, request, actor);
    }

    @PostMapping("/households/{code}/review/complaint-answer")
    @Operation(summary = "The answer to the open complaint; upheld, the household is scored again")
    Warned answer(@PathVariable String code, @Valid @RequestBody ReviewRequest.Answer request, Actor actor) {
        return record(code, request, actor);
    }

    @PostMapping("/households/{code}/review/opinion")
    @Operation(summary = "The opinion of a superior body, where that step exists on the day")
    Warned opine(@PathVariable String code, @Valid @RequestBody ReviewRequest.Opinion request, Actor actor) {
        return record(code, request, actor);
    }

    @PostMapping("/households/{code}/review/end")
    @Operation(summary = "The review ended without a decision")
    Warned end(@PathVariable String code, @Valid @RequestBody ReviewRequest.End request, Actor actor) {
        return record(code, request, actor);
    }

    @PostMapping("/reviews/meetings")
    @Operation(summary = "The votes of one village meeting on many households: all recorded in one commit, or none")
    Warned meetings(@Valid @RequestBody ReviewRequest.Meetings meetings, Actor actor) {
        return many(
                meetings.households().stream()
                        .map(vote -> new Entry(vote.code(), vote.at(meetings)))
                        .toList(),
                actor);
    }

    @PostMapping("/reviews/postings")
    @Operation(summary = "One posting of the results of many households: all recorded in one commit, or none")
    Warned postings(@Valid @RequestBody ReviewRequest.Postings postings, Actor actor) {
        ReviewRequest posting = new ReviewRequest.Posting(postings.on(), postings.document());
        return many(
                postings.households().stream()
                        .map(code -> new Entry(code, posting))
                        .toList(),
                actor);
    }

    @PostMapping("/reviews/opinions")
    @Operation(summary = "One letter with the opinion on many households: all recorded in one commit, or none")
    Warned opinions(@Valid @RequestBody ReviewRequest.Opinions opinions, Actor actor) {
        return many(
                opinions.households().stream()
                        .map(view -> new Entry(view.code(), view.by(opinions)))
                        .toList(),
                actor);
    }

    private Warned record(String code, ReviewRequest request, Actor actor) {
        return Warned.by(recording.record(actor, Households.id(code), request));
    }

    private Warned many(List<Entry> entries, Actor actor) {
        Recorded<List<Decided>> recorded = recording.record(actor, entries);
        return Warned.of(recorded.next(), recorded.answer().stream());
    }
}
