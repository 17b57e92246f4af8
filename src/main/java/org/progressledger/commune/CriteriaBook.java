package org.progressledger.commune;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.progressledger.commune.CriteriaEvent.AssessmentWithdrawn;
import org.progressledger.commune.CriteriaEvent.CriterionAssessed;
import org.progressledger.ruleset.AssessmentStage;
import org.progressledger.ruleset.CriteriaSet;
import org.progressledger.ruleset.Criterion;

/**
 * All that was ever stated about one commune's criteria, under all sets. Answers for any day, and as known at any position.
 *
 * @param assessments in the order of recording, those withdrawn included
 * @param withdrawals when each withdrawn assessment was withdrawn, as a position, by its identifier
 */
public record CriteriaBook(List<Assessment> assessments, Map<String, Long> withdrawals) {

    public static final CriteriaBook EMPTY = new CriteriaBook(List.of(), Map.of());

    public CriteriaBook {
        assessments = List.copyOf(assessments);
        withdrawals = Map.copyOf(withdrawals);
    }

    /**
     * The book with one more event.
     *
     * @param id identifier of the event
     * @param position its place in the order of recording, greater than those of the events before
     */
    public CriteriaBook after(String id, long position, CriteriaEvent event) {
        if (event instanceof CriterionAssessed assessed) {
            List<Assessment> more = new ArrayList<>(assessments);
            more.add(new Assessment(id, position, assessed));
            return new CriteriaBook(more, withdrawals);
        }
        if (event instanceof AssessmentWithdrawn withdrawn) {
            Map<String, Long> more = new HashMap<>(withdrawals);
            more.putIfAbsent(withdrawn.withdraws(), position);
            return new CriteriaBook(assessments, more);
        }
        return this;
    }

    /** The book with what was recorded before that position. */
    public CriteriaBook knownAt(long position) {
        return new CriteriaBook(
                assessments.stream()
                        .filter(assessment -> assessment.position() < position)
                        .toList(),
                withdrawals.entrySet().stream()
                        .filter(withdrawal -> withdrawal.getValue() < position)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The assessments that are not withdrawn, in the order of recording. */
    public List<Assessment> valid() {
        return assessments.stream()
                .filter(assessment -> !withdrawals.containsKey(assessment.id()))
                .toList();
    }

    /** The assessment of that identifier, if it is not withdrawn. */
    public Optional<Assessment> valid(String id) {
        return valid().stream().filter(assessment -> assessment.id().equals(id)).findFirst();
    }

    /** How the commune stands by what is stated under this set at this stage for days up to this one. */
    public Standing standing(CriteriaSet set, AssessmentStage stage, LocalDate day) {
        Map<String, Assessment> latest = latest(set.key(), stage, day);
        return new Standing(
                set.key(),
                stage,
                day,
                set.criteria().stream()
                        .map(criterion -> standing(criterion, latest))
                        .toList());
    }

    private static CriterionStanding standing(Criterion criterion, Map<String, Assessment> latest) {
        return CriterionStanding.of(
                criterion,
                Optional.ofNullable(latest.get(Integer.toString(criterion.number()))),
                latest.entrySet().stream()
                        .filter(entry -> criterion.indicator(entry.getKey()).isPresent())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The latest statement about each criterion and indicator, by their numbers. */
    Map<String, Assessment> latest(String ruleSet, AssessmentStage stage, LocalDate day) {
        return valid().stream()
                .filter(assessment -> assessment.said().ruleSet().equals(ruleSet)
                        && assessment.said().stage() == stage
                        && !assessment.said().effectiveOn().isAfter(day))
                .collect(Collectors.toMap(
                        assessment -> assessment.said().result().number(),
                        Function.identity(),
                        (one, other) -> one.isAfter(other) ? one : other));
    }
}
