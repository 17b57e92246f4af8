package org.progressledger.household;

import java.text.Normalizer;
import org.progressledger.shared.UnitId;

/**
 * Where a household lives.
 *
 * @param unit commune-level unit
 * @param village name of the village (thôn, bản, tổ dân phố); villages have no national code
 */
public record Residence(UnitId unit, String village) {

    public Residence {
        village = Normalizer.normalize(village, Normalizer.Form.NFC).strip();
    }

    /** Whether both name the same place, however the village's tone marks and spaces are set. */
    boolean isSamePlaceAs(Residence other) {
        return unit.equals(other.unit) && SearchText.of(village).equals(SearchText.of(other.village));
    }
}
