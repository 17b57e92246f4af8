package org.progressledger.ruleset;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The procedures of reviewing that the ledger knows. */
@FunctionalInterface
public interface ReviewProcedures {

    /** The procedure in force on that day: a province's own before the national one. Empty before 2022. */
    Optional<ReviewProcedure> inForceOn(LocalDate day);

    /** These procedures and no others. */
    static ReviewProcedures of(List<ReviewProcedure> procedures) {
        return day -> procedures.stream()
                .filter(procedure -> procedure.validity().covers(day))
                .max(Comparator.comparing(ReviewProcedure::owner));
    }

    /** The national procedures that come with the application, {@code ruleset/procedure/*.json}. */
    static ReviewProcedures shipped() {
        return of(ShippedFiles.procedures());
    }
}
