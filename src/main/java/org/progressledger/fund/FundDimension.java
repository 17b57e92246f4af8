package org.progressledger.fund;

import java.util.Locale;

/** By what the programmes' money is filtered and grouped. */
public enum FundDimension {
    /** Programme, as the path of an {@link org.progressledger.programme.ItemKey}. */
    PROGRAMME,
    /** Component, as a path; that of the programme where money stands with the programme as a whole. */
    COMPONENT,
    /** The part of the programme that the allocation names, as a path. */
    ITEM,
    /** Project code; {@code -} where money is not allocated in detail. */
    PROJECT,
    /** Code of the budget unit. */
    HOLDER,
    /** Administrative unit. */
    UNIT,
    /** Name of a {@link FundSource}. */
    SOURCE,
    /** Name of a {@link FundNature}. */
    NATURE,
    /** Plan year, or the first and last of a medium-term plan with a hyphen. */
    PLAN_YEAR,
    /** Budget year of the account. */
    BUDGET_YEAR,
    /** {@code true} for the account of a year after the plan year. */
    CARRIED,
    /** Month of the effective date, such as {@code 2026-01}; a budget year has thirteen. */
    MONTH;

    /** Name of the dimension in stored figures and in addresses, such as {@code planYear}. */
    public String key() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_");
        return words.length == 1
                ? words[0]
                : words[0] + Character.toUpperCase(words[1].charAt(0)) + words[1].substring(1);
    }
}
