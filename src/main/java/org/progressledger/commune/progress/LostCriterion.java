package org.progressledger.commune.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.progressledger.commune.Assessment;
import org.progressledger.commune.CommuneBook;
import org.progressledger.commune.CriteriaBook;
import org.progressledger.commune.CriterionStanding;
import org.progressledger.commune.Verdict;
import org.progressledger.ruleset.Criterion;
import org.progressledger.shared.UnitId;

/**
 * A criterion that was met at the end of the first day and is not met any more at the end of the last.
 *
 * @param unit the commune
 * @param criterion number of the criterion
 * @param since the day since which it has not been met without a break
 * @param by the statement of that day by which it was lost
 */
public record LostCriterion(UnitId unit, int criterion, LocalDate since, Assessment by) {

    static List<LostCriterion> of(CommuneBook book, ProgressQuestion question, LocalDate from, LocalDate to) {
        return question.criteriaSet().criteria().stream()
                .filter(criterion -> verdict(book.results(), question, criterion, from) == Verdict.MET)
                .flatMap(criterion -> lost(book, question, criterion, from, to).stream())
                .toList();
    }

    private static Optional<LostCriterion> lost(
            CommuneBook book, ProgressQuestion question, Criterion criterion, LocalDate from, LocalDate to) {
        List<LocalDate> days = book.results().valid().stream()
                .map(Assessment::said)
                .filter(said -> said.ruleSet().equals(question.criteriaSet().key())
                        && said.stage() == question.stage()
                        && said.criterion() == criterion.number())
                .map(said -> said.effectiveOn())
                .filter(day -> day.isAfter(from) && !day.isAfter(to))
                .distinct()
                .sorted()
                .toList();
        Optional<LostCriterion> lost = Optional.empty();
        for (LocalDate day : days) {
            CriterionStanding standing = standing(book.results(), question, criterion, day);
            if (standing.verdict() != Verdict.NOT_MET) {
                lost = Optional.empty();
            } else if (lost.isEmpty()) {
                lost = statement(standing, day).map(by -> new LostCriterion(book.unit(), criterion.number(), day, by));
            }
        }
        return lost;
    }

    /** The last of the statements of the day that say "not met". */
    private static Optional<Assessment> statement(CriterionStanding standing, LocalDate day) {
        return Stream.concat(standing.whole().stream(), standing.indicators().values().stream())
                .filter(assessment -> !assessment.said().met()
                        && assessment.said().effectiveOn().equals(day))
                .max((one, other) -> Long.compare(one.position(), other.position()));
    }

    private static Verdict verdict(
            CriteriaBook results, ProgressQuestion question, Criterion criterion, LocalDate day) {
        return standing(results, question, criterion, day).verdict();
    }

    private static CriterionStanding standing(
            CriteriaBook results, ProgressQuestion question, Criterion criterion, LocalDate day) {
        return results.standing(question.criteriaSet(), question.stage(), day).criteria().stream()
                .filter(standing -> standing.criterion() == criterion.number())
                .findFirst()
                .orElseThrow();
    }
}
