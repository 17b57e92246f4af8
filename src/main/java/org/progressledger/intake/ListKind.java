package org.progressledger.intake;

/** Kinds of lists that are taken in. */
public enum ListKind {
    /** Households after a poverty review (Circular 07/2021/TT-BLĐTBXH). */
    REVIEW,
    /** Results of communes under a set of new-rural criteria. */
    CRITERIA,
    /** A plan of the programmes' money: what is assigned, given on, allocated in detail, carried over, taken back. */
    ANNUAL_PLAN,
    /** What the Treasury booked. */
    TREASURY_PAYMENTS
}
