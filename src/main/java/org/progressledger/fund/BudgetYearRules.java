package org.progressledger.fund;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/**
 * Until when the money of a budget year is paid, and what permits to pay it in the next one. They are data with the law that
 * they rest on, because each law on public investment has moved them.
 *
 * @param years days of payment by budget year, without a gap
 * @param bases for which money each basis of a carrying over holds
 */
public record BudgetYearRules(List<Days> years, List<Permission> bases) {

    private static final String RESOURCE = "/fund/budget-years.json";

    /**
     * Days of payment of some budget years; all of them lie in the year after the budget year, but for the second.
     *
     * @param law law and article
     * @param verified whether the days were compared with the text of the law
     * @param paidUntil last day of payment
     * @param addedLateAfter last day, in the budget year itself, on which capital is added in time
     * @param addedLatePaidUntil last day of payment of what is added later than that
     * @param extendedUntil latest day to which payment may be extended
     */
    public record Days(
            int firstYear,
            int lastYear,
            String law,
            boolean verified,
            MonthDay paidUntil,
            MonthDay addedLateAfter,
            MonthDay addedLatePaidUntil,
            MonthDay extendedUntil) {}

    /** What a basis of carrying over holds for. */
    public record Permission(
            CarryOverBasis basis, String law, boolean verified, List<FundSource> sources, List<FundNature> natures) {}

    public BudgetYearRules {
        years = List.copyOf(years);
        bases = List.copyOf(bases);
    }

    /** The rules that come with the application. */
    static BudgetYearRules load() {
        try (InputStream stream = BudgetYearRules.class.getResourceAsStream(RESOURCE)) {
            return JsonMapper.shared()
                    .readValue(
                            Objects.requireNonNull(stream, RESOURCE + " is missing from the class path"),
                            BudgetYearRules.class);
        } catch (IOException failure) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", failure);
        }
    }

    /** Last day of payment of capital that was assigned for a budget year on that day. */
    public LocalDate lastDay(int budgetYear, LocalDate assignedOn) {
        Days days = of(budgetYear);
        boolean late = assignedOn.isAfter(days.addedLateAfter().atYear(budgetYear));
        return (late ? days.addedLatePaidUntil() : days.paidUntil()).atYear(budgetYear + 1);
    }

    /** Last day of payment of a budget year's money that was added in time. */
    public LocalDate usualLastDay(int budgetYear) {
        return of(budgetYear).paidUntil().atYear(budgetYear + 1);
    }

    /** Latest day to which the payment of a budget year's money may be extended. */
    public LocalDate extendedUntil(int budgetYear) {
        return of(budgetYear).extendedUntil().atYear(budgetYear + 1);
    }

    /** Whether money of this source and nature may be carried over on that basis. */
    public boolean permits(CarryOverBasis basis, FundSource source, FundNature nature) {
        return bases.stream()
                .anyMatch(permission -> permission.basis() == basis
                        && permission.sources().contains(source)
                        && permission.natures().contains(nature));
    }

    private Days of(int budgetYear) {
        return years.stream()
                .filter(days -> days.firstYear() <= budgetYear && budgetYear <= days.lastYear())
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("No days of payment are known for the budget year " + budgetYear));
    }
}
