package org.progressledger.territory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.progressledger.facts.Basis;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.Territory;
import org.progressledger.territory.WholeCountry;
import org.progressledger.web.TimeChoice;

class UnitFilterTest {

    private static final Territory TERRITORY = WholeCountry.TERRITORY;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    @Test
    void a_former_district_is_the_units_on_its_ground_under_a_later_drawing() {
        assertThat(of("535", Boundaries.SINCE_REORGANISATION, TODAY)).hasSize(8);
    }

    @Test
    void a_district_is_the_units_that_lie_in_it_while_there_are_districts() {
        assertThat(of("535", Boundaries.BEFORE_REORGANISATION, TODAY)).hasSize(19);
        LocalDate day = LocalDate.of(2010, 1, 1);
        assertThat(of("535", Boundaries.BEFORE_REORGANISATION, day))
                .isNotEmpty()
                .allMatch(unit -> unit.validity().covers(day))
                .allMatch(unit -> unit.formerDistrict().orElseThrow().code().equals("535"));
    }

    @Test
    void a_district_that_never_was_has_no_units_and_none_asked_for_means_all() {
        for (Boundaries drawing : List.of(Boundaries.BEFORE_REORGANISATION, Boundaries.SINCE_REORGANISATION)) {
            assertThat(of("999", drawing, TODAY)).isEmpty();
            assertThat(of("", drawing, TODAY)).isEqualTo(lines(asked(drawing, TODAY)));
        }
    }

    private static List<UnitLine> of(String district, Boundaries drawing, LocalDate day) {
        UnitFilter filter = new UnitFilter(
                Optional.of("51"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(district),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Asked asked = asked(drawing, day);
        return filter.of(lines(asked), asked);
    }

    private static Asked asked(Boundaries drawing, LocalDate day) {
        return new Asked(TimeChoice.NOW, new Basis(day, 0), drawing, TERRITORY);
    }

    private static List<UnitLine> lines(Asked asked) {
        return TERRITORY.unitsOf("51", asked.day()).stream()
                .map(UnitFilterTest::line)
                .toList();
    }

    private static UnitLine line(AdministrativeUnit unit) {
        return new UnitLine(
                unit.id(),
                unit.code(),
                unit.name(),
                unit.kind(),
                unit.label(),
                unit.province().code(),
                unit.formerDistrict(),
                unit.validity(),
                Map.of(),
                0);
    }
}
