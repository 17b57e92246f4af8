package org.progressledger.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.progressledger.shared.Validity;

/**
 * What is said of something from day to day. Of two statements for one day the later recorded one counts.
 *
 * @param statements by day, each day once
 */
record Dated<T>(List<Statement<T>> statements) {

    /** @param since first day on which it is so */
    record Statement<T>(LocalDate since, T value) {}

    /** @param days the days on which it is so */
    record Span<T>(T value, Validity days) {}

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

    /** What is said in several places, of each day in one of them. */
    static <T> Dated<T> together(Stream<Dated<T>> parts) {
        return new Dated<>(parts.flatMap(part -> part.statements().stream())
                .sorted(Comparator.comparing(Statement::since))
                .toList());
    }

    /** What is said for those days alone. */
    Dated<T> only(Predicate<LocalDate> days) {
        return new Dated<>(statements.stream()
                .filter(statement -> days.test(statement.since()))
                .toList());
    }

    /** What is said in other words, each only where it differs from what was so before. */
    <R> Dated<R> changes(Function<T, R> words) {
        List<Statement<R>> changes = new ArrayList<>();
        for (Statement<T> statement : statements) {
            R said = words.apply(statement.value());
            if (changes.isEmpty() || !changes.get(changes.size() - 1).value().equals(said)) {
                changes.add(new Statement<>(statement.since(), said));
            }
        }
        return new Dated<>(changes);
    }

    /** What is so through which of those days. */
    Stream<Span<T>> spans(Validity within) {
        return IntStream.range(0, statements.size()).boxed().flatMap(index -> span(index, within).stream());
    }

    private Optional<Span<T>> span(int index, Validity within) {
        Statement<T> statement = statements.get(index);
        LocalDate first = statement.since().isBefore(within.from()) ? within.from() : statement.since();
        Optional<LocalDate> last = Stream.concat(
                        statements.stream()
                                .skip(index + 1L)
                                .limit(1)
                                .map(next -> next.since().minusDays(1)),
                        within.to().stream())
                .min(Comparator.naturalOrder());
        return last.filter(day -> day.isBefore(first)).isPresent()
                ? Optional.empty()
                : Optional.of(new Span<>(statement.value(), new Validity(first, last)));
    }

    /** What is said for that day or earlier ones, the earliest first. */
    Stream<T> until(LocalDate day) {
        return statements.stream()
                .filter(statement -> !statement.since().isAfter(day))
                .map(Statement::value);
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

    /** Whether this is the last thing said. */
    boolean isLast(T value) {
        return !statements.isEmpty()
                && statements.get(statements.size() - 1).value().equals(value);
    }

    Stream<T> values() {
        return statements.stream().map(Statement::value);
    }

    Stream<LocalDate> days() {
        return statements.stream().map(Statement::since);
    }
}
