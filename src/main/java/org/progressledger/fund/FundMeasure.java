package org.progressledger.fund;

/** What is summed up about the programmes' money, in đồng. */
public enum FundMeasure {
    /** Medium-term capital. */
    MEDIUM_TERM,
    /** Capital of the year's plan that stands with an allocation: what came in less what was given on. */
    ASSIGNED,
    /** That of it which is allocated in detail to a project or task. */
    ALLOCATED,
    /** Advances paid out. */
    ADVANCED,
    /** Work accepted. */
    ACCEPTED,
    /** Completed work paid, with what was set against advances. */
    PAID,
    /** Advances recovered, in money or set against work. */
    RECOVERED,
    /** What came into the account of a budget year from the year before. */
    CARRIED_IN,
    /** What left the account of a budget year for the next. */
    CARRIED_OUT,
    RECALLED,
    CANCELLED,
    SETTLED,
    /** What was contributed besides the budget. */
    CONTRIBUTED
}
