package org.progressledger.household;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.progressledger.shared.UnitId;

/** Which units took over another one. */
@FunctionalInterface
public interface UnitSuccession {

    /**
     * @param successor unit that took over the whole or a part
     * @param since day from which it did
     */
    record Takeover(UnitId successor, LocalDate since) {}

    /** Who took over a former unit, whole or in part, and who took parts of one that goes on. */
    List<Takeover> takeoversOf(UnitId former);

    /** Whether a unit took over the former one, whole or in part, on that day. */
    default boolean hasTakenOver(UnitId former, UnitId successor, LocalDate day) {
        return takeoversOf(former).contains(new Takeover(successor, day));
    }

    /** When a unit took over the former one, whole or in part; empty if it did not. */
    default Optional<LocalDate> takenOver(UnitId former, UnitId successor) {
        return takeoversOf(former).stream()
                .filter(takeover -> takeover.successor().equals(successor))
                .map(Takeover::since)
                .findFirst();
    }
}
