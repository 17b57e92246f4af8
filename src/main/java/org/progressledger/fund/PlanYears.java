package org.progressledger.fund;

/**
 * The budget years that an allocation is planned for: one year, or the five of a medium-term plan.
 *
 * @param first first budget year, 2016 to 2099
 * @param last last budget year; the first one for an annual plan
 */
public record PlanYears(int first, int last) {

    public PlanYears {
        if (first < 2016 || last > 2099 || last < first) {
            throw new IllegalArgumentException(
                    "Plan years lie between 2016 and 2099 and end after they begin, not " + first + " to " + last);
        }
    }

    /** The plan of one year. */
    public static PlanYears of(int year) {
        return new PlanYears(year, year);
    }

    public boolean isAnnual() {
        return first == last;
    }

    /** Such as {@code 2026} or {@code 2026-2030}. */
    @Override
    public String toString() {
        return isAnnual() ? Integer.toString(first) : first + "-" + last;
    }
}
