package org.progressledger.correction;

import java.util.Locale;

/** Why a mass correction refuses what it is asked. Each has its text in {@code messages/correction.properties}. */
public enum BatchRefusal {
    UNKNOWN_BATCH,
    REASON_MISSING,
    NO_ENTRIES,
    /** Argument: most entries. */
    TOO_MANY_ENTRIES,
    /** Argument: code of the household. */
    RECOGNITION_TWICE,
    /** Entries are added and a batch is submitted and withdrawn by who proposed it. Argument: that account. */
    ANOTHER_PROPOSER,
    CLOSED_FOR_ENTRIES,
    /** It is not submitted yet. */
    NOT_SUBMITTED,
    /** It was approved, rejected or withdrawn. */
    DECIDED_ALREADY,
    /** Who proposed it asks to decide. */
    SAME_PERSON,
    NOT_A_DECISION_MAKER,
    OTHER_DIGEST;

    /** Key of the text, such as {@code correction.refused.same-person}. */
    public String messageKey() {
        return "correction.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
