package org.progressledger.household;

import java.util.Locale;

/** Of what somebody who recorded is warned. Each has its text in {@code messages/household_*.properties}. */
public enum WarningReason {
    /** Arguments: the day, first and last day of the window as day and month. */
    PERIODIC_REVIEW_OUTSIDE_WINDOW,
    /** Arguments: the class decided, the class that the village meeting agreed to. */
    DECIDED_OTHER_THAN_VERIFIED,
    /** Arguments: who gave the opinion. */
    DECIDED_AGAINST_OPINION;

    /** Key of the text, such as {@code household.warned.decided-against-opinion}. */
    public String messageKey() {
        return "household.warned." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
