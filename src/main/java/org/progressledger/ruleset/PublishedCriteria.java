package org.progressledger.ruleset;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.progressledger.ruleset.CriteriaSetEvent.CriteriaSetPublished;
import org.progressledger.ruleset.CriteriaSetEvent.CriteriaSetValidityChanged;

/**
 * The criteria sets as published so far.
 *
 * @param sets the earliest first, each key once
 */
public record PublishedCriteria(List<CriteriaSet> sets) {

    /** The one stream of the ledger in which all criteria sets are published. */
    public static final String STREAM = "rule-set:criteria";

    static final PublishedCriteria NONE = new PublishedCriteria(List.of());

    public PublishedCriteria {
        sets = List.copyOf(sets);
    }

    /**
     * The national sets that come with the application.
     *
     * @throws RuleSetRefusedException if one of them is against the rules of publishing
     */
    static PublishedCriteria shipped() {
        CriteriaSetDecider decider = new CriteriaSetDecider();
        PublishedCriteria criteria = NONE;
        for (CriteriaSetCommand command : ShippedFiles.criteria()) {
            criteria = decider.decide(criteria, command).map(criteria::after).orElse(criteria);
        }
        return criteria;
    }

    public Optional<CriteriaSet> set(String key) {
        return sets.stream().filter(set -> set.key().equals(key)).findFirst();
    }

    PublishedCriteria after(CriteriaSetEvent event) {
        if (event instanceof CriteriaSetValidityChanged changed) {
            return with(set(changed.key()).orElseThrow().inForce(changed.validity(), changed.legalText()));
        }
        return with(((CriteriaSetPublished) event).criteriaSet());
    }

    private PublishedCriteria with(CriteriaSet set) {
        return new PublishedCriteria(Stream.concat(
                        sets.stream().filter(other -> !other.key().equals(set.key())), Stream.of(set))
                .sorted(Comparator.comparing(
                                (CriteriaSet known) -> known.validity().from())
                        .thenComparing(CriteriaSet::key))
                .toList());
    }
}
