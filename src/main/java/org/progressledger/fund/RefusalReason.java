package org.progressledger.fund;

import java.util.Locale;

/** Why a command is refused. Each has its text in {@code messages/fund_*.properties}. */
public enum RefusalReason {
    /** Arguments: the day, today. */
    DATE_IN_FUTURE,
    /** Arguments: the text. */
    TEXT_NOT_PLAIN,
    /** Arguments: the amount. */
    AMOUNT_NOT_POSITIVE,
    /** Arguments: the unit. */
    UNIT_UNKNOWN,
    /** Arguments: path of the part of the programme, the day. */
    ITEM_NOT_IN_FORCE,
    /** Arguments: the allocation. */
    ALLOCATION_UNKNOWN,
    /** Arguments: identity of the entry, its day. */
    ENTRY_WITH_OTHER_CONTENT,
    /** Arguments: identity of the entry, the allocation that has it. */
    ENTRY_ID_TAKEN,
    /** Arguments: identity of the entry, the allocation. */
    NO_SUCH_ENTRY,
    /** Arguments: the allocation, the allocation above it. */
    MONEY_COMES_FROM_ABOVE,
    /** Arguments: the allocation. */
    MONEY_COMES_FROM_OUTSIDE,
    /** Arguments: the allocation, the allocation above it. */
    ANOTHER_PARENT,
    /** Arguments: the allocation above, the share. */
    NOT_WITHIN_PARENT,
    /** Arguments: the allocation above. */
    PARENT_IN_DETAIL,
    /** Arguments: the medium-term allocation, the share. */
    MEDIUM_TERM_DOES_NOT_FIT,
    /** Arguments: the allocation above that draws on it already. */
    MEDIUM_TERM_DRAWN_ABOVE,
    /** Arguments: plan years, the day. */
    PLAN_YEAR_OVER,
    /** Arguments: the day, last day of payment. */
    PAYABLE_BEFORE_ITS_DAY,
    /** Arguments: last day of payment asked for, latest day that the law allows. */
    PAYABLE_TOO_LONG,
    /** Arguments: last day of payment asked for, the basis, last day by that basis, the basis that would be needed. */
    PAYABLE_BEYOND_BASIS,
    /** Arguments: budget year, first day on which its money is carried over, the day. */
    CARRIED_OVER_TOO_EARLY,
    /** Arguments: the day, budget year. */
    BOOKED_BEFORE_BUDGET_YEAR,
    /** Arguments: budget year, plan years. */
    BUDGET_YEAR_OUTSIDE_PLAN,
    /** Arguments: plan years. */
    NOT_OF_ONE_YEAR,
    /** Arguments: the allocation. */
    NOT_IN_DETAIL,
    /** Arguments: the source. */
    NOT_BUDGET_MONEY,
    /** Arguments: the source. */
    IS_BUDGET_MONEY,
    /** Arguments: the allocation. */
    SAME_ALLOCATION,
    /** Arguments: the allocation above, the one below. */
    ADJUSTMENT_IS_A_SHARE,
    /** Arguments: source of the one, source of the other. */
    SOURCES_DIFFER,
    /** Arguments: plan years of the one, of the other. */
    PLAN_YEARS_DIFFER,
    /** Arguments: what was set against advances, the amount. */
    RECOVERED_MORE_THAN_AMOUNT,
    /** Arguments: day until which it is to be recovered, day of the advance. */
    RECOVERY_BEFORE_ADVANCE,
    /** Arguments: the basis, the source, the nature. */
    BASIS_DOES_NOT_FIT,
    /** Arguments: budget year, day of the settlement. */
    YEAR_SETTLED,
    /** Arguments: budget year, day of the settlement, day of the latest entry of the account. */
    SETTLED_BEFORE_LAST_ENTRY,
    /** Arguments: the one allocation, the other. */
    PROVINCES_DIFFER,
    /** Arguments: the allocation, budget year, the day, the amount that lacks. */
    CAPITAL_EXCEEDED,
    /** Arguments: the allocation, budget year, the day, the amount that lacks, day after which it has to be payable. */
    NOT_PAYABLE_SO_LONG,
    /** Arguments: the allocation, the day, the amount that was not advanced. */
    RECOVERED_MORE_THAN_ADVANCED,
    /** Arguments: the allocation, budget year, the day, the amount that was not paid. */
    SETTLED_MORE_THAN_PAID,
    /** Arguments: identity of the entry, the allocation, budget year, the day, the amount that lacks without it. */
    LATER_ENTRIES_REST_ON_IT,
    /** Arguments: code of the project. */
    PROJECT_WITHOUT_PLACE,
    /** Arguments: first year, last year. */
    PROJECT_ENDS_BEFORE_IT_BEGINS,
    /** Arguments: part from the central budget, total investment. */
    CENTRAL_PART_TOO_LARGE;

    /** Key of the text, such as {@code fund.refused.year-settled}. */
    public String messageKey() {
        return "fund.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
