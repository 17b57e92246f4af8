package org.progressledger.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.progressledger.intake.Intake;
import org.progressledger.intake.IntakeRefusedException;
import org.progressledger.intake.ListKind;
import org.progressledger.intake.ProblemFile;
import org.progressledger.intake.ReviewListId;
import org.progressledger.intake.RowProblem;
import org.progressledger.intake.Sending;
import org.progressledger.intake.UploadedList;
import org.progressledger.shared.Actor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/{lists:review-lists|criteria-lists|plan-lists|payment-lists}")
@Tag(
        name = "Lists",
        description =
                "Review lists, lists of criteria results, plans and Treasury payments: sent, checked without recording anything, then applied")
class ListsApi {

    static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Intake intake;
    private final ProgressStreams progress;
    private final JsonMapper json;

    ListsApi(Intake intake, ProgressStreams progress, JsonMapper json) {
        this.intake = intake;
        this.progress = progress;
        this.json = json;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary =
                    "Send a file (part named file); the same file sent again is the same list. For rows of a criteria list that name no set, ruleSet is its key")
    ResponseEntity<ReviewListAnswer> receive(
            @PathVariable String lists,
            @RequestParam MultipartFile file,
            @RequestParam Optional<String> ruleSet,
            Actor actor,
            Locale reader)
            throws IOException {
        String name = Optional.ofNullable(file.getOriginalFilename())
                .filter(given -> !given.isBlank())
                .orElse("list");
        ListKind kind = kind(lists);
        UploadedList list;
        try (InputStream content = file.getInputStream()) {
            list = intake.receive(
                    new Sending(name, Optional.of(kind), ruleSet.filter(key -> kind == ListKind.CRITERIA)),
                    content,
                    actor);
        }
        return ResponseEntity.created(
                        URI.create("/api/" + lists + "/" + list.id().hash()))
                .body(ReviewListAnswer.of(intake.status(list.id()), reader));
    }

    private static ListKind kind(String lists) {
        return switch (lists) {
            case "criteria-lists" -> ListKind.CRITERIA;
            case "plan-lists" -> ListKind.ANNUAL_PLAN;
            case "payment-lists" -> ListKind.TREASURY_PAYMENTS;
            default -> ListKind.REVIEW;
        };
    }

    @GetMapping
    @Operation(summary = "Every list of this kind ever sent, the latest first")
    List<ReviewListAnswer> all(@PathVariable String lists, Locale reader) {
        return intake.all().stream()
                .filter(status -> status.list().kind() == kind(lists))
                .map(status -> ReviewListAnswer.of(status, reader))
                .toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "Where a list stands")
    ReviewListAnswer one(@PathVariable String id, Locale reader) {
        return ReviewListAnswer.of(intake.status(list(id)), reader);
    }

    @PostMapping("/{id}/check")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Start the dry run; it records nothing")
    ReviewListAnswer check(@PathVariable String id, Locale reader) {
        intake.startCheck(list(id));
        return one(id, reader);
    }

    @PostMapping("/{id}/apply")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Start applying a checked list, or go on where an earlier apply was cut off")
    ReviewListAnswer apply(@PathVariable String id, Actor actor, Locale reader) {
        intake.startApply(list(id), actor);
        return one(id, reader);
    }

    @GetMapping(path = "/{id}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "Events named progress while a check or apply runs, one named done at its end")
    SseEmitter progress(@PathVariable String id, Locale reader) {
        return progress.open(list(id), reader);
    }

    @GetMapping(path = "/{id}/problems", params = "format=json")
    @Operation(summary = "Refused and reported rows of the last check; format json, csv or xlsx")
    ResponseEntity<StreamingResponseBody> problems(@PathVariable String id) {
        ReviewListId list = list(id);
        requireChecked(list);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(output -> {
            try (SequenceWriter answer = json.writerFor(RowProblem.class).writeValuesAsArray(output)) {
                intake.problems(list, answer::write);
            }
        });
    }

    @GetMapping(path = "/{id}/problems", params = "format=csv")
    ResponseEntity<StreamingResponseBody> problemsAsCsv(@PathVariable String id, Locale reader) {
        return file(list(id), ProblemFile.CSV, CSV, reader);
    }

    @GetMapping(path = "/{id}/problems", params = "format=xlsx")
    ResponseEntity<StreamingResponseBody> problemsAsXlsx(@PathVariable String id, Locale reader) {
        return file(list(id), ProblemFile.XLSX, XLSX, reader);
    }

    private ResponseEntity<StreamingResponseBody> file(
            ReviewListId id, ProblemFile kind, MediaType type, Locale reader) {
        requireChecked(id);
        String name =
                "problems-" + id.hash().substring(0, 12) + "." + kind.name().toLowerCase(Locale.ROOT);
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(output -> kind.write(receiver -> intake.problems(id, receiver), reader, output));
    }

    private void requireChecked(ReviewListId id) {
        if (intake.status(id).check().isEmpty()) {
            throw new IntakeRefusedException(IntakeRefusedException.Reason.NOT_CHECKED);
        }
    }

    static ReviewListId list(String id) {
        try {
            return new ReviewListId(id);
        } catch (IllegalArgumentException malformed) {
            throw new IntakeRefusedException(IntakeRefusedException.Reason.UNKNOWN_LIST);
        }
    }
}
