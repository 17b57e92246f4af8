package org.progressledger.household.read;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.progressledger.household.HelpEvent;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.household.Movement;
import org.progressledger.shared.Actor;

/**
 * One event of a household with all that is known about it.
 *
 * @param id identifier of the event
 * @param position its place in the ledger: known at every later position
 * @param recordedAt ledger time at which it became known
 * @param event what it says, with effective day and decision
 * @param actor who recorded it, in which role
 * @param sourceFile file it was read from
 * @param sourceSheet sheet of the file
 * @param sourceRow row of the sheet, counted from 1
 * @param movement movement that a recognition made, computed from everything known up to the basis
 * @param correctedBy identifiers of the events that correct it, in the order of recording; for a correction, the later ones
 *     of the same recognition
 */
public record TimelineEntry(
        String id,
        long position,
        Instant recordedAt,
        HouseholdEvent event,
        Optional<Actor> actor,
        Optional<String> sourceFile,
        Optional<String> sourceSheet,
        Optional<Integer> sourceRow,
        Optional<Movement> movement,
        List<String> correctedBy) {

    /** Simple name of the event, such as {@code StatusRecognised}. */
    public String kind() {
        return event.getClass().getSimpleName();
    }

    /** Identifier of the event that this one corrects. */
    public Optional<String> corrects() {
        if (event instanceof HelpEvent.SupportReversed reversal) {
            return Optional.of(reversal.support());
        }
        if (event instanceof HouseholdEvent.RecognitionCorrected correction) {
            return Optional.of(correction.corrects());
        }
        return event instanceof HouseholdEvent.ClosingWithdrawn mistake
                ? Optional.of(mistake.withdraws())
                : Optional.empty();
    }
}
