package org.progressledger.population;

import java.util.Locale;

/** Why a report of a population is refused. */
public enum PopulationRefusal {
    /** The day has not begun in Viet Nam. */
    DATE_IN_FUTURE,
    /** There is no such commune-level unit on that day. */
    UNIT_NOT_IN_FORCE,
    /** A unit has at least one household, and a household at least one member. */
    FEWER_PERSONS_THAN_HOUSEHOLDS;

    /** In kebab case, such as {@code date-in-future}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
