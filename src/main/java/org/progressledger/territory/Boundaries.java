package org.progressledger.territory;

import java.time.LocalDate;

/**
 * A drawing of the map: the units that are in force on one day. Whatever happened when, a figure is counted by the units
 * of the drawing that is asked for.
 *
 * @param key stable name in addresses and stored answers, such as {@code GEO-2025}
 * @param drawnOn day whose units these are
 */
public record Boundaries(String key, LocalDate drawnOn) {

    /** The units of three levels as they were on 30 June 2025 (Decision 124/2004/QĐ-TTg). */
    public static final Boundaries BEFORE_REORGANISATION =
            new Boundaries("GEO-PRE", Territory.REORGANISATION.minusDays(1));

    /** The units of two levels since 1 July 2025 (Resolution 202/2025/QH15). */
    public static final Boundaries SINCE_REORGANISATION = new Boundaries("GEO-2025", Territory.REORGANISATION);

    /** Whether units of this drawing belong to districts, which ended on 30 June 2025. */
    public boolean haveDistricts() {
        return drawnOn.isBefore(Territory.REORGANISATION);
    }
}
