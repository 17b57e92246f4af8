package org.progressledger.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.progressledger.shared.UnitId;

class TerritoryTest {

    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
    private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);

    private static final Territory TERRITORY = WholeCountry.TERRITORY;

    @Test
    void thai_nguyen_has_280_units_until_june_2025_and_92_since() {
        assertThat(TERRITORY.unitsOf("19", BEFORE)).hasSize(280);
        assertThat(TERRITORY.unitsOf("19", AFTER)).hasSize(92);
    }

    @Test
    void every_unit_of_the_country_stands_in_one_of_34_provinces_on_both_sides() {
        assertThat(TERRITORY.provinces()).hasSize(34);
        assertThat(unitsOfTheCountry(BEFORE)).hasSize(10_038).doesNotHaveDuplicates();
        assertThat(unitsOfTheCountry(AFTER)).hasSize(3_321).doesNotHaveDuplicates();
        assertThat(unitsOfTheCountry(BEFORE))
                .extracting(AdministrativeUnit::province)
                .allMatch(Objects::nonNull);
    }

    @Test
    void code_05467_means_cam_gia_before_and_gia_sang_since() {
        assertThat(TERRITORY.unitOn("05467", BEFORE)).hasValueSatisfying(unit -> {
            assertThat(unit.label()).isEqualTo("phường Cam Giá");
            assertThat(unit.id()).isEqualTo(new UnitId("05467", 2004));
        });
        assertThat(TERRITORY.unitOn("05467", AFTER)).hasValueSatisfying(unit -> {
            assertThat(unit.label()).isEqualTo("phường Gia Sàng");
            assertThat(unit.id()).isEqualTo(new UnitId("05467", 2025));
        });
    }

    @Test
    void a_unit_is_in_force_from_its_first_day_to_its_last() {
        UnitId camGia = new UnitId("05467", 2004);
        UnitId giaSang = new UnitId("05467", 2025);

        assertThat(TERRITORY.isInForce(camGia, BEFORE)).isTrue();
        assertThat(TERRITORY.isInForce(camGia, AFTER)).isFalse();
        assertThat(TERRITORY.isInForce(giaSang, BEFORE)).isFalse();
        assertThat(TERRITORY.isInForce(giaSang, AFTER)).isTrue();
        assertThat(TERRITORY.isInForce(new UnitId("99999", 2025), AFTER)).isFalse();
    }

    @Test
    void the_old_gia_sang_is_split_so_that_somebody_must_say_where_its_households_went() {
        Location.Ended ended = (Location.Ended) TERRITORY.locate("05461", AFTER);

        assertThat(ended.unit().label()).isEqualTo("phường Gia Sàng");
        assertThat(ended.successor()).isEmpty();
        assertThat(ended.successions())
                .extracting(succession -> succession.to().label())
                .containsExactlyInAnyOrder("phường Phan Đình Phùng", "phường Gia Sàng");
    }

    @Test
    void a_unit_that_went_whole_into_one_other_has_a_successor_to_propose() {
        Location.Ended ended = (Location.Ended) TERRITORY.locate("05539", AFTER);

        assertThat(ended.unit().name()).isEqualTo("Linh Thông");
        assertThat(ended.successor()).map(AdministrativeUnit::label).contains("xã Lam Vỹ");
    }

    @Test
    void a_part_of_a_unit_is_no_successor_to_propose_even_if_it_is_the_only_one_listed() {
        assertThat(TERRITORY.successionsOf(new UnitId("00556", 2004))).hasSize(1);
        assertThat(((Location.Ended) TERRITORY.locate("00556", AFTER)).successor())
                .isEmpty();
    }

    @Test
    void a_unit_that_nobody_ever_had_is_unknown() {
        assertThat(TERRITORY.locate("99999", AFTER)).isEqualTo(new Location.Unknown("99999"));
        assertThat(TERRITORY.locate("21548", BEFORE)).isEqualTo(new Location.Unknown("21548"));
    }

    @Test
    void an_unchanged_unit_stays_the_same_unit() {
        AdministrativeUnit before = TERRITORY.unitOn("05719", BEFORE).orElseThrow();

        assertThat(TERRITORY.unitOn("05719", AFTER)).contains(before);
        assertThat(before.label()).isEqualTo("xã Sảng Mộc");
        assertThat(before.id()).isEqualTo(new UnitId("05719", 2004));
        assertThat(TERRITORY.successionsOf(before.id()))
                .singleElement()
                .extracting(Succession::extent)
                .isEqualTo(Succession.Extent.UNCHANGED);
    }

    @Test
    void a_district_without_communes_goes_on_as_a_special_zone_with_another_code() {
        UnitId lySon = new UnitId("536", 2004);

        assertThat(TERRITORY.unit(lySon, BEFORE)).hasValueSatisfying(unit -> {
            assertThat(unit.label()).isEqualTo("huyện Lý Sơn");
            assertThat(unit.formerDistrict().orElseThrow().name()).isEqualTo("Huyện Lý Sơn");
        });
        assertThat(TERRITORY.unit(lySon, AFTER).orElseThrow().label()).isEqualTo("đặc khu Lý Sơn");
        assertThat(TERRITORY.unitOn("536", BEFORE)).map(AdministrativeUnit::id).contains(lySon);
        assertThat(TERRITORY.unitOn("21548", AFTER)).map(AdministrativeUnit::id).contains(lySon);
        assertThat(TERRITORY.unitOn("536", AFTER)).isEmpty();
        assertThat(TERRITORY.isInForce(lySon, BEFORE)).isTrue();
        assertThat(TERRITORY.isInForce(lySon, AFTER)).isTrue();
        assertThat(TERRITORY.unit(new UnitId("21548", 2025))).isEmpty();
    }

    @Test
    void a_unit_made_of_one_unit_whole_is_that_unit_with_another_kind() {
        UnitId muongLat = new UnitId("14845", 2004);

        assertThat(TERRITORY.unit(muongLat, BEFORE))
                .map(AdministrativeUnit::label)
                .contains("thị trấn Mường Lát");
        assertThat(TERRITORY.unitOn("14845", AFTER)).hasValueSatisfying(unit -> {
            assertThat(unit.label()).isEqualTo("xã Mường Lát");
            assertThat(unit.id()).isEqualTo(muongLat);
        });
    }

    @Test
    void the_code_05443_means_trung_vuong_before_and_phan_dinh_phung_since() {
        assertThat(TERRITORY.unitOn("05443", BEFORE))
                .map(AdministrativeUnit::label)
                .contains("phường Trưng Vương");
        assertThat(TERRITORY.unitOn("05443", AFTER))
                .map(AdministrativeUnit::label)
                .contains("phường Phan Đình Phùng");
        assertThat(TERRITORY.unitOn("05449", BEFORE))
                .map(AdministrativeUnit::label)
                .contains("phường Phan Đình Phùng");
    }

    @Test
    void a_unit_of_bac_kan_knows_its_former_district_and_counts_for_thai_nguyen() {
        AdministrativeUnit unit = TERRITORY.unitOn("01957", BEFORE).orElseThrow();

        assertThat(unit.province().name()).isEqualTo("Thái Nguyên");
        assertThat(unit.formerDistrict()).contains(new FormerDistrict("062", "Huyện Ngân Sơn", "06", "Tỉnh Bắc Kạn"));
    }

    @Test
    void a_name_is_known_in_either_spelling_with_or_without_its_kind() {
        AdministrativeUnit unit = TERRITORY.unitOn("05569", AFTER).orElseThrow();

        assertThat(unit.label()).isEqualTo("xã Định Hóa");
        assertThat(unit.searchForm()).isEqualTo("xa dinh hoa");
        assertThat(List.of("Xã Định Hoá", "XÃ ĐỊNH HÓA", "Định Hóa", " định  hoá "))
                .allMatch(unit::bears);
        assertThat(unit.bears("Thị trấn Chợ Chu")).isFalse();
    }

    @Test
    void units_know_out_of_which_they_were_made() {
        assertThat(TERRITORY.originsOf(new UnitId("05467", 2025)))
                .extracting(succession -> succession.from().code())
                .contains("05467", "05461");
    }

    private List<AdministrativeUnit> unitsOfTheCountry(LocalDate day) {
        return TERRITORY.provinces().stream()
                .flatMap(province -> TERRITORY.unitsOf(province.code(), day).stream())
                .toList();
    }
}
