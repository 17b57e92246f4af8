package org.progressledger.fund.outturn;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.progressledger.fund.FundCube.FundRow;
import org.progressledger.fund.FundDimension;
import org.progressledger.fund.FundMeasure;
import org.progressledger.shared.Money;

/**
 * What became of the budget money of one budget year, in the three cuts in which the government publishes it: of the year's
 * own plan, of what was carried over into the year, and both together.
 *
 * @param plan sums in the accounts of the plan year itself
 * @param carried sums in the accounts of money that was carried over
 */
public record Outturn(Map<FundMeasure, Money> plan, Map<FundMeasure, Money> carried) {

    public static final Outturn NOTHING = new Outturn(Map.of(), Map.of());

    private static final int DECIMALS = 1;

    public Outturn {
        plan = Map.copyOf(plan);
        carried = Map.copyOf(carried);
    }

    /** @param rows each with a value for {@link FundDimension#CARRIED} */
    public static Outturn of(Collection<FundRow> rows) {
        Map<FundMeasure, Money> plan = new EnumMap<>(FundMeasure.class);
        Map<FundMeasure, Money> carried = new EnumMap<>(FundMeasure.class);
        for (FundRow row : rows) {
            Map<FundMeasure, Money> sums = Boolean.parseBoolean(row.by().get(FundDimension.CARRIED)) ? carried : plan;
            row.sums().forEach((measure, amount) -> sums.merge(measure, amount, Money::plus));
        }
        return new Outturn(plan, carried);
    }

    /** Of both. */
    public Money of(FundMeasure measure) {
        return in(plan, measure).plus(in(carried, measure));
    }

    /** Capital of the year's plan, as adjusted so far. */
    public Money capitalOfPlan() {
        return in(plan, FundMeasure.ASSIGNED);
    }

    /** What came over from the years before, and what was given on of it between allocations. */
    public Money capitalCarried() {
        return in(carried, FundMeasure.CARRIED_IN).plus(in(carried, FundMeasure.ASSIGNED));
    }

    public Money capital() {
        return capitalOfPlan().plus(capitalCarried());
    }

    public Money disbursedOfPlan() {
        return disbursed(plan);
    }

    public Money disbursedOfCarried() {
        return disbursed(carried);
    }

    public Money disbursed() {
        return disbursedOfPlan().plus(disbursedOfCarried());
    }

    /** Advances that are not recovered. */
    public Money outstandingAdvances() {
        return of(FundMeasure.ADVANCED).minus(of(FundMeasure.RECOVERED));
    }

    /** Share of the year's plan that is allocated in detail, in percent; empty without a plan. */
    public Optional<BigDecimal> allocatedShare() {
        return percent(in(plan, FundMeasure.ALLOCATED), capitalOfPlan());
    }

    public Optional<BigDecimal> rateOfPlan() {
        return percent(disbursedOfPlan(), capitalOfPlan());
    }

    public Optional<BigDecimal> rateOfCarried() {
        return percent(disbursedOfCarried(), capitalCarried());
    }

    public Optional<BigDecimal> rate() {
        return percent(disbursed(), capital());
    }

    public Outturn plus(Outturn other) {
        return new Outturn(merged(plan, other.plan, Money::plus), merged(carried, other.carried, Money::plus));
    }

    public Outturn minus(Outturn other) {
        return new Outturn(merged(plan, other.plan, Money::minus), merged(carried, other.carried, Money::minus));
    }

    /** Part of a whole in percent with one decimal, rounded half up; empty where the whole is not more than 0. */
    public static Optional<BigDecimal> percent(Money part, Money whole) {
        return whole.isPositive()
                ? Optional.of(BigDecimal.valueOf(part.dong())
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(whole.dong()), DECIMALS, RoundingMode.HALF_UP))
                : Optional.empty();
    }

    private static Money disbursed(Map<FundMeasure, Money> sums) {
        return in(sums, FundMeasure.ADVANCED).plus(in(sums, FundMeasure.PAID)).minus(in(sums, FundMeasure.RECOVERED));
    }

    private static Money in(Map<FundMeasure, Money> sums, FundMeasure measure) {
        return sums.getOrDefault(measure, Money.ZERO);
    }

    private static Map<FundMeasure, Money> merged(
            Map<FundMeasure, Money> one, Map<FundMeasure, Money> other, BinaryOperator<Money> how) {
        Map<FundMeasure, Money> merged = new EnumMap<>(FundMeasure.class);
        for (FundMeasure measure : FundMeasure.values()) {
            merged.put(measure, how.apply(in(one, measure), in(other, measure)));
        }
        return merged;
    }
}
