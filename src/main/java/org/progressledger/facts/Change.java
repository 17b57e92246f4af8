package org.progressledger.facts;

import java.time.LocalDate;
import java.util.function.Function;

/**
 * An amount that is added to the figure of a value from a day on.
 *
 * @param effectiveOn first day on which it counts
 * @param value what is counted, such as a unit with a status
 * @param amount how many more, or fewer when negative
 */
public record Change<V>(LocalDate effectiveOn, V value, long amount) {

    /** The same change of another value, such as the dimensions of this one. */
    public <W> Change<W> map(Function<? super V, W> mapping) {
        return new Change<>(effectiveOn, mapping.apply(value), amount);
    }
}
