package org.progressledger.ruleset;

import java.util.List;
import java.util.Optional;

/**
 * The criteria sets of a ledger, now and at any earlier time. Who asks for a set by its key has it from the ledger, so that
 * one which another node has just published is looked for there before the answer is that there is none.
 */
record KnownCriteria(LiveCriteria live) implements CriteriaSets {

    @Override
    public List<CriteriaSet> all() {
        return live.published().sets();
    }

    @Override
    public CriteriaSets knownAt(long position) {
        return live.knownAt(position)::sets;
    }

    @Override
    public Optional<CriteriaSet> byKey(String key) {
        return CriteriaSets.super.byKey(key).or(() -> {
            live.refresh();
            return CriteriaSets.super.byKey(key);
        });
    }
}
