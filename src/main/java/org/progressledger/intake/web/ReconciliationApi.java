package org.progressledger.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.progressledger.intake.Reconciliation;
import org.progressledger.web.StatedFiles;
import org.progressledger.web.TimeChoice;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Reconciliation", description = "What the Treasury booked held against what the ledger has for it")
class ReconciliationApi {

    private final ReconciliationQuestions questions;
    private final StatedFiles files;

    ReconciliationApi(ReconciliationQuestions questions, StatedFiles files) {
        this.questions = questions;
        this.files = files;
    }

    @GetMapping("/api/funds/reconciliation")
    @Operation(
            summary =
                    "What the Treasury has and the ledger lacks, the other way round, what differs, and totals by budget unit and month; from and to are days of booking")
    ReconciliationQuestions.Answer reconciliation(
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            @ParameterObject TimeChoice time) {
        return questions.answer(from, to, time);
    }

    @GetMapping("/api/funds/reconciliation.csv")
    @Operation(summary = "The same as a file")
    ResponseEntity<byte[]> file(
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            @ParameterObject TimeChoice time,
            Locale reader) {
        Reconciliation report = questions.answer(from, to, time).report();
        return files.csv(
                "reconciliation-" + report.from() + "-" + report.to(), new ReconciliationLines(report, reader));
    }

    @GetMapping("/api/funds/statements/{list}")
    @Operation(
            summary =
                    "A list of the Treasury as it was received: its rows, the events that state them, and what became of them")
    ReconciliationQuestions.StatementAnswer statement(@PathVariable String list, @ParameterObject TimeChoice time) {
        return questions.statement(list, time);
    }
}
