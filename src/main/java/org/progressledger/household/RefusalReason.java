package org.progressledger.household;

import java.util.Locale;

/** Why a command is refused. Each has its text in {@code messages/household_*.properties}. */
public enum RefusalReason {
    /** Arguments: the date, today. */
    DATE_IN_FUTURE,
    /** Arguments: the year of birth. */
    BIRTH_IN_FUTURE,
    /** Arguments: the number of members. */
    NO_MEMBERS,
    /** Arguments: B2, number of deprivations, what B2 would have to be. */
    DEPRIVATION_SCORE_UNBALANCED,
    /** Arguments: code of the indicator, key of the rule set, the day. */
    DEPRIVATION_NOT_IN_RULE_SET,
    /** Arguments: the day. */
    NO_RULE_SET,
    /** Arguments: key of the rule set. */
    RULE_SET_UNKNOWN,
    /** Arguments: key of the rule set, the day. */
    RULE_SET_NOT_IN_FORCE,
    /** Arguments: identifier of the event. */
    NO_SUCH_CLOSING,
    /** Arguments: number of the decision. */
    SAME_DECISION_OTHER_CAUSE,
    /** Arguments: the unit, the day. */
    UNIT_NOT_IN_FORCE,
    /** Arguments: the household's code. */
    NOT_REGISTERED,
    /** Arguments: the household's code. */
    ALREADY_REGISTERED,
    /** Arguments: the day asked for, the day of registration. */
    BEFORE_REGISTRATION,
    /** Arguments: the day of closing. */
    CLOSED,
    /** Arguments: the day asked for, the day of closing. */
    AFTER_CLOSING,
    /** Arguments: the day asked for, the last day on which something is recorded. */
    CLOSING_BEFORE_LAST_ENTRY,
    /** Arguments: the day asked for. */
    NOT_SCORED,
    /** Arguments: the cause. */
    CAUSE_NOT_ALLOWED,
    /** Arguments: number of the decision, class recorded, class asked for. */
    SAME_DECISION_OTHER_CLASS,
    /** Arguments: number of the decision, day recorded, day asked for. */
    SAME_DECISION_OTHER_DAY,
    /** Arguments: number of the decision. */
    SAME_DECISION_OTHER_SCORE,
    /** Arguments: identifier of the event. */
    NO_SUCH_RECOGNITION,
    /** Arguments: identifier of the event. */
    ALREADY_WITHDRAWN,
    /** Arguments: identifier of the event. */
    CORRECTION_CHANGES_NOTHING,
    /** No arguments. */
    REASON_MISSING;

    /** Key of the text, such as {@code household.refused.date-in-future}. */
    public String messageKey() {
        return "household.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
