package org.progressledger.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.progressledger.shared.UnitId;

/**
 * A feature's bean that says how much it keeps under units, so that a plan which ends them shows whom it concerns before
 * anybody decides it. The territory knows nothing of what that is.
 */
public interface KeptUnderUnits {

    /** Name in kebab case, such as {@code households}; its words are the message {@code kept.<name>}. */
    String name();

    /**
     * How much there is on a day, as far as is recorded now.
     *
     * @return by unit, without those that have none
     */
    Map<UnitId, Long> on(LocalDate day, Set<UnitId> units);

    /**
     * How much of it there is in some villages of a unit.
     *
     * @param villages names, with or without their kinds, in either spelling
     * @return empty for what is not kept by village
     */
    default Optional<Long> inVillages(LocalDate day, UnitId unit, List<String> villages) {
        return Optional.empty();
    }
}
