package org.progressledger.ruleset;

import java.util.List;

/** The poverty standards of a ledger, now and at any earlier time. */
record KnownStandards(LiveRules live) implements PovertyRuleSets {

    @Override
    public List<PovertyRuleSet> all() {
        return live.published().ruleSets();
    }

    @Override
    public PovertyRuleSets knownAt(long position) {
        return live.knownAt(position)::ruleSets;
    }
}
