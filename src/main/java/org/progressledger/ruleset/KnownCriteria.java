package org.progressledger.ruleset;

import java.util.List;
import java.util.Optional;

/**
 * The criteria sets of a ledger, now and at any earlier time. Who asks for a set by its key has it from the ledger, so that
 * one which another node has just published is looked for there before the answer is that there is none.
 *
 * @param position events before it count as known, it and later ones do not
 */
record KnownCriteria(LiveCriteria live, long position) implements CriteriaSets {

    /** As known now. */
    KnownCriteria(LiveCriteria live) {
        this(live, Long.MAX_VALUE);
    }

    @Override
    public List<CriteriaSet> all() {
        return (position == Long.MAX_VALUE ? live.published() : live.knownAt(position)).sets();
    }

    @Override
    public CriteriaSets knownAt(long other) {
        return new KnownCriteria(live, other);
    }

    @Override
    public Optional<CriteriaSet> byKey(String key) {
        return CriteriaSets.super.byKey(key).or(() -> {
            live.refresh();
            return CriteriaSets.super.byKey(key);
        });
    }
}
