package org.progressledger.commune;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.progressledger.commune.CriteriaCommand.AssessCriteria;
import org.progressledger.ruleset.AssessmentStage;
import org.progressledger.ruleset.CriteriaSet;
import org.progressledger.ruleset.Criterion;
import org.progressledger.ruleset.CriterionIndicator;
import org.progressledger.shared.PlainText;

/** What must hold of the results of one decision, among themselves and beside what is in the book. */
final class ResultChecks {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    /** Begins with nothing that a spreadsheet takes for a formula. */
    private static final Pattern VALUE =
            Pattern.compile("[\\p{L}\\p{N}≥≤][^<>\\p{Cntrl}]{0," + (PlainText.LONGEST_NAME - 1) + "}");

    private static final Pattern PLACE =
            Pattern.compile("[\\p{L}\\p{N}/][^<>\\p{Cntrl}]{0," + (PlainText.LONGEST_SENTENCE - 1) + "}");

    private final CriteriaSet set;
    private final CriteriaBook book;
    private final AssessCriteria command;
    private final List<CriterionResult> further;
    /** The book at the stage of the decision on its day, with the decision. */
    private final Map<String, Boolean> standing = new HashMap<>();

    ResultChecks(CriteriaSet set, CriteriaBook book, AssessCriteria command) {
        this.set = set;
        this.book = book;
        this.command = command;
        List<Assessment> ofDecision = sameDecision();
        this.further = command.results().stream()
                .distinct()
                .filter(result -> ofDecision.stream()
                        .noneMatch(known -> known.said().result().equals(result)
                                && known.said().effectiveOn().equals(command.effectiveOn())))
                .sorted(Comparator.comparing(result -> result.indicator().isEmpty()))
                .toList();
        book.latest(set.key(), command.stage(), command.effectiveOn())
                .forEach((number, latest) -> standing.put(number, latest.said().met()));
        further.forEach(result -> standing.put(result.number(), result.met()));
    }

    /** The results that the decision adds to the book: indicators first, because a criterion is the conclusion from them. */
    List<CriterionResult> further() {
        return further;
    }

    List<Refusal> refusals() {
        List<Refusal> refusals = new ArrayList<>();
        further.forEach(result -> refusals.addAll(refusals(result)));
        refusals.addAll(contradictions());
        if (refusals.isEmpty()) {
            stageMissing().ifPresent(refusals::add);
            further.stream()
                    .filter(result -> result.indicator().isEmpty() && result.met())
                    .forEach(result -> indicatorsNotMet(result).ifPresent(refusals::add));
        }
        return refusals;
    }

    private List<Refusal> refusals(CriterionResult result) {
        List<Refusal> refusals = new ArrayList<>();
        Optional<Criterion> criterion = set.criterion(result.criterion());
        if (criterion.isEmpty()) {
            refusals.add(Refusal.of(RefusalReason.CRITERION_UNKNOWN, result.criterion(), set.key()));
        } else if (result.indicator()
                .filter(number -> criterion.get().indicator(number).isEmpty())
                .isPresent()) {
            refusals.add(Refusal.of(RefusalReason.INDICATOR_UNKNOWN, result.number(), set.key()));
        }
        result.value()
                .filter(value -> !VALUE.matcher(value).matches())
                .ifPresent(value -> refusals.add(Refusal.of(RefusalReason.VALUE_NOT_PLAIN, result.number(), value)));
        result.evidence().forEach(evidence -> {
            if (!PlainText.isName(evidence.title())
                    || !PLACE.matcher(evidence.place()).matches()) {
                refusals.add(Refusal.of(RefusalReason.EVIDENCE_NOT_PLAIN, result.number()));
            }
            if (!HASH.matcher(evidence.sha256()).matches()) {
                refusals.add(Refusal.of(RefusalReason.EVIDENCE_HASH_MALFORMED, result.number(), evidence.title()));
            }
        });
        return refusals;
    }

    /** One decision says one thing about a criterion or indicator. */
    private List<Refusal> contradictions() {
        List<Refusal> refusals = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Set<String> twice = new HashSet<>();
        Set<String> saidBefore = new HashSet<>();
        sameDecision().forEach(known -> saidBefore.add(known.said().result().number()));
        for (CriterionResult result : further) {
            if (!seen.add(result.number()) && twice.add(result.number())) {
                refusals.add(Refusal.of(RefusalReason.RESULT_TWICE, result.number()));
            }
            if (saidBefore.remove(result.number())) {
                refusals.add(Refusal.of(
                        RefusalReason.SAME_DECISION_OTHER_RESULT,
                        result.number(),
                        command.decision().number()));
            }
        }
        return refusals;
    }

    private List<Assessment> sameDecision() {
        return book.valid().stream()
                .filter(known -> known.said().ruleSet().equals(set.key())
                        && known.said().stage() == command.stage()
                        && known.said().decision().equals(command.decision()))
                .toList();
    }

    private Optional<Refusal> stageMissing() {
        LocalDate day = command.effectiveOn();
        Optional<AssessmentStage> before = set.stageBefore(command.stage(), day);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        Set<String> stated = book.latest(set.key(), before.get(), day).keySet();
        List<String> missing = further.stream()
                .filter(result -> !isStated(result, stated))
                .map(CriterionResult::number)
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of(RefusalReason.STAGE_MISSING, before.get(), missing, day));
    }

    /** Who spoke of the criterion spoke of its indicators, and who spoke of all indicators spoke of the criterion. */
    private boolean isStated(CriterionResult result, Set<String> stated) {
        List<String> indicators = indicators(result.criterion());
        return stated.contains(result.number())
                || stated.contains(Integer.toString(result.criterion()))
                || result.indicator().isEmpty() && !indicators.isEmpty() && stated.containsAll(indicators);
    }

    private Optional<Refusal> indicatorsNotMet(CriterionResult result) {
        List<String> unmet = indicators(result.criterion()).stream()
                .filter(number -> !standing.getOrDefault(number, true))
                .toList();
        return unmet.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of(RefusalReason.INDICATORS_NOT_MET, result.criterion(), unmet));
    }

    /** Numbers of the criteria that the decision says are not met although all their indicators are. */
    List<Integer> notMetThoughIndicatorsAre() {
        return further.stream()
                .filter(result -> result.indicator().isEmpty() && !result.met())
                .map(CriterionResult::criterion)
                .filter(criterion -> !indicators(criterion).isEmpty()
                        && indicators(criterion).stream().allMatch(number -> standing.getOrDefault(number, false)))
                .toList();
    }

    private List<String> indicators(int criterion) {
        return set.criterion(criterion).orElseThrow().indicators().stream()
                .map(CriterionIndicator::number)
                .toList();
    }
}
