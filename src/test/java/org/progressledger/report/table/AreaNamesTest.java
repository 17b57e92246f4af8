package org.progressledger.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.Territory;
import org.progressledger.territory.WholeCountry;

class AreaNamesTest {

    private static final Territory TERRITORY = WholeCountry.TERRITORY;

    @Test
    void a_unit_stands_on_a_form_as_the_boundaries_of_the_form_name_it() {
        UnitId lySon = TERRITORY.unitsOf("51", Boundaries.BEFORE_REORGANISATION.drawnOn()).stream()
                .filter(unit -> unit.name().equals("Lý Sơn"))
                .map(AdministrativeUnit::id)
                .findFirst()
                .orElseThrow();

        assertThat(new AreaNames(TERRITORY, Boundaries.BEFORE_REORGANISATION)
                        .of(lySon)
                        .vietnamese())
                .isEqualTo("Huyện Lý Sơn");
        assertThat(new AreaNames(TERRITORY, Boundaries.SINCE_REORGANISATION)
                        .of(lySon)
                        .vietnamese())
                .isEqualTo("Đặc khu Lý Sơn");
    }

    @Test
    void a_unit_that_the_boundaries_lack_stands_as_it_was_last_known() {
        assertThat(new AreaNames(TERRITORY, Boundaries.BEFORE_REORGANISATION)
                        .of(UnitId.parse("05569@2025"))
                        .vietnamese())
                .isEqualTo("Xã Định Hóa");
    }
}
