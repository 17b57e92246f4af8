package org.progressledger.correction.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.progressledger.correction.BatchState;
import org.progressledger.correction.Corrections;
import org.progressledger.correction.CountEffect;
import org.progressledger.correction.DecisionDocument;
import org.progressledger.correction.EntryStanding;
import org.progressledger.correction.read.BatchLine;
import org.progressledger.correction.read.CorrectionQueries;
import org.progressledger.correction.web.CorrectionBatchAnswer.Entries;
import org.progressledger.correction.web.CorrectionBatchAnswer.Refusal;
import org.progressledger.correction.web.CorrectionBatchRequest.Addition;
import org.progressledger.correction.web.CorrectionBatchRequest.Approval;
import org.progressledger.correction.web.CorrectionBatchRequest.Document;
import org.progressledger.correction.web.CorrectionBatchRequest.Entry;
import org.progressledger.correction.web.CorrectionBatchRequest.Proposal;
import org.progressledger.correction.web.CorrectionBatchRequest.Rejection;
import org.progressledger.household.CorrectionBatchId;
import org.progressledger.ledger.axon.Recorded;
import org.progressledger.shared.Actor;
import org.progressledger.web.LedgerTime;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.progressledger.web.form.StatedDecision;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/correction-batches")
@Tag(name = "Mass corrections", description = "Proposed, approved by a second person, then applied in the background")
class CorrectionBatchesApi {

    private static final int MOST_ON_A_PAGE = 500;

    private final Corrections corrections;
    private final CorrectionQueries queries;
    private final LedgerTime time;

    CorrectionBatchesApi(Corrections corrections, CorrectionQueries queries, LedgerTime time) {
        this.corrections = corrections;
        this.queries = queries;
        this.time = time;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Begin a batch of entries, or of all recognitions under a decision; nothing is corrected yet")
    ResponseEntity<CorrectionBatchAnswer> propose(@Valid @RequestBody Proposal proposal, Actor actor) {
        return created(proposal.selection()
                .map(chosen -> corrections.propose(
                        proposal.reason(), proposal.decision().reference(), chosen.selection(), actor))
                .orElseGet(() -> corrections.propose(
                        proposal.reason(),
                        proposal.decision().reference(),
                        Entry.wanted(proposal.entries().orElseThrow()),
                        actor)));
    }

    /** What goes with a file. */
    record FileProposal(String reason, @Valid StatedDecision decision, Optional<@Valid Document> under) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary =
                    "Begin a batch of the rows of a spreadsheet (part file); part proposal says why and by which decision")
    ResponseEntity<CorrectionBatchAnswer> propose(
            @RequestPart MultipartFile file, @Valid @RequestPart FileProposal proposal, Actor actor)
            throws IOException {
        Optional<DecisionDocument> under = proposal.under().map(Document::document);
        try (InputStream content = file.getInputStream()) {
            return created(corrections.propose(
                    proposal.reason(),
                    proposal.decision().reference(),
                    Optional.ofNullable(file.getOriginalFilename()).orElse("list"),
                    content,
                    under,
                    actor));
        }
    }

    private ResponseEntity<CorrectionBatchAnswer> created(Recorded<CorrectionBatchId> recorded) {
        return ResponseEntity.created(URI.create(
                        "/api/correction-batches/" + recorded.answer().value()))
                .body(CorrectionBatchAnswer.of(corrections.batch(recorded.answer()), Optional.of(recorded.next())));
    }

    @GetMapping
    @Operation(summary = "Every batch, the latest first")
    List<BatchLine> all() {
        return queries.all();
    }

    @GetMapping("/{id}")
    @Operation(summary = "Where a batch stands")
    CorrectionBatchAnswer one(@PathVariable String id) {
        return CorrectionBatchAnswer.of(corrections.batch(Batches.id(id)), Optional.empty());
    }

    @GetMapping("/{id}/entries")
    @Operation(
            summary =
                    "Entries in the order of their numbers, each with what became of it or would by what is recorded now")
    Entries entries(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "50") int limit,
            Locale reader) {
        if (limit < 1 || limit > MOST_ON_A_PAGE || after < 0) {
            throw new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "parameter-invalid", "limit, after"));
        }
        BatchState state = corrections.batch(Batches.id(id));
        List<EntryStanding> standings = corrections.entries(Batches.id(id), after, limit);
        int last = after + standings.size();
        return new Entries(
                standings.stream()
                        .map(standing -> CorrectionBatchAnswer.Entry.of(standing, reader))
                        .toList(),
                last < state.entries() && !standings.isEmpty() ? Optional.of(last) : Optional.empty());
    }

    @GetMapping("/{id}/effect")
    @Operation(
            summary =
                    "What the entries that are not applied would change of the counts of a day; reads every household")
    CountEffect effect(@PathVariable String id, @RequestParam Optional<LocalDate> effectiveOn) {
        return corrections.effect(Batches.id(id), effectiveOn.orElseGet(time::today));
    }

    @GetMapping("/{id}/refusals")
    @Operation(summary = "The entries that were left out while the batch was applied")
    List<Refusal> refusals(@PathVariable String id, Locale reader) {
        return corrections.refused(Batches.id(id)).stream()
                .map(entry -> Refusal.of(entry, reader))
                .toList();
    }

    @PostMapping("/{id}/entries")
    @Operation(summary = "Add entries to a draft")
    CorrectionBatchAnswer add(@PathVariable String id, @Valid @RequestBody Addition addition, Actor actor) {
        Recorded<CorrectionBatchId> recorded = corrections.add(Batches.id(id), Entry.wanted(addition.entries()), actor);
        return CorrectionBatchAnswer.of(corrections.batch(recorded.answer()), Optional.of(recorded.next()));
    }

    @PostMapping("/{id}/submission")
    @Operation(summary = "Close the batch for entries and put it before a second person")
    CorrectionBatchAnswer submit(@PathVariable String id, Actor actor) {
        return answer(corrections.submit(Batches.id(id), actor));
    }

    @PostMapping("/{id}/approval")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Approve what was looked at, named by its digest; applied in the background from here on")
    CorrectionBatchAnswer approve(@PathVariable String id, @Valid @RequestBody Approval approval, Actor actor) {
        return answer(corrections.approve(Batches.id(id), approval.digest(), actor));
    }

    @PostMapping("/{id}/rejection")
    @Operation(summary = "Reject the batch")
    CorrectionBatchAnswer reject(@PathVariable String id, @Valid @RequestBody Rejection rejection, Actor actor) {
        return answer(corrections.reject(Batches.id(id), rejection.reason(), actor));
    }

    @PostMapping("/{id}/withdrawal")
    @Operation(summary = "Take the batch back before it is approved")
    CorrectionBatchAnswer withdraw(@PathVariable String id, Actor actor) {
        return answer(corrections.withdraw(Batches.id(id), actor));
    }

    private static CorrectionBatchAnswer answer(Recorded<BatchState> recorded) {
        return CorrectionBatchAnswer.of(recorded.answer(), Optional.of(recorded.next()));
    }
}
