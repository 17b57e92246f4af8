package org.progressledger.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.progressledger.commune.CriteriaBook;
import org.progressledger.commune.CriteriaCommand.AssessCriteria;
import org.progressledger.commune.CriteriaDecider;
import org.progressledger.commune.CriteriaEvent;
import org.progressledger.commune.CriteriaEvent.CriterionAssessed;
import org.progressledger.commune.Decided;
import org.progressledger.commune.Refusal;
import org.progressledger.commune.Warning;
import org.progressledger.intake.CriteriaColumn.Plain;

/**
 * What becomes of the results of one occasion: the largest part of them that the ledger takes together, and why it does
 * not take the others. The check and the apply make the same plan from the commune's book and differ only in what they do
 * with it.
 */
final class ResultPlan {

    private final CriteriaBook book;
    private final ResultGroup group;
    private final Map<ReadResult, List<RowProblem>> refused = new IdentityHashMap<>();
    private final Map<ReadResult, List<RowProblem>> reported = new IdentityHashMap<>();
    private final Map<ReadResult, CriterionAssessed> recorded = new IdentityHashMap<>();
    private List<CriterionAssessed> events = List.of();

    private ResultPlan(CriteriaBook book, ResultGroup group) {
        this.book = book;
        this.group = group;
    }

    /** @param book the commune's book as it stands before */
    static ResultPlan of(CriteriaBook book, ResultGroup group, CriteriaDecider decider) {
        ResultPlan plan = new ResultPlan(book, group);
        group.results().stream()
                .filter(result -> group.occasion().isEmpty() || result.result().isEmpty())
                .forEach(result -> plan.refused.put(result, new ArrayList<>()));
        group.occasion().ifPresent(occasion -> plan.settle(occasion, decider));
        return plan;
    }

    /** Each round refuses at least one result more, or ends. */
    private void settle(Occasion occasion, CriteriaDecider decider) {
        while (true) {
            holdBack();
            List<ReadResult> left = group.results().stream()
                    .filter(result -> !refused.containsKey(result))
                    .toList();
            if (left.isEmpty()) {
                return;
            }
            AssessCriteria command = occasion.command(
                    left.stream().map(result -> result.result().orElseThrow()).toList());
            Decided<CriteriaEvent> decided = decider.decide(book, command);
            if (decided instanceof Decided.Refused<CriteriaEvent> refusal) {
                refusal.refusals().forEach(reason -> refuse(left, reason));
            } else {
                accept(left, decided);
                return;
            }
        }
    }

    /** A criterion is the conclusion from its indicators and waits until all that the decision says of them is right. */
    private void holdBack() {
        Map<String, String> indicators = refused.keySet().stream()
                .filter(ReadResult::isOfIndicator)
                .collect(Collectors.toMap(
                        result -> result.criterion().orElseThrow(),
                        result -> result.number().orElseThrow(),
                        (one, other) -> one.compareTo(other) < 0 ? one : other));
        group.results().stream()
                .filter(result -> !refused.containsKey(result) && !result.isOfIndicator())
                .filter(result -> indicators.containsKey(result.number().orElseThrow()))
                .forEach(result -> refused.put(
                        result,
                        new ArrayList<>(List.of(result.problem(
                                Plain.MET, ProblemCode.INDICATOR_REFUSED, language -> new Object[] {
                                    result.number().orElseThrow(),
                                    indicators.get(result.number().orElseThrow())
                                })))));
    }

    private void refuse(List<ReadResult> left, Refusal refusal) {
        List<ReadResult> concerned = ResultRefusals.concerned(refusal, left);
        concerned.forEach(result -> refused.computeIfAbsent(result, none -> new ArrayList<>())
                .add(result.problem(ResultRefusals.column(refusal), ProblemCode.LEDGER_REFUSES, language ->
                        new Object[] {refusal.text(language)})));
    }

    private void accept(List<ReadResult> left, Decided<CriteriaEvent> decided) {
        if (!(decided instanceof Decided.Events<CriteriaEvent> happened)) {
            return;
        }
        events = happened.events().stream().map(CriterionAssessed.class::cast).toList();
        Map<String, CriterionAssessed> byNumber = new HashMap<>();
        events.forEach(event -> byNumber.put(number(event), event));
        left.forEach(
                result -> Optional.ofNullable(byNumber.remove(result.number().orElseThrow()))
                        .ifPresent(event -> recorded.put(result, event)));
        happened.warnings().forEach(warning -> report(left, warning));
    }

    private void report(List<ReadResult> left, Warning warning) {
        left.stream()
                .filter(recorded::containsKey)
                .filter(result -> ResultRefusals.isAbout(warning, result))
                .findFirst()
                .ifPresent(result -> reported.computeIfAbsent(result, none -> new ArrayList<>())
                        .add(result.problem(ResultRefusals.column(warning), ResultRefusals.code(warning), language ->
                                new Object[] {warning.text(language)})));
    }

    private static String number(CriterionAssessed said) {
        return said.indicator().orElseGet(() -> Integer.toString(said.criterion()));
    }

    /** What is to be recorded, in this order. */
    List<CriterionAssessed> events() {
        return events;
    }

    /** The result from which an event is recorded. */
    ReadResult origin(CriterionAssessed event) {
        return recorded.entrySet().stream()
                .filter(entry -> entry.getValue() == event)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    RowEffect effect(ReadResult result) {
        if (refused.containsKey(result)) {
            return RowEffect.REFUSED;
        }
        CriterionAssessed event = recorded.get(result);
        if (event == null) {
            return RowEffect.UNCHANGED;
        }
        return isKnown(event) ? RowEffect.CHANGED : RowEffect.CREATED;
    }

    /** Whether the book says something about the criterion or indicator at this stage. */
    private boolean isKnown(CriterionAssessed event) {
        return book.valid().stream()
                .map(known -> known.said())
                .anyMatch(said -> said.ruleSet().equals(event.ruleSet())
                        && said.stage() == event.stage()
                        && number(said).equals(number(event)));
    }

    /** Everything that is wrong with a result, by itself and against the ledger. */
    List<RowProblem> problems(ReadResult result) {
        List<RowProblem> problems = new ArrayList<>(result.problems());
        problems.addAll(Objects.requireNonNullElse(refused.get(result), List.of()));
        problems.addAll(Objects.requireNonNullElse(reported.get(result), List.of()));
        return problems;
    }

    Collection<ProblemCode> reasons(ReadResult result) {
        return ProblemCode.refusing(problems(result));
    }
}
