package org.progressledger.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A value per day: from the day of a step until the day before the next one. Before the first step there is nothing.
 */
final class StepFunction<V> {

    private final NavigableMap<LocalDate, Optional<V>> steps;

    private StepFunction(NavigableMap<LocalDate, Optional<V>> steps) {
        this.steps = Collections.unmodifiableNavigableMap(steps);
    }

    /** No value on any day. */
    static <V> StepFunction<V> nothing() {
        return new StepFunction<>(new TreeMap<>());
    }

    /** This value from that day until the next step that there is; takes the place of a step on the same day. */
    StepFunction<V> from(LocalDate day, V value) {
        return with(day, Optional.of(value));
    }

    /** Nothing from that day until the next step that there is, such as after a household is closed. */
    StepFunction<V> nothingFrom(LocalDate day) {
        return with(day, Optional.empty());
    }

    private StepFunction<V> with(LocalDate day, Optional<V> value) {
        NavigableMap<LocalDate, Optional<V>> changed = new TreeMap<>(steps);
        changed.put(day, value);
        return new StepFunction<>(changed);
    }

    Optional<V> on(LocalDate day) {
        Map.Entry<LocalDate, Optional<V>> step = steps.floorEntry(day);
        return step == null ? Optional.empty() : step.getValue();
    }

    /** The steps in order of their days. */
    NavigableMap<LocalDate, Optional<V>> steps() {
        return steps;
    }

    /**
     * What has to be added to counts that hold {@code before} so that they hold {@code after}: for every day and value,
     * the sum of the amounts effective on or before the day is 1 where only {@code after} has the value, -1 where only
     * {@code before} has it, and 0 elsewhere. No change has the amount 0; they come in order of their days.
     */
    static <V> List<Change<V>> difference(StepFunction<V> before, StepFunction<V> after) {
        NavigableMap<LocalDate, Map<V, Long>> amounts = new TreeMap<>();
        before.addSteps(amounts, -1);
        after.addSteps(amounts, 1);
        List<Change<V>> changes = new ArrayList<>();
        amounts.forEach((day, ofDay) -> ofDay.forEach((value, amount) -> {
            if (amount != 0) {
                changes.add(new Change<>(day, value, amount));
            }
        }));
        return changes;
    }

    private void addSteps(NavigableMap<LocalDate, Map<V, Long>> amounts, long sign) {
        Optional<V> left = Optional.empty();
        for (Map.Entry<LocalDate, Optional<V>> step : steps.entrySet()) {
            Map<V, Long> ofDay = amounts.computeIfAbsent(step.getKey(), day -> new LinkedHashMap<>());
            left.ifPresent(value -> ofDay.merge(value, -sign, Long::sum));
            step.getValue().ifPresent(value -> ofDay.merge(value, sign, Long::sum));
            left = step.getValue();
        }
    }
}
