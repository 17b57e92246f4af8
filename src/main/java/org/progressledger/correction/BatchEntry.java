package org.progressledger.correction;

import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.household.CorrectionBatchId;
import org.progressledger.household.HouseholdCommand.CorrectInBatch;
import org.progressledger.household.HouseholdId;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.DecisionReference;

/**
 * One recognition that the batch corrects.
 *
 * @param corrects identifier of the recognition's event
 * @param seen class that stood when the entry was proposed
 * @param seenFrom day from which it stood then
 * @param right class that should have been recognised; empty if nothing should have been: the recognition is withdrawn
 * @param otherDay day from which it should have been recognised; empty if the recognition's own day is right
 */
public record BatchEntry(
        HouseholdId household,
        String corrects,
        PovertyClass seen,
        LocalDate seenFrom,
        Optional<PovertyClass> right,
        Optional<LocalDate> otherDay) {

    CorrectInBatch command(CorrectionBatchId batch, String reason, DecisionReference decision) {
        return new CorrectInBatch(household, corrects, seen, seenFrom, right, otherDay, reason, decision, batch);
    }
}
