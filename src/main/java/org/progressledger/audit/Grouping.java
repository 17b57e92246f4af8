package org.progressledger.audit;

/** By what entries are counted. */
public enum Grouping {
    /** The unit under which they are listed by the drawing of the map. */
    UNIT,
    /** Who led the unit on the day of recording: it was for that head to see that it was recorded in time. */
    HEAD_WHEN_RECORDED,
    /** Who led the unit on the effective day. */
    HEAD_ON_THE_DAY,
    /** The account that recorded them. */
    RECORDER,
    /** The kind of event. */
    TYPE,
    /** Entry, correction or withdrawal. */
    KIND
}
