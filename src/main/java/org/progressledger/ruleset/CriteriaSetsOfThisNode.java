package org.progressledger.ruleset;

import java.util.List;
import java.util.Optional;

/**
 * The criteria sets as this node knows them. Who asks for a set by its key has it from the ledger, so that one which another
 * node has just published is looked for there before the answer is that there is none.
 */
record CriteriaSetsOfThisNode(LiveCriteria criteria) implements CriteriaSets {

    @Override
    public List<CriteriaSet> all() {
        return criteria.published().sets();
    }

    @Override
    public Optional<CriteriaSet> byKey(String key) {
        return CriteriaSets.super.byKey(key).or(() -> {
            criteria.refresh();
            return CriteriaSets.super.byKey(key);
        });
    }
}
