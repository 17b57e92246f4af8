package org.progressledger.intake.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.progressledger.fund.PaymentBook.BookedPayment;
import org.progressledger.intake.Reconciliation;
import org.progressledger.intake.TreasuryRow;
import org.progressledger.shared.Money;
import org.progressledger.web.TimeBar;
import org.progressledger.web.TimeChoice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the Treasury has and the ledger lacks, and the other way round. */
@Controller
class ReconciliationPages {

    private static final String PATH = "/funds/reconciliation";
    private static final int MOST_SHOWN = 200;

    private final ReconciliationQuestions questions;

    ReconciliationPages(ReconciliationQuestions questions) {
        this.questions = questions;
    }

    /** @param amount in đồng; empty if it cannot be read */
    record Lacking(TreasuryRow row, Optional<Money> amount, String reason) {}

    record Pair(TreasuryRow treasury, BookedPayment ledger, String what) {}

    @GetMapping(PATH)
    String reconciliation(
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            TimeChoice time,
            Locale reader,
            Model model) {
        ReconciliationQuestions.Answer answer = questions.answer(from, to, time);
        Reconciliation report = answer.report();
        Map<String, String> period =
                Map.of("from", report.from().toString(), "to", report.to().toString());
        model.addAttribute("bar", new TimeBar(PATH, period, time, answer.basis()));
        model.addAttribute("report", report);
        model.addAttribute(
                "file", time.at("/api/funds/reconciliation.csv?from=%s&to=%s".formatted(report.from(), report.to())));
        model.addAttribute(
                "lacking",
                first(report.weLack()).stream()
                        .map(lacking -> new Lacking(
                                lacking.row(), lacking.row().amount(), ReconciliationLines.reason(lacking, reader)))
                        .toList());
        model.addAttribute("unconfirmed", first(report.treasuryLacks()));
        model.addAttribute(
                "different",
                first(report.different()).stream()
                        .map(pair ->
                                new Pair(pair.treasury(), pair.ledger(), ReconciliationLines.differences(pair, reader)))
                        .toList());
        return "intake/reconciliation";
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(MOST_SHOWN, all.size()));
    }
}
