package org.progressledger.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.household.HouseholdExamples.LAM_VY;
import static org.progressledger.household.HouseholdExamples.LINH_THONG;
import static org.progressledger.ruleset.PovertyClass.NEAR_POOR;
import static org.progressledger.ruleset.PovertyClass.NOT_POOR;
import static org.progressledger.ruleset.PovertyClass.POOR;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.progressledger.household.ClosingReason;
import org.progressledger.shared.Cause;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.Boundaries;

/** What the movement forms say of households that begin, end, move or pass to another unit. */
class MovementOfHouseholdsTest extends MovementFixture {

    private static final FormArea PROVINCE = new FormArea.Province("19");

    @Test
    void a_household_that_split_off_with_its_class_comes_by_column_8() {
        household.reclassified("01/03/2025", POOR, Cause.LIFE_EVENT);

        assertThat(year2025(COMMUNE))
                .isEqualTo(Map.of("POOR 8", one(4), "POOR 8 LIFE_EVENT", one(4), "POOR 9", one(4)));
    }

    @Test
    void a_household_that_split_off_poor_and_is_reviewed_near_poor_comes_by_column_8_as_a_life_event() {
        household.reclassified("01/03/2025", POOR, Cause.LIFE_EVENT).reviewed("12/12/2025", NEAR_POOR);

        assertThat(year2025(COMMUNE))
                .isEqualTo(Map.of("NEAR_POOR 8", one(4), "NEAR_POOR 8 LIFE_EVENT", one(4), "NEAR_POOR 9", one(4)));
    }

    @Test
    void a_household_that_ended_leaves_by_column_4() {
        household.reviewed("12/12/2024", POOR).closed("01/03/2025", ClosingReason.DIED);

        assertThat(year2025(COMMUNE))
                .isEqualTo(Map.of("POOR 1", one(4), "POOR 4", one(4), "POOR 4 LIFE_EVENT", one(4)));
    }

    @Test
    void a_household_that_stood_in_the_book_twice_leaves_by_column_4_as_a_correction() {
        household.reviewed("12/12/2024", NEAR_POOR).closed("01/03/2025", ClosingReason.DUPLICATE);

        assertThat(year2025(COMMUNE))
                .isEqualTo(Map.of("NEAR_POOR 1", one(4), "NEAR_POOR 4", one(4), "NEAR_POOR 4 CORRECTION", one(4)));
    }

    @Test
    void a_household_that_was_closed_by_mistake_never_left() {
        household
                .reviewed("12/12/2024", POOR)
                .closed("01/03/2025", ClosingReason.DIED)
                .closingWithdrawn();

        assertThat(year2025(COMMUNE)).isEqualTo(Map.of("POOR 1", one(4), "POOR 9", one(4)));
    }

    @Test
    void a_household_that_moves_leaves_one_commune_and_comes_to_another_and_the_province_sees_nothing() {
        household.reviewed("12/12/2024", POOR).moved("01/03/2025", LAM_VY, Cause.LIFE_EVENT);

        assertThat(year2025(COMMUNE))
                .isEqualTo(Map.of("POOR 1", one(4), "POOR 4", one(4), "POOR 4 LIFE_EVENT", one(4)));
        assertThat(year2025(new FormArea.Commune(LAM_VY)))
                .isEqualTo(Map.of("POOR 8", one(4), "POOR 8 LIFE_EVENT", one(4), "POOR 9", one(4)));
        assertThat(year2025(PROVINCE)).isEqualTo(Map.of("POOR 1", one(4), "POOR 9", one(4)));
    }

    @Test
    void a_poor_household_that_moves_and_becomes_near_poor_crosses_the_lists_of_the_province_alone() {
        household
                .reviewed("12/12/2024", POOR)
                .moved("01/03/2025", LAM_VY, Cause.LIFE_EVENT)
                .reviewed("12/12/2025", NEAR_POOR);

        assertThat(year2025(COMMUNE)).containsKey("POOR 4 LIFE_EVENT");
        assertThat(year2025(new FormArea.Commune(LAM_VY)))
                .isEqualTo(Map.of("NEAR_POOR 8", one(4), "NEAR_POOR 8 LIFE_EVENT", one(4), "NEAR_POOR 9", one(4)));
        assertThat(year2025(PROVINCE)).containsKeys("POOR 2", "NEAR_POOR 5");
    }

    @Test
    void who_was_on_no_list_and_moves_is_newly_arising_where_it_lives_at_the_closing() {
        household
                .reviewed("12/12/2024", NOT_POOR)
                .moved("01/03/2025", LAM_VY, Cause.LIFE_EVENT)
                .reviewed("12/12/2025", POOR);

        assertThat(year2025(new FormArea.Commune(LAM_VY))).isEqualTo(Map.of("POOR 7", one(4), "POOR 9", one(4)));
    }

    @Test
    void a_boundary_that_moves_moves_nobody_under_either_boundaries() {
        Story.in(book, "H2")
                .registered("12/12/2024", LINH_THONG, 3)
                .reviewed("12/12/2024", POOR)
                .moved("01/07/2025", LAM_VY, Cause.BOUNDARY_CHANGE);

        Map<String, Amount> nothingMoved = Map.of("POOR 1", one(3), "POOR 9", one(3));
        assertThat(year2025(new FormArea.Commune(LAM_VY))).isEqualTo(nothingMoved);
        FormQuestion before = new FormQuestion(
                new FormArea.Commune(LINH_THONG),
                Story.on("31/12/2024"),
                Story.on("31/12/2025"),
                book.next(),
                Boundaries.BEFORE_REORGANISATION,
                Reach.EVERYTHING);
        assertThat(FormText.of(book.forms(before))).isEqualTo(nothingMoved);
        assertThat(FormText.of(book.forms(before.of(new FormArea.FormerDistrict("167")))))
                .isEqualTo(nothingMoved);
    }

    @Test
    void a_household_that_a_boundary_takes_out_of_the_unassigned_moves_by_boundary_change() {
        UnitId giaSang = UnitId.parse("05461@2004");
        UnitId successor = UnitId.parse("05467@2025");
        household.moved("01/06/2024", giaSang, Cause.LIFE_EVENT).reviewed("12/12/2024", POOR);
        household.moved("01/08/2025", LAM_VY, Cause.LIFE_EVENT).moved("01/09/2025", successor, Cause.BOUNDARY_CHANGE);

        assertThat(year2025(new FormArea.Unassigned("19")))
                .isEqualTo(Map.of("POOR 1", one(4), "POOR 4", one(4), "POOR 4 LIFE_EVENT", one(4)));
        assertThat(year2025(new FormArea.Commune(successor)))
                .isEqualTo(Map.of("POOR 8", one(4), "POOR 8 BOUNDARY_CHANGE", one(4), "POOR 9", one(4)));
    }
}
