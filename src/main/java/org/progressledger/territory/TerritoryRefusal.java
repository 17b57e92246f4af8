package org.progressledger.territory;

import java.util.Locale;

/** Why a territory refuses a command. Each has its text in {@code messages/territory*.properties}. */
public enum TerritoryRefusal {
    /** Arguments: code of the province. */
    PROVINCE_NOT_OPENED,
    /** Arguments: code of the province. */
    PROVINCE_OPENED_OTHERWISE,
    /** Arguments: the code. */
    CODE_LISTED_TWICE,
    /** Arguments: code of the unit, code of the district. */
    DISTRICT_NOT_LISTED,
    /** Arguments: key of the reorganisation, how many findings stand against it. */
    PLAN_REFUSED,
    /** Arguments: identity of the unit, the day. */
    UNIT_NOT_IN_FORCE,
    /** Arguments: the name. */
    NAME_NOT_PLAIN,
    /** Arguments: the code. */
    CODE_MALFORMED,
    /** Arguments: the code, label of the unit that carries it, the day. */
    CODE_TAKEN,
    /** Arguments: the code, label of the unit that carries it, its province, the first day. */
    CODE_TAKEN_ELSEWHERE,
    /** Arguments: identity of the unit, the province that has it. */
    UNIT_KNOWN_ELSEWHERE,
    /** Arguments: the key, the day, the other province, its day. */
    DRAWING_DIFFERS,
    /** Arguments: code of the district, the day. */
    DISTRICT_NOT_IN_FORCE,
    /** Arguments: label of the unit. */
    UNIT_IS_A_DISTRICT,
    /** Arguments: the day, key and day of the last drawing. */
    HANDED_OVER_TOO_EARLY,
    /** Arguments: identity of the unit, the day. */
    CHANGES_LATER,
    /** Arguments: identity of the unit or village, code of the other province, the day. */
    HANDED_OVER,
    /** Arguments: identity of the unit, code of the province that should have handed it over, the day. */
    NOT_HANDED_OVER,
    /** Arguments: identity of the unit. */
    KIND_MISSING,
    /** Arguments: the value, the allowed ones. */
    VALUE_NOT_ALLOWED,
    /** Arguments: identity of the village. */
    VILLAGE_ID_TAKEN,
    /** Arguments: the name, label of the unit, the day. */
    VILLAGE_NAME_TAKEN,
    /** Arguments: identity of the village, the day. */
    VILLAGE_NOT_THERE,
    /** Arguments: identity of the village. */
    VILLAGE_INTO_ITSELF,
    /** Arguments: identity of the village, its last day. */
    VILLAGE_ENDED_OTHERWISE,
    /** No arguments. */
    NOT_A_DECISION_MAKER,
    /** Arguments: name of the account. */
    SAME_PERSON,
    /** Arguments: key of the reorganisation, name of the account that checked. */
    OTHER_DIGEST;

    /** Key of the text, such as {@code territory.refused.code-taken}. */
    public String messageKey() {
        return "territory.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
