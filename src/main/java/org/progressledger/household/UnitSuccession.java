package org.progressledger.household;

import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.shared.UnitId;

/** Which unit took over another one as a whole. */
@FunctionalInterface
public interface UnitSuccession {

    /**
     * @param successor unit that took over
     * @param since day from which it did
     */
    record Takeover(UnitId successor, LocalDate since) {}

    /** Who took over the whole of a former unit; empty if the unit still exists or was divided. */
    Optional<Takeover> takeoverOf(UnitId former);
}
