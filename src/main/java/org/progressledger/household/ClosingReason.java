package org.progressledger.household;

/** Why a household ended. */
public enum ClosingReason {
    /** The last member died. */
    DIED,
    /** It left the province. */
    MOVED_AWAY,
    /** It merged into another household. */
    MERGED,
    /** It split into others and none of them continues it. */
    SPLIT,
    /** It was registered twice: the other registration continues. */
    DUPLICATE
}
