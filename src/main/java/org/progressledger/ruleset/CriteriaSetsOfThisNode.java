package org.progressledger.ruleset;

import java.util.List;
import java.util.Optional;

/**
 * The criteria sets as this node knows them. Who asks for a set by its key has it from the ledger, so that one which another
 * node has just published is looked for there before the answer is that there is none.
 *
 * @param position events before it count as known, it and later ones do not
 */
record CriteriaSetsOfThisNode(LiveCriteria criteria, long position) implements CriteriaSets {

    /** As known now. */
    CriteriaSetsOfThisNode(LiveCriteria criteria) {
        this(criteria, Long.MAX_VALUE);
    }

    @Override
    public List<CriteriaSet> all() {
        return (position == Long.MAX_VALUE ? criteria.published() : criteria.knownAt(position)).sets();
    }

    @Override
    public CriteriaSets knownAt(long other) {
        return new CriteriaSetsOfThisNode(criteria, other);
    }

    @Override
    public Optional<CriteriaSet> byKey(String key) {
        return CriteriaSets.super.byKey(key).or(() -> {
            criteria.refresh();
            return CriteriaSets.super.byKey(key);
        });
    }
}
