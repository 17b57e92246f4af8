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
    /** Arguments: the day. */
    NO_SUCH_MEMBER,
    /** Arguments: the day from which the person is a member. */
    ALREADY_A_MEMBER,
    /** Arguments: the day on which the person left. */
    LEFT_ALREADY,
    /** Arguments: code of the other household, the day from which the person belongs to it. */
    BELONGS_ELSEWHERE,
    /** Arguments: code of the other household. */
    PERSONAL_NUMBER_ELSEWHERE,
    /** Arguments: how many would be known by name, the number of members, the day. */
    MORE_LISTED_THAN_COUNTED,
    /** Arguments: the day. */
    LISTED_HEAD_DIFFERS,
    /** No arguments. */
    HEAD_BY_CHANGE_ONLY,
    /** Arguments: the day. */
    HEAD_ALREADY,
    /** Arguments: the day. */
    HEAD_LEAVES,
    /** Arguments: the day. */
    NOBODY_LEFT,
    /** Arguments: number that shall leave, number that can, number of those who are named. */
    SPLIT_NUMBER,
    /** No arguments. */
    SPLIT_WITHOUT_HEAD,
    /** Arguments: the household's code. */
    INTO_ITSELF,
    /** Arguments: code of the household that continues. */
    MERGED_AWAY,
    /** Arguments: the day asked for. */
    NOT_SCORED,
    /** Arguments: the step that is missing. */
    STEP_MISSING,
    /** Arguments: the step, the day. */
    STEP_NOT_FORESEEN,
    /** Arguments: the day asked for, the day of the step that it follows. */
    STEP_BEFORE_PREVIOUS,
    /** No arguments. */
    NO_REVIEW_UNDER_WAY,
    /** Arguments: the day on which it began. */
    REVIEW_UNDER_WAY,
    /** Arguments: the day. */
    NO_REVIEW_PROCEDURE,
    /** Arguments: how many were present, how many agreed. */
    VOTES_IMPOSSIBLE,
    /** No arguments. */
    NO_COMPLAINT_OPEN,
    /** Arguments: B1, B2 and number of deprivations as scored in the review. */
    SCORES_NOT_THOSE_OF_THE_REVIEW,
    /** Arguments: the cause. */
    CAUSE_NOT_ALLOWED,
    /** Arguments: key of the rule set by which the household is judged now, the day. */
    LINE_NOT_MOVED,
    /** Arguments: number of the decision, class recorded, class asked for. */
    SAME_DECISION_OTHER_CLASS,
    /** Arguments: number of the decision, day recorded, day asked for. */
    SAME_DECISION_OTHER_DAY,
    /** Arguments: number of the decision. */
    SAME_DECISION_OTHER_SCORE,
    /** Arguments: the last day, the first day. */
    ASSIGNMENT_ENDS_BEFORE_IT_BEGINS,
    /** Arguments: the day asked for, the first day of the other assignment. */
    HELPER_ALREADY_ASSIGNED,
    /** Arguments: identifier of the event. */
    NO_SUCH_ASSIGNMENT,
    /** Arguments: identifier of the event. */
    ALREADY_RELEASED,
    /** Arguments: the day asked for. */
    NOT_ASSIGNED_THEN,
    /** Arguments: the amount. */
    AMOUNT_NOT_POSITIVE,
    /** No arguments. */
    SUPPORT_WITHOUT_CONTENT,
    /** Arguments: identifier of the event. */
    NO_SUCH_SUPPORT,
    /** Arguments: the day asked for. */
    NOT_ESCAPED,
    /** Arguments: identifier of the event. */
    NO_SUCH_RECOGNITION,
    /** Arguments: identifier of the event. */
    ALREADY_WITHDRAWN,
    /** Arguments: the class and the day as they stood when the entry of a mass correction was proposed. */
    RECOGNITION_CHANGED_MEANWHILE,
    /** Arguments: identifier of the event. */
    CORRECTION_CHANGES_NOTHING,
    /** Arguments: the unit. */
    UNIT_NOT_DIVIDED,
    /** Arguments: the unit asked for, the unit that was divided or gave parts. */
    UNIT_DID_NOT_TAKE_OVER,
    /** Arguments: the unit that the village would leave, the unit asked for, the day. */
    VILLAGE_CANNOT_PASS,
    /** Arguments: name of the village, the unit. */
    VILLAGE_UNKNOWN,
    /** Arguments: name of the village, the unit, the units that went into it with a village of that name. */
    VILLAGE_NAME_SEVERAL,
    /** Arguments: name of the village, the unit, the unit to which it was assigned. */
    VILLAGE_ASSIGNED_ELSEWHERE,
    /** Arguments: the day, the unit recorded for it. */
    LIVES_ELSEWHERE,
    /** No arguments. */
    REASON_MISSING;

    /** Key of the text, such as {@code household.refused.date-in-future}. */
    public String messageKey() {
        return "household.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
