package org.progressledger.fund;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * The budget years that an allocation is planned for: one year, or the five of a medium-term plan.
 *
 * @param first first budget year, 2016 to 2099
 * @param last last budget year; the first one for an annual plan
 */
public record PlanYears(int first, int last) {

    private static final int LATEST = 2099;

    public PlanYears {
        if (first < 2016 || last > LATEST || last < first) {
            throw new IllegalArgumentException(
                    "Plan years lie between 2016 and 2099 and end after they begin, not " + first + " to " + last);
        }
    }

    /** The plan of one year. */
    public static PlanYears of(int year) {
        return new PlanYears(year, year);
    }

    /** Reads the text form. */
    public static PlanYears parse(String text) {
        String[] years = text.split("-", -1);
        return new PlanYears(Integer.parseInt(years[0]), Integer.parseInt(years[years.length - 1]));
    }

    @JsonIgnore
    public boolean isAnnual() {
        return first == last;
    }

    /** Whether all years of the other plan are among them. */
    public boolean contains(PlanYears other) {
        return first <= other.first && other.last <= last;
    }

    /**
     * Whether an allocation for these years has an account of that budget year: of its last year, and for the plan of one
     * year also of each later one, into which money is carried over.
     */
    public boolean hasAccount(int budgetYear) {
        return budgetYear == last || isAnnual() && budgetYear > last && budgetYear <= LATEST;
    }

    /** Such as {@code 2026} or {@code 2026-2030}. */
    @Override
    public String toString() {
        return isAnnual() ? Integer.toString(first) : first + "-" + last;
    }
}
