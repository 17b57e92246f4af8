package org.progressledger.ruleset;

import java.time.LocalDate;
import java.util.Optional;

/** The procedures of reviewing that the ledger knows. */
@FunctionalInterface
public interface ReviewProcedures {

    /** The procedure in force on that day: a province's own before the national one. Empty before 2022. */
    Optional<ReviewProcedure> inForceOn(LocalDate day);

    /**
     * What was known of them when the ledger held that many events; never changes. Those that ship with the application count
     * as known always (decision 0131).
     */
    default ReviewProcedures knownAt(long position) {
        return this;
    }

    /** The national procedures that come with the application, {@code ruleset/procedure/*.json}, whatever a ledger holds. */
    static ReviewProcedures shipped() {
        return PublishedRules.shipped()::procedureInForceOn;
    }
}
