package org.progressledger.demonstration;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * A column of a list.
 *
 * @param group header above several columns; empty for a column that stands alone
 * @param header the header word
 * @param value what stands in the row with that number, from 1
 */
record ListColumn(Optional<String> group, String header, BiFunction<Integer, ReviewEntry, ListValue> value) {

    static ListColumn alone(String header, BiFunction<Integer, ReviewEntry, ListValue> value) {
        return new ListColumn(Optional.empty(), header, value);
    }

    /** A column whose row says {@code x} or nothing. */
    static ListColumn marked(String group, String header, Predicate<ReviewEntry> marked) {
        return new ListColumn(Optional.of(group), header, (number, entry) -> ListValue.mark(marked.test(entry)));
    }
}
