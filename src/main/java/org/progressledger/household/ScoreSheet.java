package org.progressledger.household;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.progressledger.ruleset.AreaKind;
import org.progressledger.ruleset.ScoreSheetCodes;
import org.progressledger.shared.Decimals;

/**
 * What the full review of a household found (form B, Circular 07/2021/TT-BLĐTBXH).
 *
 * @param area kind of area, on which the line depends
 * @param b1 income score in points, a decimal number from 0; kept without trailing zeros
 * @param b2 deprivation score in points, from 0
 * @param deprivations indicators in which the household is deprived
 * @param reasons reasons of poverty
 * @param traits what else the forms count it by
 * @param children what it lacks for its children; empty if nobody asked
 */
public record ScoreSheet(
        AreaKind area,
        BigDecimal b1,
        int b2,
        Set<Deprivation> deprivations,
        Set<PovertyReason> reasons,
        Set<HouseholdTrait> traits,
        Optional<Children> children) {

    public ScoreSheet {
        if (b1.signum() < 0 || b2 < 0) {
            throw new IllegalArgumentException("Scores are at least 0 points, given: B1 " + b1 + ", B2 " + b2);
        }
        b1 = Decimals.shortest(b1);
        deprivations = inOrder(Deprivation.class, deprivations);
        reasons = inOrder(PovertyReason.class, reasons);
        traits = inOrder(HouseholdTrait.class, traits);
    }

    /** The order of the constants, so that the stored text of equal sheets is equal. */
    private static <T extends Enum<T>> Set<T> inOrder(Class<T> type, Set<T> values) {
        Set<T> ordered = EnumSet.noneOf(type);
        ordered.addAll(values);
        return Collections.unmodifiableSet(ordered);
    }

    /** The indicators and reasons that a sheet can mark, by their codes in the rule sets. */
    public static ScoreSheetCodes codes() {
        return new ScoreSheetCodes(
                Arrays.stream(Deprivation.values()).map(Enum::name).collect(Collectors.toSet()),
                Arrays.stream(PovertyReason.values()).map(PovertyReason::code).collect(Collectors.toSet()));
    }
}
