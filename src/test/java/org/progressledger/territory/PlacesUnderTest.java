package org.progressledger.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.territory.TerritoryExamples.NEW_DAY;
import static org.progressledger.territory.TerritoryExamples.ONE;
import static org.progressledger.territory.TerritoryExamples.PROVINCE;
import static org.progressledger.territory.TerritoryExamples.THREE;
import static org.progressledger.territory.TerritoryExamples.TWO;
import static org.progressledger.territory.TerritoryExamples.after;
import static org.progressledger.territory.TerritoryExamples.gives;
import static org.progressledger.territory.TerritoryExamples.opening;
import static org.progressledger.territory.TerritoryExamples.plan;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.ReorganisationPlan.Stays;
import org.progressledger.territory.TerritoryCommand.DecideReorganisation;

/** ONE gave a part to TWO on the first day of GEO-2025; nothing changed with GEO-2027. */
class PlacesUnderTest {

    private static final LocalDate LATER = LocalDate.of(2027, 1, 1);

    private final Territory territory = new KnownTerritory(List.of(ProvinceTerritory.of(after(
            opening(),
            new DecideReorganisation(
                    PROVINCE,
                    plan(
                            new Stays("99901"),
                            gives("99901", "99902", "Nà Mao"),
                            new Stays("99902"),
                            new Stays("99903"))),
            new DecideReorganisation(
                    PROVINCE, plan("GEO-2027", LATER, new Stays("99901"), new Stays("99902"), new Stays("99903")))))));

    @Test
    void a_household_of_a_giving_unit_counts_there_until_its_village_is_assigned() {
        for (String drawing : List.of("GEO-PRE", "GEO-2025", "GEO-2027")) {
            assertThat(unit(drawing, Lineage.of(ONE))).isEqualTo(ONE);
        }
    }

    @Test
    void a_village_that_was_given_counts_where_it_lay_while_the_drawing_was_in_force_whatever_day_is_asked() {
        for (int at : List.of(0, 1)) {
            Lineage given = new Lineage(List.of(ONE, TWO), List.of(NEW_DAY), at);
            assertThat(unit("GEO-PRE", given)).isEqualTo(ONE);
            assertThat(unit("GEO-2025", given)).isEqualTo(TWO);
            assertThat(unit("GEO-2027", given)).isEqualTo(TWO);
        }
    }

    @Test
    void
            a_village_that_passed_between_two_drawings_counts_by_the_day_under_the_first_and_where_it_went_under_the_next() {
        List<LocalDate> day = List.of(LocalDate.of(2026, 3, 1));
        Lineage before = new Lineage(List.of(TWO, THREE), day, 0);
        Lineage since = new Lineage(List.of(TWO, THREE), day, 1);

        assertThat(unit("GEO-2025", before)).isEqualTo(TWO);
        assertThat(unit("GEO-2025", since)).isEqualTo(THREE);
        for (Lineage either : List.of(before, since)) {
            assertThat(unit("GEO-PRE", either)).isEqualTo(TWO);
            assertThat(unit("GEO-2027", either)).isEqualTo(THREE);
        }
    }

    @Test
    void a_lineage_is_read_as_it_is_written() {
        Lineage lineage = new Lineage(List.of(ONE, TWO, THREE), List.of(NEW_DAY, LATER), 1);

        assertThat(lineage).hasToString("99901@2004>2025-07-01>99902@2004*>2027-01-01>99903@2004");
        assertThat(Lineage.parse(lineage.toString())).isEqualTo(lineage);
        assertThat(Lineage.parse(ONE.toString())).isEqualTo(Lineage.of(ONE));
    }

    private UnitId unit(String drawing, Lineage lineage) {
        return new PlacesUnder(territory.drawing(drawing), territory)
                .of(lineage)
                .unit()
                .orElseThrow();
    }
}
