package org.progressledger.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.progressledger.household.HouseholdExamples.DINH_HOA;
import static org.progressledger.household.HouseholdExamples.LAM_VY;
import static org.progressledger.household.HouseholdExamples.LINH_THONG;
import static org.progressledger.ruleset.PovertyClass.POOR;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.progressledger.household.Residence;
import org.progressledger.shared.Cause;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.LaterKnown;
import org.progressledger.territory.Place;
import org.progressledger.territory.Territory;
import org.progressledger.territory.TerritoryEvent.UnitMovedToDistrict;

class UnitsUnderTest {

    private static final UnitsUnder BEFORE = new UnitsUnder(Boundaries.BEFORE_REORGANISATION, InventedBook.TERRITORY);
    private static final UnitsUnder SINCE = new UnitsUnder(Boundaries.SINCE_REORGANISATION, InventedBook.TERRITORY);

    /** A ward that was divided between two others, which have more origins. */
    private static final UnitId GIA_SANG = UnitId.parse("05461@2004");

    private static final UnitId SUCCESSOR = UnitId.parse("05467@2025");
    private static final UnitId UNCHANGED = UnitId.parse("05719@2004");

    /** Made of two communes, one of which bears its code. */
    private static final UnitId OLD_LAM_VY = UnitId.parse("05542@2004");

    private final InventedBook book = new InventedBook();

    private Story household(UnitId unit) {
        return Story.in(book, "H").registered("12/12/2022", unit, 4).reviewed("12/12/2022", POOR);
    }

    @Test
    void the_same_code_under_other_boundaries_is_another_unit() {
        household(OLD_LAM_VY);

        assertThat(unit("31/12/2023", BEFORE)).contains(OLD_LAM_VY);
        assertThat(unit("31/12/2023", SINCE)).contains(LAM_VY);
    }

    @Test
    void a_unit_that_nothing_happened_to_is_itself_under_both() {
        household(UNCHANGED);

        assertThat(unit("31/12/2025", BEFORE)).contains(UNCHANGED);
        assertThat(unit("31/12/2023", SINCE)).contains(UNCHANGED);
    }

    @Test
    void forward_a_household_is_in_the_unit_that_took_over_the_whole() {
        household(LINH_THONG);

        assertThat(unit("31/12/2023", SINCE)).contains(LAM_VY);
    }

    @Test
    void forward_a_household_of_a_divided_unit_is_where_the_boundary_placed_it() {
        household(GIA_SANG).moved("01/07/2025", SUCCESSOR, Cause.BOUNDARY_CHANGE);

        assertThat(unit("31/12/2023", SINCE)).contains(SUCCESSOR);
    }

    @Test
    void forward_a_household_of_a_divided_unit_that_moved_by_itself_is_unassigned() {
        household(GIA_SANG).moved("01/09/2025", SUCCESSOR, Cause.LIFE_EVENT);

        assertThat(unit("31/12/2023", SINCE)).isEmpty();
        assertThat(unit("31/12/2025", SINCE)).contains(SUCCESSOR);
    }

    @Test
    void forward_where_the_boundary_placed_a_household_says_nothing_of_the_village_before() {
        household(GIA_SANG)
                .moved("01/06/2024", new Residence(GIA_SANG, "Tổ Mẫu"), Cause.LIFE_EVENT)
                .moved("01/07/2025", SUCCESSOR, Cause.BOUNDARY_CHANGE);

        assertThat(unit("31/12/2023", SINCE)).isEmpty();
        assertThat(unit("31/12/2024", SINCE)).contains(SUCCESSOR);
    }

    @Test
    void backward_a_household_is_where_it_lived_before_the_boundary_moved() {
        household(LINH_THONG).moved("01/07/2025", LAM_VY, Cause.BOUNDARY_CHANGE);

        assertThat(unit("31/12/2025", BEFORE)).contains(LINH_THONG);
    }

    @Test
    void backward_a_household_that_came_since_is_unassigned_where_the_unit_has_several_origins() {
        household(LINH_THONG).moved("01/09/2025", DINH_HOA, Cause.LIFE_EVENT);

        assertThat(unit("31/12/2025", BEFORE)).isEmpty();
    }

    @Test
    void backward_a_move_since_hides_where_the_boundary_had_placed_it() {
        household(LINH_THONG)
                .moved("01/07/2025", LAM_VY, Cause.BOUNDARY_CHANGE)
                .moved("01/09/2025", new Residence(LAM_VY, "Làng Mẫu"), Cause.LIFE_EVENT);

        assertThat(unit("31/08/2025", BEFORE)).contains(LINH_THONG);
        assertThat(unit("31/12/2025", BEFORE)).isEmpty();
    }

    @Test
    void a_unit_that_was_made_of_one_whole_unit_is_that_unit_on_both_sides() {
        UnitId muongLat = UnitId.parse("14845@2004");
        household(muongLat);

        assertThat(unit("31/12/2025", BEFORE)).contains(muongLat);
        assertThat(unit("31/12/2025", SINCE)).contains(muongLat);
    }

    @Test
    void an_earlier_registration_at_the_same_place_changes_nothing() {
        household(GIA_SANG)
                .registeredEarlier("12/12/2021", GIA_SANG, 4)
                .moved("01/07/2025", SUCCESSOR, Cause.BOUNDARY_CHANGE);

        assertThat(place("31/12/2021", SINCE).unit()).contains(SUCCESSOR);
    }

    @Test
    void a_unit_counts_in_the_district_to_which_it_belonged_on_the_day_of_the_drawing() {
        Territory moved = LaterKnown.of(
                "19",
                0,
                new UnitMovedToDistrict(
                        "19",
                        LINH_THONG,
                        "168",
                        LocalDate.of(2020, 1, 1),
                        new DecisionReference("7/NQ-MẪU", LocalDate.of(2019, 12, 1), "UBTVQH (mẫu)")));
        Place place = new Place(Optional.of(LINH_THONG), LINH_THONG);

        assertThat(BEFORE.contains(new FormArea.FormerDistrict("167"), place)).isTrue();
        UnitsUnder lastDay = new UnitsUnder(Boundaries.BEFORE_REORGANISATION, moved);
        assertThat(lastDay.contains(new FormArea.FormerDistrict("168"), place)).isTrue();
        assertThat(lastDay.contains(new FormArea.FormerDistrict("167"), place)).isFalse();
        assertThat(lastDay.communesOf(new FormArea.FormerDistrict("168"))).contains(LINH_THONG);
        UnitsUnder earlier = new UnitsUnder(new Boundaries("GEO-MAU", LocalDate.of(2019, 12, 31)), moved);
        assertThat(earlier.contains(new FormArea.FormerDistrict("167"), place)).isTrue();
    }

    @Test
    void a_former_district_under_the_new_boundaries_is_the_units_on_its_ground() {
        FormArea dinhHoa = new FormArea.FormerDistrict("167");

        assertThat(SINCE.communesOf(dinhHoa)).contains(LAM_VY, DINH_HOA).doesNotContain(SUCCESSOR, LINH_THONG);
        assertThat(SINCE.communesOf(new FormArea.FormerDistrict("164"))).contains(SUCCESSOR);
        assertThat(SINCE.contains(dinhHoa, new Place(Optional.of(LAM_VY), LINH_THONG)))
                .isTrue();
        assertThat(SINCE.contains(dinhHoa, new Place(Optional.of(SUCCESSOR), GIA_SANG)))
                .isFalse();
        assertThat(SINCE.contains(dinhHoa, new Place(Optional.empty(), LAM_VY))).isFalse();
        assertThat(SINCE.unitsToLookIn(dinhHoa).orElseThrow()).contains(LAM_VY, LINH_THONG, OLD_LAM_VY);
    }

    @Test
    void an_area_that_the_boundaries_do_not_have_is_refused() {
        assertThatExceptionOfType(FormRefusedException.class)
                .isThrownBy(() -> SINCE.require(new FormArea.FormerDistrict("999")))
                .withMessageContaining("GEO-2025");
        assertThatExceptionOfType(FormRefusedException.class)
                .isThrownBy(() -> SINCE.require(new FormArea.Commune(LINH_THONG)));
        assertThatExceptionOfType(FormRefusedException.class)
                .isThrownBy(() -> BEFORE.require(new FormArea.Commune(LAM_VY)));
        assertThatExceptionOfType(FormRefusedException.class)
                .isThrownBy(() -> BEFORE.require(new FormArea.Province("98")));
        BEFORE.require(new FormArea.FormerDistrict("167"));
        BEFORE.require(new FormArea.FormerProvince("06"));
        SINCE.require(new FormArea.FormerDistrict("167"));
        SINCE.require(new FormArea.FormerProvince("06"));
        SINCE.require(new FormArea.Unassigned("19"));
    }

    private Optional<UnitId> unit(String day, UnitsUnder units) {
        return place(day, units).unit();
    }

    private Place place(String day, UnitsUnder units) {
        HouseholdHistory history = book.households().iterator().next().knownAt(book.next());
        return units.placeOf(
                history.placements(), history.placements().on(Story.on(day)).orElseThrow());
    }
}
