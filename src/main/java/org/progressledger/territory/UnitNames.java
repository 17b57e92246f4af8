package org.progressledger.territory;

import java.util.Optional;
import org.progressledger.shared.UnitId;

/** What units are called for which something is recorded: communes, former districts and provinces. */
public final class UnitNames {

    private final Territory territory;

    public UnitNames(Territory territory) {
        this.territory = territory;
    }

    /** With its kind, as it stands in a sentence; the identity of what nobody knows. */
    public String of(UnitId unit) {
        return territory
                .unit(unit)
                .map(AdministrativeUnit::label)
                .or(() -> territory.province(unit.code()).map(Province::label))
                .or(() -> district(unit.code()).map(FormerDistrict::name))
                .orElse(unit.toString());
    }

    /** The last that is known of a district of before 1 July 2025. */
    public Optional<FormerDistrict> district(String code) {
        return territory.provinces().stream()
                .flatMap(province -> territory.unitsOf(province.code(), Territory.REORGANISATION.minusDays(1)).stream())
                .flatMap(unit -> unit.formerDistrict().stream())
                .filter(district -> district.code().equals(code))
                .findFirst();
    }
}
