package org.progressledger.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Cause;

/**
 * How a household got out of poverty or near-poverty: by a decision that found it so, not because the line moved.
 *
 * @param on day from which it was out
 * @param from {@link PovertyClass#POOR} or {@link PovertyClass#NEAR_POOR}
 * @param to a class above; near-poor for a household that got out of poverty only
 * @param back first day on which it was poor or near-poor again, or still; empty if it never was
 */
public record Escape(LocalDate on, PovertyClass from, PovertyClass to, Optional<LocalDate> back) {

    /**
     * A class from a day on, as it is known now.
     *
     * @param cause why it was recognised
     */
    public record Step(LocalDate on, PovertyClass povertyClass, Cause cause) {}

    /** Whether it left both lists. */
    public boolean isAboveNearPoor() {
        return !to.isMultidimensionallyPoor();
    }

    /** Whether it is out on a day. */
    boolean holdsOn(LocalDate day) {
        return !day.isBefore(on) && back.filter(again -> !again.isAfter(day)).isEmpty();
    }

    /**
     * All of them in the order of their days.
     *
     * @param opening class before the first step; empty if it stood on no list
     * @param steps by day; of one day the last holds
     */
    public static List<Escape> among(Optional<PovertyClass> opening, List<Step> steps) {
        List<Step> standing = lastOfEachDay(steps);
        List<Escape> escapes = new ArrayList<>();
        PovertyClass before = opening.orElse(PovertyClass.NOT_POOR);
        for (int index = 0; index < standing.size(); index++) {
            Step step = standing.get(index);
            if (isOut(before, step)) {
                escapes.add(new Escape(
                        step.on(), before, step.povertyClass(), firstPoor(standing.subList(index, standing.size()))));
            }
            before = step.povertyClass();
        }
        return escapes;
    }

    private static boolean isOut(PovertyClass before, Step step) {
        return step.cause() != Cause.RULE_SET_CHANGE
                && before.isMultidimensionallyPoor()
                && step.povertyClass().compareTo(before) > 0;
    }

    private static Optional<LocalDate> firstPoor(List<Step> steps) {
        return steps.stream()
                .filter(step -> step.povertyClass().isMultidimensionallyPoor())
                .map(Step::on)
                .findFirst();
    }

    private static List<Step> lastOfEachDay(List<Step> steps) {
        List<Step> last = new ArrayList<>();
        for (Step step : steps) {
            if (!last.isEmpty() && last.get(last.size() - 1).on().equals(step.on())) {
                last.remove(last.size() - 1);
            }
            last.add(step);
        }
        return last;
    }
}
