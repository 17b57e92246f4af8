package org.progressledger.intake;

/** Kinds of lists that are taken in. */
public enum ListKind {
    /** Households after a poverty review (Circular 07/2021/TT-BLĐTBXH). */
    REVIEW,
    /** Results of communes under a set of new-rural criteria. */
    CRITERIA
}
