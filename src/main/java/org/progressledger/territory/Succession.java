package org.progressledger.territory;

import java.time.LocalDate;

/**
 * A unit that ended went into another.
 *
 * @param from the unit that ended
 * @param to the unit that it went into
 * @param extent whether all of it did
 * @param since first day of the new unit; for {@link Extent#UNCHANGED}, of the reorganisation that left it alone
 * @param note wording of the National Statistics Office for a part, often empty
 */
public record Succession(AdministrativeUnit from, AdministrativeUnit to, Extent extent, String note, LocalDate since) {

    /** How much of the old unit went into the new one. */
    public enum Extent {
        WHOLE,
        PART,
        /** The unit goes on; both sides of the succession are the same unit. */
        UNCHANGED
    }
}
