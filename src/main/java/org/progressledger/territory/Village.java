package org.progressledger.territory;

import org.progressledger.shared.UnitId;
import org.progressledger.shared.Validity;
import org.progressledger.shared.VietnameseText;

/**
 * A village as it stands on a day.
 *
 * @param id identity for its whole life
 * @param name as it is called on that day
 * @param kind what kind of village it is
 * @param unit the unit to which it belongs on that day; of a unit that went whole into another, that one; else the one
 *     that ended, as long as nobody has assigned the village
 * @param extremelyDifficult whether a decision counts it among the extremely difficult ones on that day
 * @param validity days of its life
 */
public record Village(
        VillageId id, String name, VillageKind kind, UnitId unit, boolean extremelyDifficult, Validity validity) {

    Village in(UnitId other) {
        return new Village(id, name, kind, other, extremelyDifficult, validity);
    }

    /** Whether a list that writes this text, with or without the kind, in either spelling, names this village. */
    public boolean bears(String writtenName) {
        String written = VietnameseText.comparisonForm(writtenName);
        return written.equals(VietnameseText.comparisonForm(name))
                || written.equals(VietnameseText.comparisonForm(kind.word() + " " + name));
    }
}
