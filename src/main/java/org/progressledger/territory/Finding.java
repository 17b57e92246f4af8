package org.progressledger.territory;

/**
 * A row of the reference data that does not fit the others. Reported, never dropped.
 *
 * @param kind what is wrong
 * @param code code of the unit that the row is about
 * @param detail the row in words
 */
record Finding(Kind kind, String code, String detail) {

    /** What can be wrong with a row. */
    enum Kind {
        /** The succession table leads to a code that no unit in force has. */
        SUCCESSOR_NOT_LISTED,
        /** No succession leads to this unit in force. */
        ORIGIN_NOT_LISTED,
        /** The succession table says twice that all of a unit went elsewhere. */
        WHOLE_SEVERAL_TIMES,
        /** The succession table says that all of a unit went elsewhere, and also a part of it. */
        WHOLE_BESIDE_PART,
        /** One row puts the unit's district into another province than most rows do. */
        DISTRICT_ELSEWHERE,
        /** The source leaves the kind of the unit open. */
        KIND_NOT_STATED
    }
}
