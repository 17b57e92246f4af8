package org.progressledger.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is so from a day on, until another takes its place.
 *
 * @param since first day on which it is so
 */
public record Since<T>(LocalDate since, T value) {

    /** Each day once, the earliest first. */
    static <T> List<Since<T>> of(Dated<T> dated) {
        return dated.statements().stream()
                .map(statement -> new Since<>(statement.since(), statement.value()))
                .toList();
    }

    /** What of them is so on a day; empty before the first. */
    public static <T> Optional<T> on(LocalDate day, List<Since<T>> all) {
        return all.stream()
                .filter(one -> !one.since().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Since::value);
    }
}
