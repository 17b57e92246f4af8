package org.progressledger.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.territory.TerritoryExamples.DECISION;
import static org.progressledger.territory.TerritoryExamples.ONE;
import static org.progressledger.territory.TerritoryExamples.PROVINCE;
import static org.progressledger.territory.TerritoryExamples.TWO;
import static org.progressledger.territory.TerritoryExamples.after;
import static org.progressledger.territory.TerritoryExamples.opening;
import static org.progressledger.territory.TerritoryExamples.plan;
import static org.progressledger.territory.TerritoryExamples.whole;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.ReorganisationPlan.Stays;
import org.progressledger.territory.TerritoryCommand.DecideReorganisation;
import org.progressledger.territory.TerritoryCommand.RecodeUnit;

/** The code of the first commune goes to the second in 2026, which is merged with the third in 2027. */
class LocationTest {

    private final Territory territory = new KnownTerritory(List.of(ProvinceTerritory.of(after(
            opening(),
            new DecideReorganisation(PROVINCE, plan(new Stays("99901"), new Stays("99902"), new Stays("99903"))),
            new RecodeUnit(PROVINCE, ONE, "99909", LocalDate.of(2026, 1, 1), DECISION),
            new RecodeUnit(PROVINCE, TWO, "99901", LocalDate.of(2026, 7, 1), DECISION),
            new DecideReorganisation(
                    PROVINCE,
                    plan(
                            "GEO-2027",
                            LocalDate.of(2027, 1, 1),
                            new Stays("99909"),
                            whole("99901", "99908", "Mẫu Tám"),
                            whole("99903", "99908", "")))))));

    @Test
    void a_former_code_leads_to_the_unit_that_goes_on_under_another() {
        assertThat(territory.locate("99901", LocalDate.of(2026, 3, 1)))
                .isInstanceOfSatisfying(Location.Recoded.class, recoded -> {
                    assertThat(recoded.unit().id()).isEqualTo(ONE);
                    assertThat(recoded.unit().code()).isEqualTo("99909");
                });
    }

    @Test
    void of_several_units_that_carried_a_code_the_last_before_the_day_is_meant() {
        assertThat(territory.locate("99901", LocalDate.of(2027, 3, 1)))
                .isInstanceOfSatisfying(Location.Ended.class, ended -> {
                    assertThat(ended.unit().id()).isEqualTo(TWO);
                    assertThat(ended.successor()).map(AdministrativeUnit::id).contains(new UnitId("99908", 2027));
                });
        assertThat(territory.locate("99902", LocalDate.of(2027, 3, 1)))
                .as("it carried another code when it ended")
                .isInstanceOfSatisfying(
                        Location.Ended.class,
                        ended -> assertThat(ended.unit().id()).isEqualTo(TWO));
    }

    @Test
    void a_code_that_nobody_carried_yet_is_unknown() {
        assertThat(territory.locate("99909", LocalDate.of(2025, 12, 31))).isEqualTo(new Location.Unknown("99909"));
    }
}
