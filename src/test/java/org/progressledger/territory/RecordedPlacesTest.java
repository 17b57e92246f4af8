package org.progressledger.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.progressledger.shared.UnitId;

/** Ba Tơ was a district until 30 June 2025; eight communes stand on its ground. */
class RecordedPlacesTest {

    private static final Territory TERRITORY = WholeCountry.TERRITORY;
    private static final AreaKey BA_TO = AreaKey.district("535");
    private static final UnitId DISTRICT = new UnitId("535", 2004);
    private static final UnitId PROVINCE = new UnitId("51", 2025);
    private static final List<AdministrativeUnit> BEFORE =
            TERRITORY.unitsOf("51", Boundaries.BEFORE_REORGANISATION.drawnOn());

    @Test
    void what_is_recorded_for_a_unit_that_went_whole_into_another_is_listed_under_its_successor() {
        AdministrativeUnit merged = BEFORE.stream()
                .filter(unit ->
                        isOfBaTo(unit) && !TERRITORY.followersOf(unit.id()).isEmpty())
                .findFirst()
                .orElseThrow();
        UnitId successor = TERRITORY.followersOf(merged.id()).get(0).to().id();

        RecordedArea now = area(BA_TO, Boundaries.SINCE_REORGANISATION);
        assertThat(now.has(merged.id())).isTrue();
        assertThat(now.listedUnder(merged.id())).isEqualTo(successor);
        assertThat(now.isApart(merged.id())).isFalse();
        RecordedArea then = area(BA_TO, Boundaries.BEFORE_REORGANISATION);
        assertThat(then.has(merged.id())).isTrue();
        assertThat(then.listedUnder(merged.id())).isEqualTo(merged.id());
        assertThat(then.has(successor)).as("on the ground of the district").isTrue();
        assertThat(new RecordedPlaces(Boundaries.SINCE_REORGANISATION, TERRITORY)
                        .of(successor)
                        .has(merged.id()))
                .isTrue();
    }

    @Test
    void what_is_recorded_for_a_divided_unit_stays_listed_as_of_the_old_unit_in_its_district() {
        AdministrativeUnit divided = TERRITORY.provinces().stream()
                .flatMap(province ->
                        TERRITORY.unitsOf(province.code(), Boundaries.BEFORE_REORGANISATION.drawnOn()).stream())
                .filter(unit -> unit.formerDistrict().isPresent()
                        && TERRITORY.successorsOf(unit.id()).size() > 1)
                .findFirst()
                .orElseThrow();
        AreaKey district =
                AreaKey.district(divided.formerDistrict().orElseThrow().code());

        RecordedArea now = area(district, Boundaries.SINCE_REORGANISATION);
        assertThat(now.has(divided.id())).isTrue();
        assertThat(now.listedUnder(divided.id())).isEqualTo(divided.id());
        assertThat(now.isApart(divided.id())).isTrue();
        assertThat(area(AreaKey.province(divided.province().code()), Boundaries.SINCE_REORGANISATION)
                        .has(divided.id()))
                .isTrue();
    }

    @Test
    void money_not_divided_among_communes_is_of_the_province_or_the_former_district_it_names() {
        RecordedArea province = area(AreaKey.province("51"), Boundaries.SINCE_REORGANISATION);
        assertThat(province.has(PROVINCE)).isTrue();
        assertThat(province.has(DISTRICT)).isTrue();
        assertThat(province.has(new UnitId("19", 2025))).isFalse();
        assertThat(province.isApart(DISTRICT)).isFalse();
        RecordedArea district = area(BA_TO, Boundaries.BEFORE_REORGANISATION);
        assertThat(district.has(DISTRICT)).isTrue();
        assertThat(district.has(PROVINCE)).isFalse();
        assertThat(area(AreaKey.formerProvince("51"), Boundaries.BEFORE_REORGANISATION)
                        .has(DISTRICT))
                .isTrue();
        assertThat(BEFORE.stream()
                        .filter(unit -> unit.formerDistrict().isPresent() && !isOfBaTo(unit))
                        .filter(unit -> district.has(unit.id())))
                .isEmpty();
    }

    private static boolean isOfBaTo(AdministrativeUnit unit) {
        return unit.formerDistrict()
                .filter(district -> district.code().equals(BA_TO.code()))
                .isPresent();
    }

    private static RecordedArea area(AreaKey key, Boundaries boundaries) {
        DrawnArea area = new AreasUnder(boundaries, TERRITORY).of(key).orElseThrow();
        return new RecordedPlaces(boundaries, TERRITORY).in(area);
    }
}
