package org.progressledger.accountability;

import java.util.Locale;

/** Why an entry about heads is refused. */
public enum HeadRefusal {
    /** The day has not begun in Viet Nam. Arguments: the day. */
    DATE_IN_FUTURE,
    /** There is no such unit on that day. Arguments: the unit, the day. */
    UNIT_NOT_IN_FORCE,
    /** The last day is before the first. Arguments: the last day, the first day. */
    ENDS_BEFORE_IT_BEGINS,
    /** Somebody else holds the post on one of the days. Arguments: the post, the person, first and last day of the term. */
    TERMS_OVERLAP,
    /** Nobody holds the post on that day. Arguments: the post, the day. */
    NOBODY_IN_OFFICE,
    /** There is no such entry, or it was withdrawn. Arguments: the identifier. */
    NO_SUCH_ENTRY;

    /** In kebab case, such as {@code date-in-future}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
