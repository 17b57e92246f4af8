package org.progressledger.commune;

import java.util.Comparator;
import org.progressledger.commune.CriteriaEvent.CriterionAssessed;

/**
 * An assessment as it stands in the book.
 *
 * @param id identifier of the event
 * @param position its place in the order of recording: position in the ledger, or sequence in the commune's stream
 */
public record Assessment(String id, long position, CriterionAssessed said) {

    /** By the day from which they hold; of one day, by the order of recording. */
    static final Comparator<Assessment> BY_DAY = Comparator.comparing(
                    (Assessment assessment) -> assessment.said().effectiveOn())
            .thenComparing(Assessment::position);

    /** Whether it speaks after the other one: it holds from a later day, or was recorded later for the same day. */
    boolean isAfter(Assessment other) {
        return BY_DAY.compare(this, other) > 0;
    }
}
