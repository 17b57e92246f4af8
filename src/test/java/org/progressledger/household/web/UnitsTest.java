package org.progressledger.household.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.Territory;
import org.progressledger.territory.WholeCountry;

class UnitsTest {

    private static final Territory TERRITORY = WholeCountry.TERRITORY;

    private final Units units = new Units(TERRITORY);

    @Test
    void a_unit_is_called_what_it_was_called_under_the_drawing() {
        UnitId lySon = TERRITORY.unitsOf("51", Boundaries.BEFORE_REORGANISATION.drawnOn()).stream()
                .filter(unit -> unit.name().equals("Lý Sơn"))
                .map(AdministrativeUnit::id)
                .findFirst()
                .orElseThrow();

        assertThat(units.label(lySon, Boundaries.BEFORE_REORGANISATION.drawnOn()))
                .isEqualTo("huyện Lý Sơn");
        assertThat(units.label(lySon, Boundaries.SINCE_REORGANISATION.drawnOn()))
                .isEqualTo("đặc khu Lý Sơn");
        assertThat(units.place(lySon, Boundaries.BEFORE_REORGANISATION.drawnOn())
                        .orElseThrow()
                        .name())
                .isEqualTo("huyện Lý Sơn");
    }

    @Test
    void a_unit_that_the_drawing_lacks_is_called_what_it_was_called_last() {
        assertThat(units.label(UnitId.parse("05569@2025"), Boundaries.BEFORE_REORGANISATION.drawnOn()))
                .isEqualTo("xã Định Hóa");
    }
}
