package org.progressledger.report.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.territory.ChangedLater.DAY;
import static org.progressledger.territory.ChangedLater.FOUR;
import static org.progressledger.territory.ChangedLater.ONE;
import static org.progressledger.territory.ChangedLater.THREE;
import static org.progressledger.territory.ChangedLater.TWO;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.progressledger.population.PopulationEvent.PopulationReported;
import org.progressledger.report.FormArea;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.ChangedLater;
import org.progressledger.territory.Territory;

class PopulationTest {

    private static final LocalDate BEFORE = DAY.minusMonths(2);
    private static final LocalDate AFTER = DAY.plusMonths(2);
    private static final FormArea PROVINCE = new FormArea.Province("99");
    private static final FormArea OTHER = new FormArea.Province("98");

    @Test
    void how_many_live_in_a_unit_that_gave_or_took_a_part_between_drawing_and_day_is_not_known() {
        Territory territory = ChangedLater.given();
        Boundaries old = territory.drawing("GEO-2025");
        Boundaries drawn = territory.drawing("GEO-2027");

        assertThat(population(territory, old, AFTER, AFTER).of(ONE)).isEmpty();
        assertThat(population(territory, old, AFTER, AFTER).of(TWO)).isEmpty();
        assertThat(population(territory, drawn, BEFORE, BEFORE).of(TWO)).isEmpty();
        assertThat(population(territory, old, AFTER, AFTER).of(THREE)).contains(reports(1));
        assertThat(population(territory, old, BEFORE, BEFORE).of(ONE)).contains(reports(1));
        assertThat(population(territory, drawn, AFTER, AFTER).of(ONE)).contains(reports(1));
    }

    @Test
    void a_report_of_the_ground_before_says_nothing_of_the_ground_since() {
        Territory territory = ChangedLater.given();
        Boundaries drawn = territory.drawing("GEO-2027");

        assertThat(population(territory, drawn, AFTER, BEFORE).of(ONE)).isEmpty();
        assertThat(population(territory, drawn, AFTER, BEFORE).of(THREE)).contains(reports(1));
        assertThat(population(territory, drawn, AFTER, BEFORE).of(PROVINCE, List.of()))
                .isEmpty();
    }

    @Test
    void what_one_unit_gave_another_of_the_same_province_leaves_the_province_as_it_was() {
        Territory territory = ChangedLater.given();

        assertThat(population(territory, territory.drawing("GEO-2025"), AFTER, AFTER)
                        .of(PROVINCE, List.of()))
                .contains(reports(3));
    }

    @Test
    void a_unit_that_was_handed_over_counts_in_the_province_of_the_drawing() {
        Territory territory = ChangedLater.handedOver();
        Population population = population(territory, territory.drawing("GEO-2025"), AFTER, AFTER);

        assertThat(territory.unit(ONE, AFTER).orElseThrow().province().code()).isEqualTo("98");
        assertThat(population.of(PROVINCE, List.of())).contains(reports(3));
        assertThat(population.of(OTHER, List.of())).contains(reports(1));
        assertThat(population.of(ONE)).contains(reports(1));
    }

    private static Inhabitants reports(int units) {
        return new Inhabitants(100L * units, 400L * units);
    }

    private static Population population(
            Territory territory, Boundaries boundaries, LocalDate day, LocalDate reported) {
        Map<UnitId, PopulationReported> reports = Stream.of(ONE, TWO, THREE, FOUR)
                .map(unit -> new PopulationReported(
                        unit, 100, 400, reported, new DecisionReference("1/BC-UBND", reported, "UBND xã Mẫu")))
                .collect(Collectors.toMap(PopulationReported::unit, Function.identity()));
        return new Population(reports, day, boundaries, territory);
    }
}
