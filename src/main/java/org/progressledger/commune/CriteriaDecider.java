package org.progressledger.commune;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.progressledger.commune.CriteriaCommand.AssessCriteria;
import org.progressledger.commune.CriteriaCommand.WithdrawAssessment;
import org.progressledger.commune.CriteriaEvent.AssessmentWithdrawn;
import org.progressledger.commune.CriteriaEvent.CriterionAssessed;
import org.progressledger.ruleset.CriteriaSet;
import org.progressledger.ruleset.CriteriaSets;
import org.progressledger.ruleset.Requirement;
import org.progressledger.territory.Territory;

/**
 * Decides what is recorded about a commune's results. Depends on nothing but the rules, the map, the day and what is in the
 * book; the check of a spreadsheet asks it without recording anything.
 */
public final class CriteriaDecider {

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,12})(?:[.,](\\d{1,6}))?\\s*\\D*");

    private final SharedRules rules;
    private final Territory territory;
    private final CommuneGroups groups;

    public CriteriaDecider(CriteriaSets sets, Territory territory, CommuneGroups groups, Clock clock) {
        this.territory = territory;
        this.rules = new SharedRules(sets, territory, clock);
        this.groups = groups;
    }

    public Decided<CriteriaEvent> decide(CriteriaBook book, CriteriaCommand command) {
        return command instanceof AssessCriteria assess
                ? assess(book, assess)
                : withdraw(book, (WithdrawAssessment) command);
    }

    private Decided<CriteriaEvent> assess(CriteriaBook book, AssessCriteria command) {
        List<Refusal> refusals = new ArrayList<>();
        refusals.addAll(rules.days(command.effectiveOn(), command.decision().date()));
        refusals.addAll(rules.unit(command.unit(), command.effectiveOn()));
        if (command.results().isEmpty()) {
            refusals.add(Refusal.of(RefusalReason.NO_RESULTS));
        }
        Optional<CriteriaSet> set = rules.set(command.ruleSet());
        if (set.isEmpty()) {
            refusals.add(Refusal.of(RefusalReason.SET_UNKNOWN, command.ruleSet()));
            return new Decided.Refused<>(refusals);
        }
        refusals.addAll(rules.set(set.get(), command.effectiveOn()));
        ResultChecks checks = new ResultChecks(set.get(), book, command);
        refusals.addAll(checks.refusals());
        if (!refusals.isEmpty()) {
            return new Decided.Refused<>(refusals);
        }
        List<CriteriaEvent> events = checks.further().stream()
                .<CriteriaEvent>map(result -> assessed(command, result))
                .toList();
        return events.isEmpty()
                ? new Decided.Unchanged<>()
                : new Decided.Events<>(events, warnings(set.get(), command, checks));
    }

    private static CriterionAssessed assessed(AssessCriteria command, CriterionResult result) {
        return new CriterionAssessed(
                command.unit(),
                command.ruleSet(),
                result.criterion(),
                result.indicator(),
                command.stage(),
                result.value(),
                result.met(),
                result.evidence(),
                command.effectiveOn(),
                command.decision());
    }

    private List<Warning> warnings(CriteriaSet set, AssessCriteria command, ResultChecks checks) {
        LocalDate day = command.effectiveOn();
        Optional<String> group = groups.groupOf(territory, command.unit(), day);
        List<Warning> warnings = new ArrayList<>(rules.warnings(set, command.unit(), day));
        if (set.draft()) {
            warnings.add(Warning.of(WarningReason.ASSESSED_BY_DRAFT, set.key()));
        }
        if (!set.groups().isEmpty() && group.isEmpty()) {
            warnings.add(Warning.of(WarningReason.GROUP_NOT_STATED, rules.label(command.unit()), day, set.key()));
        }
        checks.further()
                .forEach(result -> againstRequirement(set, group, result).ifPresent(warnings::add));
        checks.notMetThoughIndicatorsAre()
                .forEach(criterion -> warnings.add(Warning.of(WarningReason.NOT_MET_THOUGH_INDICATORS_ARE, criterion)));
        return warnings;
    }

    /** The requirement is a number and so is the value, but they say otherwise than the result. */
    private static Optional<Warning> againstRequirement(
            CriteriaSet set, Optional<String> group, CriterionResult result) {
        Optional<Requirement> requirement = result.indicator()
                .flatMap(number -> set.criterion(result.criterion()).flatMap(criterion -> criterion.indicator(number)))
                .flatMap(indicator -> indicator.requirement(group))
                .filter(asked -> asked.least().isPresent() || asked.most().isPresent());
        return requirement
                .filter(asked -> result.value()
                        .flatMap(CriteriaDecider::number)
                        .filter(value -> asked.holdsFor(value) != result.met())
                        .isPresent())
                .map(asked -> Warning.of(
                        WarningReason.VALUE_AGAINST_REQUIREMENT,
                        result.number(),
                        result.value().orElseThrow(),
                        asked.words()));
    }

    /** A value that begins with a number, such as {@code 98,5%}; a point or comma separates decimals. */
    private static Optional<BigDecimal> number(String value) {
        Matcher matcher = NUMBER.matcher(value);
        return matcher.matches()
                ? Optional.of(
                        new BigDecimal(matcher.group(1) + (matcher.group(2) == null ? "" : "." + matcher.group(2))))
                : Optional.empty();
    }

    private Decided<CriteriaEvent> withdraw(CriteriaBook book, WithdrawAssessment command) {
        if (book.withdrawals().containsKey(command.withdraws())) {
            return new Decided.Unchanged<>();
        }
        List<Refusal> refusals = new ArrayList<>(rules.days(command.decision().date()));
        refusals.addAll(rules.sentence(command.reason()));
        Optional<Assessment> assessment = book.valid(command.withdraws());
        if (assessment.isEmpty()) {
            refusals.add(Refusal.of(RefusalReason.NO_SUCH_ASSESSMENT, command.withdraws()));
        }
        return refusals.isEmpty()
                ? new Decided.Events<>(
                        List.of(new AssessmentWithdrawn(
                                command.unit(),
                                command.withdraws(),
                                command.reason(),
                                assessment.orElseThrow().said().effectiveOn(),
                                command.decision())),
                        List.of())
                : new Decided.Refused<>(refusals);
    }
}
