package org.progressledger.ledger.projection;

import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;

/**
 * The check of a projection: its events folded from zero beside the live generation, and both compared document by
 * document. While it runs, how far it is; afterwards, the report, which is kept until the next check.
 *
 * @param version of the projection that folded both sides
 * @param live number of the generation that queries read
 * @param rebuilt number of the one that was made for the check; its collections are dropped at the end
 * @param failure why it ended without a verdict
 * @param orderedBy who asked for it
 * @param seenAt when it ended, or was last heard of
 * @param position of the last event folded from zero; -1 before the first
 * @param comparedFrom position at which the first document was compared; -1 before
 * @param comparedUntil position up to which later documents were compared, as the ledger grew meanwhile
 * @param unfoldable events that could not be folded from zero, with the later ones of their streams
 * @param deadLetters events that the live generation has parked: what they would change is a difference
 * @param types what was found, per type of document
 * @param differences the first {@value #MOST_DIFFERENCES} of them
 */
public record ProjectionCheck(
        @Id String projection,
        int version,
        int live,
        int rebuilt,
        CheckState state,
        CheckFailure failure,
        String orderedBy,
        Instant begunAt,
        Instant seenAt,
        CheckProgress progress,
        long position,
        long comparedFrom,
        long comparedUntil,
        long unfoldable,
        long deadLetters,
        List<ComparedType> types,
        List<DocumentDifference> differences) {

    /** How many differences a report lists; it counts all. */
    public static final int MOST_DIFFERENCES = 100;

    public ProjectionCheck {
        types = List.copyOf(types);
        differences = List.copyOf(differences);
    }

    /** How many documents were compared. */
    public long compared() {
        return types.stream().mapToLong(ComparedType::compared).sum();
    }

    /** How many documents are not as the events make them. */
    public long differing() {
        return types.stream().mapToLong(ComparedType::differences).sum();
    }

    ProjectionCheck brokenOff(CheckFailure reason, Instant now) {
        return new ProjectionCheck(
                projection,
                version,
                live,
                rebuilt,
                CheckState.BROKEN_OFF,
                reason,
                orderedBy,
                begunAt,
                now,
                progress,
                position,
                comparedFrom,
                comparedUntil,
                unfoldable,
                deadLetters,
                types,
                differences);
    }
}
