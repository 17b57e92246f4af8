package org.progressledger.household.read;

import java.time.LocalDate;

/**
 * Days on which the review of a household stands at the same stage in the same unit.
 *
 * @param from first day
 * @param to first day on which it no longer does; {@link Span#OPEN} while none is known
 */
record ReviewSpan(LocalDate from, LocalDate to, ReviewStanding standing) {}
