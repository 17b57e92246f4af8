package org.progressledger.commune;

import java.util.Locale;

/** Of what somebody who recorded is warned. Each has its text in {@code messages/commune_*.properties}. */
public enum WarningReason {
    /** Arguments: the unit. */
    UNIT_PERHAPS_NOT_RURAL,
    /** Arguments: key of the set, its last day, the day. */
    SET_NO_LONGER_IN_FORCE,
    /** Arguments: key of the set, key of the province's own set, the day. */
    PROVINCE_HAS_ITS_OWN_SET,
    /** Arguments: key of the set. */
    ASSESSED_BY_DRAFT,
    /** Arguments: the unit, the day, key of the set. */
    GROUP_NOT_STATED,
    /** Arguments: number of the indicator, the value, what is required. */
    VALUE_AGAINST_REQUIREMENT,
    /** Arguments: number of the criterion. */
    NOT_MET_THOUGH_INDICATORS_ARE,
    /** Arguments: the title, the units that did not hold it. */
    SOME_PREDECESSORS_DID_NOT_HOLD,
    /** Arguments: key of the set, share of the criteria not met in percent. */
    WITHDRAWAL_RULE_NOT_REACHED,
    /** Arguments: numbers of the criteria. */
    NOT_APPRAISED_AS_UNMET,
    /** Arguments: the higher title, the title that ends. */
    HIGHER_TITLE_STANDS;

    /** Key of the text, such as {@code commune.warned.group-not-stated}. */
    public String messageKey() {
        return "commune.warned." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
