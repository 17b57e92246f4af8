package org.progressledger.household.read;

import java.time.LocalDate;

/**
 * Days on which something holds.
 *
 * @param from first day
 * @param to first day on which it no longer does; {@link Span#OPEN} while none is known
 */
record Days(LocalDate from, LocalDate to) {

    boolean include(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }
}
