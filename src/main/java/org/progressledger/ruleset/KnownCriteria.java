package org.progressledger.ruleset;

import java.util.List;

/** The criteria sets of a ledger, now and at any earlier time. */
record KnownCriteria(LiveCriteria live) implements CriteriaSets {

    @Override
    public List<CriteriaSet> all() {
        return live.published().sets();
    }

    @Override
    public CriteriaSets knownAt(long position) {
        return live.knownAt(position)::sets;
    }
}
