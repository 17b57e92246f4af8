package org.progressledger.facts;

import java.util.Optional;

/**
 * Why a contribution counts on one of two bases and not on the other. It follows from the contribution's day and position,
 * from whether its event corrects another, and from the two bases; the table stands in {@code docs/concepts/two-times.md}.
 * Going back from the later basis to the earlier one, the causes are the same and the amounts have the opposite sign.
 */
public enum DifferenceCause {
    /** Known already at the earlier of the two positions; only its day lies between the two days. */
    TIME_PASSED,
    /** Its day lies between the two days, and it was recorded between the two positions. */
    HAPPENED_AND_RECORDED_SINCE,
    /** Its day is the earlier of the two days or before it, and it was recorded between the two positions. */
    ENTERED_LATE,
    /** Recorded between the two positions, whatever its day, by an event that corrects, withdraws or reverses another. */
    CORRECTED;

    /** The cause for which it counts on one of the bases alone; empty if it counts on both or on neither. */
    public static Optional<DifferenceCause> of(Contribution contribution, Basis from, Basis to) {
        return contribution.countsOn(from) == contribution.countsOn(to)
                ? Optional.empty()
                : Optional.of(ofOneSided(
                        contribution.position() >= Math.min(from.knownAt(), to.knownAt()),
                        contribution.effectiveOn().isAfter(earlier(from, to).effectiveOn()),
                        contribution.isCorrection()));
    }

    private static Basis earlier(Basis one, Basis other) {
        return one.effectiveOn().isBefore(other.effectiveOn()) ? one : other;
    }

    /** The cause of what counts on one basis alone. */
    static DifferenceCause ofOneSided(boolean recordedBetween, boolean dayBetween, boolean correction) {
        if (!recordedBetween) {
            return TIME_PASSED;
        }
        if (correction) {
            return CORRECTED;
        }
        return dayBetween ? HAPPENED_AND_RECORDED_SINCE : ENTERED_LATE;
    }
}
