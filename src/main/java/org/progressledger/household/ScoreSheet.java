package org.progressledger.household;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.progressledger.ruleset.AreaKind;
import org.progressledger.ruleset.Score;

/**
 * What the full review of a household found (form B, Circular 07/2021/TT-BLĐTBXH).
 *
 * @param area kind of area, on which the line depends
 * @param b1 income score in points
 * @param b2 deprivation score in points, ten for each deprivation
 * @param deprivations indicators in which the household is deprived
 * @param reasons reasons of poverty
 */
public record ScoreSheet(AreaKind area, Score b1, int b2, Set<Deprivation> deprivations, Set<PovertyReason> reasons) {

    public ScoreSheet {
        deprivations = inOrder(Deprivation.class, deprivations);
        reasons = inOrder(PovertyReason.class, reasons);
    }

    /** Whether B2 is ten points for each deprivation. */
    public boolean isBalanced() {
        return b2 == Deprivation.POINTS * deprivations.size();
    }

    /** The order of the constants, so that the stored text of equal sheets is equal. */
    private static <T extends Enum<T>> Set<T> inOrder(Class<T> type, Set<T> values) {
        Set<T> ordered = EnumSet.noneOf(type);
        ordered.addAll(values);
        return Collections.unmodifiableSet(ordered);
    }
}
