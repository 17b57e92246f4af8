package org.progressledger.territory.web;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.progressledger.shared.UnitId;
import org.progressledger.shared.Validity;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.FormerDistrict;
import org.progressledger.territory.Territory;
import org.progressledger.territory.UnitAttribute;
import org.progressledger.territory.UnitKind;
import org.progressledger.territory.UnitRecord;

/**
 * A unit as it stands on a day.
 *
 * @param province two-digit code of today's province
 * @param attributes what decisions say that it is on the day; those that it is not are left out
 * @param villages how many belong to it on the day
 */
record UnitLine(
        UnitId unit,
        String code,
        String name,
        UnitKind kind,
        String label,
        String province,
        Optional<FormerDistrict> formerDistrict,
        Validity validity,
        Map<UnitAttribute, String> attributes,
        int villages) {

    static UnitLine of(AdministrativeUnit unit, UnitRecord recorded, Territory territory, LocalDate day) {
        Map<UnitAttribute, String> attributes = new EnumMap<>(UnitAttribute.class);
        for (UnitAttribute attribute : UnitAttribute.values()) {
            recorded.attribute(attribute, day).ifPresent(value -> attributes.put(attribute, value));
        }
        return new UnitLine(
                unit.id(),
                unit.code(),
                unit.name(),
                unit.kind(),
                unit.label(),
                unit.province().code(),
                unit.formerDistrict(),
                unit.validity(),
                attributes,
                territory.villagesOf(unit.id(), day).size());
    }

    /** What a decision says of it on the day; empty if none does. */
    public String attribute(UnitAttribute attribute) {
        return attributes.getOrDefault(attribute, "");
    }
}
