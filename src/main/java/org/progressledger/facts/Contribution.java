package org.progressledger.facts;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What an event adds to a figure.
 *
 * @param position position of the event
 * @param recordedAt when the event was recorded
 * @param eventType name under which the ledger stores the event, such as {@code household.StatusRecognised}
 * @param isCorrection whether the event corrects, withdraws or reverses another
 * @param effectiveOn first day on which the amount counts
 * @param amount how many more, or fewer when negative; of a difference, as it enters the difference
 */
public record Contribution(
        long position,
        Instant recordedAt,
        String eventType,
        boolean isCorrection,
        LocalDate effectiveOn,
        Dimensions dimensions,
        long amount) {

    /** Whether a figure on this basis includes it. */
    public boolean countsOn(Basis basis) {
        return position < basis.knownAt() && !effectiveOn.isAfter(basis.effectiveOn());
    }
}
