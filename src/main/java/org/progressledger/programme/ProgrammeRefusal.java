package org.progressledger.programme;

import java.util.Locale;

/** Why the structure of the programmes or the code map stays as it is. Each has its text in {@code messages/programme*}. */
public enum ProgrammeRefusal {
    /** Arguments: the text. */
    TEXT_NOT_PLAIN,
    /** Arguments: the key. */
    KEY_TAKEN,
    /** Arguments: the key, the key above it. */
    PARENT_UNKNOWN,
    /** Arguments: the key, the key above it, the day. */
    PARENT_NOT_IN_FORCE,
    /** Arguments: the key or code, the first day, the last day asked for. */
    ENDS_BEFORE_IT_BEGINS,
    /** Arguments: the key, the last day asked for, the key above it, its last day. */
    ENDS_AFTER_PARENT,
    /** Arguments: the key, the last day asked for, the key of a part below it, the first day of that. */
    PART_BEGINS_LATER,
    /** Arguments: the key. */
    ITEM_UNKNOWN,
    /** Arguments: the key, the day. */
    ITEM_NOT_IN_FORCE,
    /** Arguments: the key. */
    NATIONAL_ITEM,
    /** Arguments: the code. */
    BUDGET_UNIT_MALFORMED,
    /** Arguments: the unit, the day. */
    UNIT_NOT_IN_FORCE,
    /** Arguments: the code. */
    CODE_MALFORMED,
    /** Arguments: the code, what it was to stand for. */
    MEANING_UNKNOWN,
    /** Arguments: the code, what it stands for, the first day, the last day or {@code …}. */
    CODE_MEANS_OTHERWISE,
    /** Arguments: the code. */
    CODE_UNKNOWN;

    /** Key of the text, such as {@code programme.refused.key-taken}. */
    public String messageKey() {
        return "programme.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
