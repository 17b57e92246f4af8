package org.progressledger.ruleset;

import java.time.LocalDate;
import java.util.Optional;

/** The procedures of reviewing that the ledger knows. */
public interface ReviewProcedures {

    /** The procedure in force on that day: a province's own before the national one. Empty before 2022. */
    Optional<ReviewProcedure> inForceOn(LocalDate day);
}
