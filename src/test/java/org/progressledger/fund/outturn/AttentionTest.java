package org.progressledger.fund.outturn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.progressledger.fund.AllocationBook;
import org.progressledger.fund.AllocationEvent.AdvancePaid;
import org.progressledger.fund.AllocationEvent.AllocationOpened;
import org.progressledger.fund.AllocationId;
import org.progressledger.fund.Entry;
import org.progressledger.fund.FundCube.FundRow;
import org.progressledger.fund.FundDimension;
import org.progressledger.fund.FundMeasure;
import org.progressledger.fund.FundNature;
import org.progressledger.fund.FundSource;
import org.progressledger.fund.PlanYears;
import org.progressledger.fund.Purpose;
import org.progressledger.programme.ItemKey;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.Money;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.RecordedArea;
import org.progressledger.territory.RecordedPlaces;
import org.progressledger.territory.Territory;
import org.progressledger.territory.WholeCountry;

class AttentionTest {

    private static final AttentionRules RULES = new AttentionRules(2, new Money(1000), 12, "mẫu", false);
    private static final UnitId DINH_HOA = UnitId.parse("05569@2025");
    private static final Territory TERRITORY = WholeCountry.TERRITORY;
    private static final LocalDate PAID_ON = LocalDate.of(2025, 3, 10);

    @Test
    void a_commune_with_more_small_projects_than_the_limit_is_scattered() {
        assertThat(scattered(999, 999, 5000)).satisfies(found -> {
            assertThat(found.projects()).isEqualTo(3);
            assertThat(found.small()).isEqualTo(2);
            assertThat(found.scattered()).isFalse();
        });
        assertThat(scattered(999, 999, 1).scattered()).isTrue();
        assertThat(scattered(1000, 1000, 1000).small()).isZero();
    }

    @Test
    void an_advance_is_overdue_after_the_day_of_its_contract_or_when_it_is_too_old() {
        AllocationBook byContract = advanced(Optional.of(LocalDate.of(2025, 6, 30)));
        assertThat(OverdueAdvance.of(List.of(byContract), LocalDate.of(2025, 6, 30), RULES))
                .isEmpty();
        assertThat(OverdueAdvance.of(List.of(byContract), LocalDate.of(2025, 7, 3), RULES))
                .singleElement()
                .satisfies(overdue -> {
                    assertThat(overdue.daysOverdue()).isEqualTo(3);
                    assertThat(overdue.byContract()).isTrue();
                });
        AllocationBook byAge = advanced(Optional.empty());
        assertThat(OverdueAdvance.of(List.of(byAge), LocalDate.of(2026, 3, 10), RULES))
                .isEmpty();
        assertThat(OverdueAdvance.of(List.of(byAge), LocalDate.of(2026, 3, 11), RULES))
                .singleElement()
                .satisfies(overdue -> assertThat(overdue.daysOverdue()).isEqualTo(1));
    }

    private static ScatteredInvestment scattered(long... projects) {
        List<FundRow> rows = new ArrayList<>();
        for (int number = 0; number < projects.length; number++) {
            rows.add(OutturnTest.row(
                    Map.of(FundDimension.UNIT, DINH_HOA.toString(), FundDimension.PROJECT, "DA-" + number),
                    Map.of(FundMeasure.ALLOCATED, projects[number])));
        }
        rows.add(OutturnTest.row(
                Map.of(FundDimension.UNIT, DINH_HOA.toString(), FundDimension.PROJECT, "-"),
                Map.of(FundMeasure.ALLOCATED, 0L)));
        RecordedArea area = new RecordedPlaces(Boundaries.SINCE_REORGANISATION, TERRITORY).of(DINH_HOA);
        return ScatteredInvestment.of(rows, area, RULES).get(0);
    }

    private static AllocationBook advanced(Optional<LocalDate> recoverBy) {
        Purpose purpose = new Purpose(
                PlanYears.of(2025),
                "9000001",
                DINH_HOA,
                new ItemKey("NTM-2021/03"),
                FundSource.CENTRAL,
                FundNature.INVESTMENT,
                Optional.of("DA-1"));
        AllocationId id = AllocationId.of(purpose);
        Entry entry = new Entry(
                "U1", new Money(500), PAID_ON, new DecisionReference("1/QĐ", PAID_ON, "Kho bạc mẫu"), Optional.empty());
        return AllocationBook.EMPTY
                .after("1", 0, new AllocationOpened(id, purpose, Optional.empty(), Optional.empty(), PAID_ON))
                .after("2", 1, new AdvancePaid(id, entry, 2025, recoverBy));
    }
}
