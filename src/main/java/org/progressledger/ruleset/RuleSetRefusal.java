package org.progressledger.ruleset;

import java.util.Locale;

/** Why rules are not published. Each has its text in {@code messages/ruleset*.properties}. */
public enum RuleSetRefusal {
    /** Arguments: the key. */
    KEY_MALFORMED,
    /** Arguments: the key, the text. */
    TEXT_NOT_PLAIN,
    /** Arguments: the key. */
    ALREADY_FINAL,
    /** Arguments: the key. */
    OTHER_OWNER,
    /** Arguments: the key, the key in the way, its first day, its last day or {@code …}. */
    OVERLAPS,
    /** Arguments: the key. */
    PROVINCE_MISSING,
    /** Arguments: the key. */
    PROVINCE_OF_NATIONAL_SET,
    /** Arguments: the key, the province given, the province of this ledger. */
    OTHER_PROVINCE,
    /** Arguments: the key. */
    LEGAL_BASIS_MISSING,
    /** Arguments: the key. */
    AREA_MISSING,
    /** Arguments: the key, the number. */
    NEGATIVE_NUMBER,
    /** Arguments: the key, the line, the end of the band. */
    AVERAGE_BELOW_LINE,
    /** Arguments: the key. */
    WORDS_MISSING,
    /** Arguments: the key, the code. */
    CODE_TWICE,
    /** Arguments: the key, the code, the codes that can be used. */
    CODE_NOT_ON_SCORE_SHEET,
    /** Arguments: the key. */
    FINAL_BUT_INCOMPLETE,
    /** Arguments: the key, the share. */
    SHARE_OUT_OF_RANGE,
    /** Arguments: the key. */
    WINDOW_REVERSED,
    /** Arguments: the key. */
    UNKNOWN_RULE_SET,
    /** Arguments: the key, the first day, the last day asked for. */
    ENDS_BEFORE_IT_BEGINS,
    /** Arguments: the key. */
    UNKNOWN_CRITERIA_SET,
    /** Arguments: the key. */
    NOT_OF_PROVINCE,
    /** Arguments: the key. */
    BASE_OF_NATIONAL_SET,
    /** Arguments: the key, the key that it is based on. */
    BASE_UNKNOWN,
    /** Arguments: the key, the key that it is based on. */
    BASE_OF_OTHER_TITLE,
    /** Arguments: the key, the number of the criterion, the key that it is based on. */
    CRITERION_LEFT_OUT,
    /** Arguments: the key, the number given, the number expected. */
    CRITERION_MISNUMBERED,
    /** Arguments: the key, the number given, the number of the criterion. */
    INDICATOR_MISNUMBERED,
    /** Arguments: the key, numbers of criteria and indicators given, numbers of criteria and indicators declared. */
    COUNTS_DIFFER,
    /** Arguments: the key, the number of the indicator, the group. */
    GROUP_UNKNOWN,
    /** Arguments: the key, the number of the indicator, the group or {@code …}. */
    REQUIREMENT_TWICE,
    /** Arguments: the key, the number of the indicator. */
    REQUIREMENT_IMPOSSIBLE,
    /** Arguments: the key, the share. */
    PERCENT_OUT_OF_RANGE,
    /** Arguments: the key, the lower share, the upper share. */
    SHARES_REVERSED,
    /** Arguments: the key, the number of the criterion. */
    DECISIVE_UNKNOWN;

    /** Key of the text, such as {@code rule-set.refused.already-final}. */
    public String messageKey() {
        return "rule-set.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
