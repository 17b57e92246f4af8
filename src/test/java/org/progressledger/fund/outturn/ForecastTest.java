package org.progressledger.fund.outturn;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.progressledger.fund.FundCube.FundRow;
import org.progressledger.fund.FundDimension;
import org.progressledger.fund.FundMeasure;
import org.progressledger.shared.Money;

class ForecastTest {

    private static final LocalDate DEADLINE = LocalDate.of(2027, 1, 31);
    private static final BurnUp NOTHING = BurnUp.of(2025, List.of(), DEADLINE, DEADLINE.minusYears(1));

    @Test
    void a_budget_year_has_thirteen_months_and_what_came_before_it_stands_in_the_first() {
        BurnUp burnUp = burnUp(2026, LocalDate.of(2026, 6, 15), 100, "2025-12 0", "2026-03 10", "2026-05 20");

        assertThat(burnUp.months()).hasSize(13);
        assertThat(burnUp.months().get(0).capital()).isEqualTo(new Money(100));
        assertThat(burnUp.months().get(3).disbursed()).isEqualTo(new Money(10));
        assertThat(burnUp.disbursed()).isEqualTo(new Money(30));
        assertThat(burnUp.months().get(5).begun()).isTrue();
        assertThat(burnUp.months().get(6).begun()).isFalse();
    }

    @Test
    void payment_of_capital_added_late_makes_the_chart_longer() {
        assertThat(burnUp(2026, LocalDate.of(2027, 4, 1), 100, "2027-03 5").months())
                .hasSize(15);
    }

    @Test
    void the_pace_of_the_last_three_full_months_goes_on_to_the_deadline() {
        LocalDate day = LocalDate.of(2026, 6, 15);
        Forecast forecast = forecast(
                burnUp(2026, day, 100, "2026-01 40", "2026-03 2", "2026-04 2", "2026-05 2", "2026-06 1"), NOTHING, day);

        assertThat(forecast.monthlyPace()).as("March to May").contains(new Money(2));
        assertThat(forecast.byPace().orElseThrow().spent())
                .as("46 by the end of May and 2 in each of eight months")
                .isEqualTo(new Money(62));
        assertThat(forecast.byPace().orElseThrow().unspent()).isEqualTo(new Money(38));
        assertThat(forecast.byLastYear()).as("nothing is known of last year").isEmpty();
    }

    @Test
    void the_year_ends_as_last_year_did_from_the_same_month_on() {
        LocalDate day = LocalDate.of(2026, 6, 30);
        BurnUp before = burnUp(2025, day, 100, "2025-06 30", "2025-12 40", "2026-01 20");
        Forecast forecast = forecast(burnUp(2026, day, 100, "2026-06 25"), before, day);

        assertThat(forecast.shareLastYear()).contains(new BigDecimal("33.3"));
        assertThat(forecast.byLastYear().orElseThrow().unspent()).isEqualTo(new Money(25));
    }

    @Test
    void nothing_more_than_the_capital_is_spent_and_nothing_less_than_is() {
        LocalDate day = LocalDate.of(2026, 6, 30);

        assertThat(forecast(burnUp(2026, day, 100, "2026-04 30", "2026-05 30", "2026-06 30"), NOTHING, day)
                        .byPace()
                        .orElseThrow()
                        .unspent())
                .isEqualTo(Money.ZERO);
        assertThat(forecast(burnUp(2026, LocalDate.of(2026, 1, 20), 100), NOTHING, LocalDate.of(2026, 1, 20))
                        .byPace())
                .as("before the first full month")
                .isEmpty();
    }

    @Test
    void money_that_was_carried_over_goes_on_only_until_its_own_last_day() {
        LocalDate day = LocalDate.of(2026, 10, 31);
        String[] paid = {"2026-08 10", "2026-09 10", "2026-10 10"};
        BurnUp all = burnUp(2026, day, 200, paid);
        BurnUp carried = burnUp(2026, day, LocalDate.of(2026, 12, 31), 200, paid);

        assertThat(forecast(all, NOTHING, day).byPace().orElseThrow().spent())
                .as("30 and 10 in each of three months")
                .isEqualTo(new Money(60));
        assertThat(Forecast.of(all, List.of(carried), NOTHING, day)
                        .byPace()
                        .orElseThrow()
                        .spent())
                .as("30 and 10 in each of two months")
                .isEqualTo(new Money(50));
    }

    private static Forecast forecast(BurnUp burnUp, BurnUp before, LocalDate day) {
        return Forecast.of(burnUp, List.of(burnUp), before, day);
    }

    private static BurnUp burnUp(int year, LocalDate day, long capital, String... paid) {
        return burnUp(year, day, LocalDate.of(year + 1, 1, 31), capital, paid);
    }

    private static BurnUp burnUp(int year, LocalDate day, LocalDate deadline, long capital, String... paid) {
        List<FundRow> rows = new ArrayList<>();
        rows.add(row(year + "-01", FundMeasure.ASSIGNED, capital));
        for (String month : paid) {
            String[] parts = month.split(" ");
            rows.add(row(parts[0], FundMeasure.PAID, Long.parseLong(parts[1])));
        }
        return BurnUp.of(year, rows, day, deadline);
    }

    private static FundRow row(String month, FundMeasure measure, long amount) {
        return OutturnTest.row(Map.of(FundDimension.MONTH, month), Map.of(measure, amount));
    }
}
