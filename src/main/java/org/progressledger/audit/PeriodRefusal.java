package org.progressledger.audit;

import java.util.Locale;

/** Why a period is not closed or opened again. */
public enum PeriodRefusal {
    /** The day has not begun in Viet Nam. Arguments: the day. */
    DATE_IN_FUTURE,
    /** Its last day has not begun. Arguments: the day. */
    PERIOD_NOT_OVER,
    /** Arguments: the last day, the first day. */
    ENDS_BEFORE_IT_BEGINS,
    /** The ledger keeps no such province. Arguments: the code. */
    PROVINCE_UNKNOWN,
    /** Arguments: the key. */
    BOUNDARIES_UNKNOWN,
    /** More is stated than the ledger holds. Arguments: the position, the number of events. */
    POSITION_BEYOND_LEDGER,
    /** It is closed. Arguments: the position that is pinned. */
    ALREADY_CLOSED,
    /** It is not closed. No arguments. */
    NOT_CLOSED;

    /** In kebab case, such as {@code already-closed}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
