package org.progressledger.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is said of something from day to day. Of two statements for one day the later recorded one counts.
 *
 * @param statements by day, each day once
 */
record Dated<T>(List<Statement<T>> statements) {

    /** @param since first day on which it is so */
    record Statement<T>(LocalDate since, T value) {}

    Dated {
        statements = List.copyOf(statements);
    }

    static <T> Dated<T> nothing() {
        return new Dated<>(List.of());
    }

    static <T> Dated<T> since(LocalDate day, T value) {
        return Dated.<T>nothing().with(day, value);
    }

    Dated<T> with(LocalDate since, T value) {
        List<Statement<T>> more = new ArrayList<>(statements);
        more.removeIf(statement -> statement.since().equals(since));
        more.add(new Statement<>(since, value));
        more.sort(Comparator.comparing(Statement::since));
        return new Dated<>(more);
    }

    /** The statement that holds on that day; empty before the first. */
    Optional<Statement<T>> statementOn(LocalDate day) {
        return statements.stream()
                .filter(statement -> !statement.since().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    Optional<T> on(LocalDate day) {
        return statementOn(day).map(Statement::value);
    }

    /** What is so on that day or on some later one. */
    Stream<T> from(LocalDate day) {
        return Stream.concat(
                on(day).stream(),
                statements.stream()
                        .filter(statement -> statement.since().isAfter(day))
                        .map(Statement::value));
    }

    Stream<T> values() {
        return statements.stream().map(Statement::value);
    }

    Stream<LocalDate> days() {
        return statements.stream().map(Statement::since);
    }
}
