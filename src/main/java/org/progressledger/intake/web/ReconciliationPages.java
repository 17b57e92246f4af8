package org.progressledger.intake.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.progressledger.fund.PaymentBook.BookedPayment;
import org.progressledger.intake.KnownStatement;
import org.progressledger.intake.KnownStatement.StatedRow;
import org.progressledger.intake.Reconciliation;
import org.progressledger.intake.TreasuryRow;
import org.progressledger.shared.Money;
import org.progressledger.web.TimeBar;
import org.progressledger.web.TimeChoice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What the Treasury has and the ledger lacks, and the other way round. */
@Controller
class ReconciliationPages {

    private static final String PATH = "/funds/reconciliation";
    private static final String STATEMENTS = "/funds/statements/";
    private static final int MOST_SHOWN = 200;

    private final ReconciliationQuestions questions;

    ReconciliationPages(ReconciliationQuestions questions) {
        this.questions = questions;
    }

    /** @param amount in đồng; empty if it cannot be read */
    record Lacking(TreasuryRow row, Optional<Money> amount, String reason) {}

    /** @param refusal in words; the empty text if it was not refused */
    record Stated(StatedRow stated, String refusal) {}

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

    /** @param event position of the event whose rows are shown; the first one if empty */
    @GetMapping(STATEMENTS + "{list}")
    String statement(
            @PathVariable String list,
            @RequestParam Optional<Long> event,
            TimeChoice time,
            Locale reader,
            Model model) {
        ReconciliationQuestions.StatementAnswer answer = questions.statement(list, time);
        KnownStatement statement = answer.statement();
        SortedMap<Long, List<StatedRow>> events =
                statement.rows().stream().collect(groupingBy(StatedRow::position, TreeMap::new, toList()));
        long shown = event.orElseGet(events::firstKey);
        model.addAttribute(
                "bar",
                new TimeBar(
                        STATEMENTS + statement.list().hash(),
                        Map.of("event", Long.toString(shown)),
                        time,
                        answer.basis()));
        model.addAttribute("statement", statement);
        model.addAttribute("events", events);
        model.addAttribute("shown", shown);
        model.addAttribute(
                "rows",
                events.getOrDefault(shown, List.of()).stream()
                        .map(row -> new Stated(row, ReconciliationLines.words(row.refusals(), reader)))
                        .toList());
        return "intake/statement";
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(MOST_SHOWN, all.size()));
    }
}
