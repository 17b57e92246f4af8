package org.progressledger.household.read;

import java.time.LocalDate;

/**
 * Days on which a household counts as the same.
 *
 * @param from first day
 * @param to first day on which it no longer does; {@link #OPEN} while none is known
 */
record Span(LocalDate from, LocalDate to, Standing standing) {

    /** Stands for no end. Sorts behind every day also as text. */
    static final LocalDate OPEN = LocalDate.of(9999, 12, 31);
}
