package org.progressledger.commune;

import java.util.Locale;

/** Why a command is refused. Each has its text in {@code messages/commune_*.properties}. */
public enum RefusalReason {
    /** Arguments: the day, today. */
    DATE_IN_FUTURE,
    /** Arguments: the unit, the day. */
    UNIT_NOT_IN_FORCE,
    /** Arguments: the unit. */
    UNIT_NOT_RURAL,
    /** Arguments: the text. */
    TEXT_NOT_PLAIN,
    /** Arguments: key of the set. */
    SET_UNKNOWN,
    /** Arguments: key of the set, its first day, the day. */
    SET_NOT_YET_IN_FORCE,
    /** Arguments: key of the set. */
    SET_IS_DRAFT,
    /** No arguments. */
    NO_RESULTS,
    /** Arguments: number of the criterion, key of the set. */
    CRITERION_UNKNOWN,
    /** Arguments: number of the indicator, key of the set. */
    INDICATOR_UNKNOWN,
    /** Arguments: number of the criterion or indicator, the value. */
    VALUE_NOT_PLAIN,
    /** Arguments: number of the criterion or indicator, title of the evidence. */
    EVIDENCE_HASH_MALFORMED,
    /** Arguments: number of the criterion or indicator. */
    EVIDENCE_NOT_PLAIN,
    /** Arguments: number of the criterion or indicator. */
    RESULT_TWICE,
    /** Arguments: number of the criterion or indicator, number of the decision. */
    SAME_DECISION_OTHER_RESULT,
    /** Arguments: the missing stage, numbers of the criteria and indicators, the day. */
    STAGE_MISSING,
    /** Arguments: number of the criterion, numbers of the indicators that stand as not met. */
    INDICATORS_NOT_MET,
    /** Arguments: identifier of the event. */
    NO_SUCH_ASSESSMENT,
    /** Arguments: the share. */
    PERCENT_OUT_OF_RANGE,
    /** Arguments: day of the meeting, first day of the title. */
    COUNCIL_AFTER_TITLE,
    /** Arguments: the title, first day on which it is held. */
    ALREADY_HELD,
    /** Arguments: key of the set, the day, numbers of the criteria that are appraised as not met. */
    CRITERIA_NOT_MET,
    /** Arguments: key of the set, the day, numbers of the criteria that nobody has appraised. */
    CRITERIA_NOT_APPRAISED,
    /** Arguments: the share, the least share. */
    SATISFACTION_TOO_LOW,
    /** No arguments. */
    CONSTRUCTION_DEBT,
    /** Arguments: the share, the least share. */
    COUNCIL_VOTE_TOO_LOW,
    /** Arguments: the title that must be held before, the day. */
    LOWER_TITLE_MISSING,
    /** Arguments: the unit, the units that did not go into it. */
    NOT_ORIGINS,
    /** Arguments: the title, key of the set. */
    NO_PREDECESSOR_HELD,
    /** Arguments: the title, the day. */
    NOT_HELD,
    /** No arguments. */
    NO_CRITERIA_NAMED,
    /** Arguments: identifier of the event. */
    NO_SUCH_ENTRY;

    /** Key of the text, such as {@code commune.refused.stage-missing}. */
    public String messageKey() {
        return "commune.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
