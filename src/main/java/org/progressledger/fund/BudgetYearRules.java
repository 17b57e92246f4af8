package org.progressledger.fund;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
     * Days of payment of some budget years, from the first one for which the law was in force.
     *
     * @param law law and article
     * @param verified whether the days were compared with the text of the law
     * @param paidUntil last day of payment, in the next year
     * @param addedLate what holds for investment capital that is added late; empty where no such right is known
     * @param carriedOverFrom first day, in the budget year itself, on which its money may be carried over
     * @param extendedUntil latest day to which payment may be extended, in the next year
     */
    public record Days(
            int firstYear,
            int lastYear,
            String law,
            boolean verified,
            MonthDay paidUntil,
            Optional<AddedLate> addedLate,
            MonthDay carriedOverFrom,
            MonthDay extendedUntil) {}

    /**
     * Investment capital that is added late may be paid longer.
     *
     * @param after last day, in the budget year itself, on which capital is added in time
     * @param paidUntil last day of payment of what is added later, in the next year
     */
    public record AddedLate(MonthDay after, MonthDay paidUntil) {}

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

    /** Last day of payment of money of that nature that was assigned for a budget year on that day. */
    public LocalDate lastDay(int budgetYear, FundNature nature, LocalDate assignedOn) {
        return of(budgetYear)
                .addedLate()
                .filter(late -> nature == FundNature.INVESTMENT
                        && assignedOn.isAfter(late.after().atYear(budgetYear)))
                .map(late -> late.paidUntil().atYear(budgetYear + 1))
                .orElseGet(() -> usualLastDay(budgetYear));
    }

    /** Last day of payment of a budget year's money that was added in time. */
    public LocalDate usualLastDay(int budgetYear) {
        return of(budgetYear).paidUntil().atYear(budgetYear + 1);
    }

    /** Latest day to which the payment of a budget year's money may be extended. */
    public LocalDate extendedUntil(int budgetYear) {
        return of(budgetYear).extendedUntil().atYear(budgetYear + 1);
    }

    /** First day on which money of a budget year may be carried over into the next one. */
    public LocalDate carriedOverFrom(int budgetYear) {
        return of(budgetYear).carriedOverFrom().atYear(budgetYear);
    }

    /** Whether money for that purpose may be carried over on that basis. */
    public boolean permits(CarryOverBasis basis, Purpose purpose) {
        boolean known = basis != CarryOverBasis.ADDED_LATE
                || of(purpose.planYears().last()).addedLate().isPresent();
        return known
                && bases.stream()
                        .anyMatch(permission -> permission.basis() == basis
                                && permission.sources().contains(purpose.source())
                                && permission.natures().contains(purpose.nature()));
    }

    private Days of(int budgetYear) {
        return years.stream()
                .filter(days -> days.firstYear() <= budgetYear && budgetYear <= days.lastYear())
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("No days of payment are known for the budget year " + budgetYear));
    }
}
