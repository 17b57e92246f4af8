package org.progressledger.fund;

import java.util.Locale;

/** Of what somebody who recorded is warned. Each has its text in {@code messages/fund_*.properties}. */
public enum WarningReason {
    /** Arguments: code of the budget unit, the day. */
    HOLDER_UNKNOWN,
    /** Arguments: nature of the one, nature of the other. */
    NATURES_DIFFER,
    /** Arguments: budget year, the amount. */
    ADVANCES_OUTSTANDING;

    /** Key of the text, such as {@code fund.warned.holder-unknown}. */
    public String messageKey() {
        return "fund.warned." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
