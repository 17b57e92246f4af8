package org.progressledger.ruleset;

import java.time.LocalDate;
import java.util.Optional;

/** The procedures of a ledger, now and at any earlier time. */
record KnownProcedures(LiveRules live) implements ReviewProcedures {

    @Override
    public Optional<ReviewProcedure> inForceOn(LocalDate day) {
        return live.published().procedureInForceOn(day);
    }

    @Override
    public ReviewProcedures knownAt(long position) {
        return live.knownAt(position)::procedureInForceOn;
    }
}
