package org.progressledger.fund.outturn;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.progressledger.fund.FundCube.FundRow;
import org.progressledger.fund.FundDimension;
import org.progressledger.fund.FundMeasure;
import org.progressledger.shared.Money;

class OutturnTest {

    private static final FundRow PLAN = row(
            "false",
            Map.of(
                    FundMeasure.ASSIGNED, 1000L,
                    FundMeasure.ALLOCATED, 990L,
                    FundMeasure.ADVANCED, 300L,
                    FundMeasure.PAID, 310L,
                    FundMeasure.RECOVERED, 100L));
    private static final FundRow CARRIED =
            row("true", Map.of(FundMeasure.CARRIED_IN, 200L, FundMeasure.ASSIGNED, -50L, FundMeasure.PAID, 45L));

    @Test
    void the_rates_are_of_the_years_plan_of_what_was_carried_over_and_of_both() {
        Outturn outturn = Outturn.of(List.of(PLAN, CARRIED));

        assertThat(outturn.disbursedOfPlan()).isEqualTo(new Money(510));
        assertThat(outturn.rateOfPlan()).contains(new BigDecimal("51.0"));
        assertThat(outturn.capitalCarried())
                .as("what came in, less what was given on of it")
                .isEqualTo(new Money(150));
        assertThat(outturn.rateOfCarried()).contains(new BigDecimal("30.0"));
        assertThat(outturn.rate()).contains(new BigDecimal("48.3"));
        assertThat(outturn.allocatedShare()).contains(new BigDecimal("99.0"));
        assertThat(outturn.outstandingAdvances()).isEqualTo(new Money(200));
    }

    @Test
    void without_capital_there_is_no_rate() {
        assertThat(Outturn.NOTHING.rate()).isEmpty();
        assertThat(Outturn.of(List.of(CARRIED)).rateOfPlan()).isEmpty();
    }

    @Test
    void what_moved_between_two_days_is_the_difference() {
        Outturn moved = Outturn.of(List.of(PLAN, CARRIED)).minus(Outturn.of(List.of(PLAN)));

        assertThat(moved.disbursed()).isEqualTo(new Money(45));
        assertThat(moved.capitalOfPlan()).isEqualTo(Money.ZERO);
    }

    static FundRow row(String carried, Map<FundMeasure, Long> amounts) {
        return row(Map.of(FundDimension.CARRIED, carried), amounts);
    }

    static FundRow row(Map<FundDimension, String> by, Map<FundMeasure, Long> amounts) {
        Map<FundMeasure, Money> sums = new EnumMap<>(FundMeasure.class);
        amounts.forEach((measure, amount) -> sums.put(measure, new Money(amount)));
        return new FundRow(by, sums);
    }
}
