package org.progressledger.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.territory.TerritoryExamples.DECISION;
import static org.progressledger.territory.TerritoryExamples.NEW_DAY;
import static org.progressledger.territory.TerritoryExamples.ONE;
import static org.progressledger.territory.TerritoryExamples.OPENED;
import static org.progressledger.territory.TerritoryExamples.PROVINCE;
import static org.progressledger.territory.TerritoryExamples.THREE;
import static org.progressledger.territory.TerritoryExamples.TWO;
import static org.progressledger.territory.TerritoryExamples.after;
import static org.progressledger.territory.TerritoryExamples.gives;
import static org.progressledger.territory.TerritoryExamples.part;
import static org.progressledger.territory.TerritoryExamples.plan;
import static org.progressledger.territory.TerritoryExamples.whole;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.ReorganisationPlan.Stays;
import org.progressledger.territory.Succession.Extent;
import org.progressledger.territory.TerritoryCommand.DecideReorganisation;
import org.progressledger.territory.TerritoryCommand.ListedUnit;
import org.progressledger.territory.TerritoryCommand.OpenProvince;
import org.progressledger.territory.TerritoryCommand.ReclassifyUnit;

class AreasUnderTest {

    private static final Territory TERRITORY = WholeCountry.TERRITORY;
    private static final AreasUnder BEFORE = new AreasUnder(Boundaries.BEFORE_REORGANISATION, TERRITORY);
    private static final AreasUnder SINCE = new AreasUnder(Boundaries.SINCE_REORGANISATION, TERRITORY);
    private static final AreaKey BA_TO = AreaKey.district("535");
    private static final AreaKey DAI_TU = AreaKey.district("171");
    private static final List<String> PROVINCES = List.of("19", "51");

    @Test
    void ba_to_as_it_was_is_its_own_nineteen_units() {
        DrawnArea district = BEFORE.of(BA_TO).orElseThrow();

        assertThat(district.name()).isEqualTo("huyện Ba Tơ");
        assertThat(district.province().code()).isEqualTo("51");
        assertThat(district.isDrawn()).isTrue();
        assertThat(district.units())
                .hasSize(19)
                .allMatch(unit -> unit.validity().covers(Boundaries.BEFORE_REORGANISATION.drawnOn()));
        assertThat(district.partly()).isEmpty();
    }

    @Test
    void ba_to_as_it_is_now_is_the_eight_units_on_its_ground() {
        DrawnArea district = SINCE.of(BA_TO).orElseThrow();

        assertThat(district.isDrawn()).isFalse();
        assertThat(district.units().stream().map(AdministrativeUnit::id).map(UnitId::toString))
                .containsExactly(
                        "21484@2025",
                        "21490@2025",
                        "21496@2025",
                        "21499@2025",
                        "21520@2025",
                        "21523@2025",
                        "21529@2025",
                        "21538@2004");
        assertThat(district.partly()).isEmpty();
    }

    @Test
    void a_unit_with_ground_of_another_district_stands_only_partly_on_each() {
        DrawnArea district = SINCE.of(DAI_TU).orElseThrow();

        assertThat(district.units()).hasSize(10);
        assertThat(district.partly().stream().map(AdministrativeUnit::label)).containsExactly("xã Đại Phúc");
        assertThat(SINCE.of(AreaKey.district("172")).orElseThrow().partly()).isEqualTo(district.partly());
        assertThat(BEFORE.of(DAI_TU).orElseThrow().partly()).isEmpty();
    }

    @Test
    void a_former_province_is_all_of_its_districts_under_either_drawing() {
        for (AreasUnder areas : List.of(BEFORE, SINCE)) {
            for (String province : PROVINCES) {
                Set<UnitId> whole = ids(areas.of(AreaKey.province(province)).orElseThrow());
                List<AreaKey> former = areas
                        .formerIn(TERRITORY.province(province).orElseThrow())
                        .stream()
                        .map(AreasUnder.Former::key)
                        .toList();
                for (AreaKey.Kind kind : List.of(AreaKey.Kind.FORMER_PROVINCE, AreaKey.Kind.DISTRICT)) {
                    assertThat(former.stream()
                                    .filter(key -> key.kind() == kind)
                                    .flatMap(key -> ids(areas.of(key).orElseThrow()).stream())
                                    .collect(Collectors.toSet()))
                            .as("%s of %s", kind, province)
                            .isEqualTo(whole);
                }
            }
        }
    }

    @Test
    void the_units_on_the_ground_of_each_district_are_those_that_the_rows_of_the_reorganisation_lead_to() {
        for (String province : PROVINCES) {
            for (AreasUnder.Former former :
                    SINCE.formerIn(TERRITORY.province(province).orElseThrow())) {
                Set<UnitId> own = ids(BEFORE.of(former.key()).orElseThrow());
                DrawnArea now = SINCE.of(former.key()).orElseThrow();
                assertThat(ids(now))
                        .as(former.name())
                        .isEqualTo(TERRITORY.unitsOf(province, Boundaries.SINCE_REORGANISATION.drawnOn()).stream()
                                .map(AdministrativeUnit::id)
                                .filter(unit -> origins(unit).anyMatch(own::contains))
                                .collect(Collectors.toSet()));
                assertThat(now.partly().stream().map(AdministrativeUnit::id))
                        .as(former.name())
                        .containsExactlyElementsOf(now.units().stream()
                                .map(AdministrativeUnit::id)
                                .filter(unit -> !origins(unit).allMatch(own::contains))
                                .toList());
            }
        }
    }

    @Test
    void what_never_was_is_nothing() {
        assertThat(SINCE.of(AreaKey.district("999"))).isEmpty();
        assertThat(SINCE.of(AreaKey.formerProvince("99"))).isEmpty();
        assertThat(SINCE.of(AreaKey.province("99"))).isEmpty();
    }

    @Test
    void a_key_is_read_as_it_is_written_and_nothing_else_is_one() {
        for (AreaKey key : List.of(AreaKey.province("51"), AreaKey.formerProvince("06"), BA_TO)) {
            assertThat(AreaKey.parse(key.toString())).contains(key);
        }
        assertThat(Stream.of("", "535", "district:53", "district:", "huyen:535", "province:051", "district:535 "))
                .allMatch(text -> AreaKey.parse(text).isEmpty());
    }

    @Test
    void a_commune_that_goes_on_and_gives_ground_brings_those_that_took_it_into_its_district() {
        UnitId formed = new UnitId("99905", 2027);
        UnitId reformed = new UnitId("99906", 2029);
        Territory territory = twoDistricts(
                new DecideReorganisation(PROVINCE, plan(new Stays("99901"), new Stays("99902"), new Stays("99903"))),
                new DecideReorganisation(
                        PROVINCE,
                        plan(
                                "GEO-2027",
                                LocalDate.of(2027, 1, 1),
                                new Stays("99901"),
                                gives("99901", "99902", "Nà Mao"),
                                part("99901", "99905", "Mẫu Năm"),
                                new Stays("99902"),
                                new Stays("99903"))),
                new DecideReorganisation(
                        PROVINCE,
                        plan(
                                "GEO-2029",
                                LocalDate.of(2029, 1, 1),
                                new Stays("99901"),
                                new Stays("99902"),
                                whole("99905", "99906", "Mẫu Sáu"),
                                whole("99903", "99906", ""))));

        assertThat(ids(drawn(territory, "GEO-PRE", "991"))).containsExactly(ONE);
        assertThat(ids(drawn(territory, "GEO-2025", "991"))).containsExactly(ONE);
        DrawnArea giving = drawn(territory, "GEO-2027", "991");
        assertThat(ids(giving)).containsExactlyInAnyOrder(ONE, TWO, formed);
        assertThat(giving.partly()).extracting(AdministrativeUnit::id).containsExactly(TWO);
        DrawnArea taking = drawn(territory, "GEO-2027", "992");
        assertThat(ids(taking)).containsExactlyInAnyOrder(TWO, THREE);
        assertThat(taking.partly()).isEqualTo(giving.partly());
        DrawnArea later = drawn(territory, "GEO-2029", "991");
        assertThat(ids(later)).containsExactlyInAnyOrder(ONE, TWO, reformed);
        assertThat(later.partly()).extracting(AdministrativeUnit::id).containsExactly(TWO, reformed);
        assertThat(new PlacesUnder(territory.drawing("GEO-PRE"), territory).related(formed))
                .containsExactly(ONE);
        assertThat(new PlacesUnder(territory.drawing("GEO-2029"), territory).related(formed))
                .containsExactly(reformed);
    }

    @Test
    void a_commune_has_only_the_ground_that_it_held_while_there_were_districts() {
        Territory territory = twoDistricts(
                new DecideReorganisation(
                        PROVINCE,
                        plan(
                                "GEO-2025",
                                NEW_DAY,
                                new Stays("99901"),
                                new Stays("99902"),
                                gives("99902", "99901", "Nà Mao"),
                                new Stays("99903"))),
                new DecideReorganisation(
                        PROVINCE,
                        plan(
                                "GEO-2027",
                                LocalDate.of(2027, 1, 1),
                                new Stays("99901"),
                                new Stays("99902"),
                                new Stays("99903"),
                                gives("99903", "99902", "Làng Há"))));

        assertThat(ids(drawn(territory, "GEO-2027", "992")))
                .as("what came into 99902 later never was where its own part went before")
                .containsExactlyInAnyOrder(ONE, TWO, THREE);
        assertThat(new Ground(territory).holders(THREE, NEW_DAY.minusDays(1), LocalDate.of(2027, 1, 1)))
                .containsExactlyInAnyOrder(TWO, THREE);
    }

    @Test
    void a_unit_of_a_district_stands_with_its_attributes_of_the_drawing_as_in_the_province() {
        Territory territory = twoDistricts(
                new DecideReorganisation(PROVINCE, plan(new Stays("99901"), new Stays("99902"), new Stays("99903"))),
                new ReclassifyUnit(PROVINCE, ONE, UnitKind.PHUONG, NEW_DAY.plusYears(1), DECISION));

        assertThat(drawn(territory, "GEO-2025", "991").units())
                .containsExactly(territory.unit(ONE, NEW_DAY).orElseThrow())
                .allMatch(unit -> unit.kind() == UnitKind.XA);
    }

    /** The first commune in the district 991, the two others in 992. */
    private static Territory twoDistricts(TerritoryCommand... decided) {
        OpenProvince opening = TerritoryExamples.opening();
        OpenProvince two = new OpenProvince(
                opening.opened(),
                opening.boundaries(),
                opening.drawnOn(),
                List.of(opening.districts().get(0), new FormerDistrict("992", "Huyện Mẫu Khác", PROVINCE, "Tỉnh Mẫu")),
                List.of(opening.units().get(0), other(TWO, "Mẫu Hai"), other(THREE, "Mẫu Ba")),
                OPENED,
                DECISION);
        return new KnownTerritory(List.of(ProvinceTerritory.of(
                after(Stream.concat(Stream.of(two), Stream.of(decided)).toArray(TerritoryCommand[]::new)))));
    }

    private static ListedUnit other(UnitId unit, String name) {
        return new ListedUnit(unit, unit.code(), name, UnitKind.XA, Optional.of("992"));
    }

    private static DrawnArea drawn(Territory territory, String drawing, String district) {
        return new AreasUnder(territory.drawing(drawing), territory)
                .of(AreaKey.district(district))
                .orElseThrow();
    }

    private static Set<UnitId> ids(DrawnArea area) {
        return area.units().stream().map(AdministrativeUnit::id).collect(Collectors.toSet());
    }

    /** One reorganisation lies between both drawings; a unit that it left alone is its own origin. */
    private static Stream<UnitId> origins(UnitId unit) {
        return TERRITORY.isInForce(unit, Boundaries.BEFORE_REORGANISATION.drawnOn())
                ? Stream.of(unit)
                : TERRITORY.originsOf(unit).stream()
                        .filter(succession -> succession.extent() != Extent.UNCHANGED)
                        .map(succession -> succession.from().id());
    }
}
