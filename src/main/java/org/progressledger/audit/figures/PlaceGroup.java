package org.progressledger.audit.figures;

import java.util.Arrays;
import java.util.Optional;
import org.progressledger.facts.catalogue.Ground;
import org.progressledger.facts.catalogue.Listing;
import org.progressledger.territory.FormerDistrict;
import org.progressledger.territory.UnitAttribute;

/** By what of its place a figure can be filtered and grouped. */
public enum PlaceGroup {
    /** Unit of the drawing. */
    UNIT("unit", Optional.empty()),
    /** District of before 1 July 2025, under drawings that have districts. */
    DISTRICT("district", Optional.empty()),
    /** Province of before 1 July 2025, under the same drawings. */
    FORMER_PROVINCE("formerProvince", Optional.empty()),
    /** Province of today. */
    PROVINCE("province", Optional.empty()),
    DIFFICULT_AREA("difficultArea", Optional.of(UnitAttribute.DIFFICULT_AREA)),
    EXTREMELY_DIFFICULT("extremelyDifficult", Optional.of(UnitAttribute.EXTREMELY_DIFFICULT)),
    SAFE_ZONE("safeZone", Optional.of(UnitAttribute.SAFE_ZONE)),
    MOUNTAINOUS("mountainous", Optional.of(UnitAttribute.MOUNTAINOUS)),
    NTM_GROUP("ntmGroup", Optional.of(UnitAttribute.NTM_GROUP));

    /** Stands for "nothing says so". */
    public static final String NONE = "-";

    private final String key;
    private final Optional<UnitAttribute> attribute;

    PlaceGroup(String key, Optional<UnitAttribute> attribute) {
        this.key = key;
        this.attribute = attribute;
    }

    /** Its name in addresses and answers. */
    public String key() {
        return key;
    }

    /** Key of its words. */
    public String message() {
        return "figure-place." + key;
    }

    /** The attribute of units that it goes by; empty if it goes by where they lie. */
    public Optional<UnitAttribute> attribute() {
        return attribute;
    }

    /** Whether only a drawing with districts can tell. */
    public boolean needsDistricts() {
        return this == DISTRICT || this == FORMER_PROVINCE;
    }

    public static Optional<PlaceGroup> of(String key) {
        return Arrays.stream(values()).filter(group -> group.key.equals(key)).findFirst();
    }

    /** Into which group something falls that stands there; {@link #NONE} where nothing says it. */
    String of(Listing listing, Ground ground) {
        if (this == UNIT) {
            return listing.unit().toString();
        }
        return attribute
                .map(asked -> listing.isDrawn() ? ground.attribute(listing.unit(), asked) : Optional.<String>empty())
                .orElseGet(() -> around(listing, ground))
                .orElse(NONE);
    }

    private Optional<String> around(Listing listing, Ground ground) {
        if (this == PROVINCE) {
            return ground.territory()
                    .unit(listing.unit())
                    .map(unit -> unit.province().code())
                    .or(() -> ground.territory().province(listing.unit().code()).map(province -> province.code()));
        }
        return ground.asOf(listing.unit())
                .flatMap(unit -> unit.formerDistrict())
                .map(this == DISTRICT ? FormerDistrict::code : FormerDistrict::provinceCode);
    }
}
