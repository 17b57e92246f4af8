package org.progressledger.demonstration;

import java.time.LocalDate;
import java.time.Month;
import org.progressledger.shared.DecisionReference;
import org.progressledger.territory.AdministrativeUnit;

/** Invents the decision by which a commune recognises a review's result, in December of its year. */
final class Decisions {

    private final long seed;

    Decisions(long seed) {
        this.seed = seed;
    }

    DecisionReference decisionOf(AdministrativeUnit unit, int year) {
        Draw draw = Draw.of(seed, "decision " + unit.id() + " " + year);
        return new DecisionReference(
                draw.between(180, 1990) + "/QĐ-UBND",
                LocalDate.of(year, Month.DECEMBER, draw.between(4, 14)),
                "UBND " + unit.label());
    }

    /** A day on which every list of the year has its unit: that of the decisions. */
    static LocalDate dayOfReview(int year) {
        return LocalDate.of(year, Month.DECEMBER, 14);
    }
}
