package org.progressledger.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.progressledger.fund.PlanYears;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Province;
import org.progressledger.territory.Succession;
import org.progressledger.territory.Territory;

/** Communes, the districts of before 1 July 2025 and provinces as places of money. */
record Places(Territory territory) {

    /** Edition of the code list in which the provinces of today first stood. */
    private static final int EDITION_OF_PROVINCES = 2025;

    /** Edition of the code list in which the districts stood (Decision 124/2004/QĐ-TTg). */
    private static final int EDITION_OF_DISTRICTS = 2004;

    static final int PROVINCE_CODE_LENGTH = 2;
    private static final int DISTRICT_CODE_LENGTH = 3;

    static UnitId province(String code) {
        return new UnitId(code, EDITION_OF_PROVINCES);
    }

    static boolean isProvince(UnitId unit) {
        return isProvinceCode(unit.code());
    }

    static boolean isProvinceCode(String code) {
        return code.length() == PROVINCE_CODE_LENGTH;
    }

    static boolean isDistrictCode(String code) {
        return code.length() == DISTRICT_CODE_LENGTH;
    }

    /** The former district of this code. */
    Optional<UnitId> district(String code) {
        return provinceOfDistrict(code).map(province -> new UnitId(code, EDITION_OF_DISTRICTS));
    }

    /** The place and those that it lies in, the nearest first; districts only for plans that began while there were any. */
    List<UnitId> around(UnitId place, PlanYears plan) {
        return Stream.of(Stream.of(place), districtsOf(place, plan).stream(), provinceOf(place).stream())
                .flatMap(places -> places)
                .distinct()
                .toList();
    }

    /** The former district of a unit, or those of the units that it was made of; none for a later plan. */
    List<UnitId> districtsOf(UnitId unit, PlanYears plan) {
        if (plan.first() > Territory.REORGANISATION.getYear()) {
            return List.of();
        }
        return Stream.concat(
                        territory.unit(unit).stream(),
                        territory.originsOf(unit).stream().map(Succession::from))
                .flatMap(origin -> origin.formerDistrict().stream())
                .map(district -> new UnitId(district.code(), EDITION_OF_DISTRICTS))
                .distinct()
                .toList();
    }

    private Optional<UnitId> provinceOf(UnitId place) {
        return territory
                .unit(place)
                .map(AdministrativeUnit::province)
                .map(Province::code)
                .or(() -> provinceOfDistrict(place.code()))
                .map(Places::province);
    }

    private Optional<String> provinceOfDistrict(String code) {
        return territory.provinces().stream()
                .map(Province::code)
                .filter(province -> territory.unitsOf(province, Territory.REORGANISATION.minusDays(1)).stream()
                        .flatMap(unit -> unit.formerDistrict().stream())
                        .anyMatch(district -> district.code().equals(code)))
                .findFirst();
    }
}
