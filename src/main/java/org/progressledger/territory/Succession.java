package org.progressledger.territory;

import java.time.LocalDate;
import java.util.List;

/**
 * A unit that ended went into another, or one that goes on gave a part to another.
 *
 * @param from the unit that ended, or gave
 * @param to the unit that it went into, or that took the part
 * @param extent whether all of it did
 * @param since first day on which it is so; for {@link Extent#UNCHANGED}, of the reorganisation that left the unit alone
 * @param note wording of the National Statistics Office for a part, often empty
 * @param villages names of the villages that a plan gave with a part; none where it names none
 */
public record Succession(
        AdministrativeUnit from,
        AdministrativeUnit to,
        Extent extent,
        String note,
        LocalDate since,
        List<String> villages) {

    public Succession {
        villages = List.copyOf(villages);
    }

    /** Whether a plan gave the village of this name with it, however marks, capitals and the kind before it are set. */
    public boolean names(String village) {
        VillageName name = new VillageName(village);
        return villages.stream().anyMatch(name::isSameAs);
    }

    /** How much of the old unit went into the new one. */
    public enum Extent {
        WHOLE,
        PART,
        /** The unit goes on; both sides of the succession are the same unit. */
        UNCHANGED
    }
}
