package org.progressledger.household;

import org.progressledger.shared.UnitId;
import org.progressledger.shared.VietnameseText;

/**
 * Where a household lives.
 *
 * @param unit commune-level unit
 * @param village name of the village (thôn, bản, tổ dân phố); villages have no national code
 */
public record Residence(UnitId unit, String village) {

    public Residence {
        village = VietnameseText.tidy(village);
    }

    /** Whether both name the same place, however the village's tone marks and capitals are set. */
    boolean isSamePlaceAs(Residence other) {
        return unit.equals(other.unit)
                && VietnameseText.comparisonForm(village).equals(VietnameseText.comparisonForm(other.village));
    }
}
