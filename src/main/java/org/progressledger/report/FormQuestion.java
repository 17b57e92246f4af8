package org.progressledger.report;

import java.time.LocalDate;
import org.progressledger.territory.Boundaries;

/**
 * What a movement form is asked about. Two forms of the same question are the same form, whenever they are made.
 *
 * @param area whose households
 * @param opening the form opens with what stood at the end of this day
 * @param closing the form closes with what stood at the end of this day
 * @param knownAt the position up to which the ledger is taken as known, for both days
 * @param boundaries units by which is counted, for both days
 * @param reach how far back falling back looks
 */
public record FormQuestion(
        FormArea area, LocalDate opening, LocalDate closing, long knownAt, Boundaries boundaries, Reach reach) {

    public FormQuestion of(FormArea other) {
        return new FormQuestion(other, opening, closing, knownAt, boundaries, reach);
    }
}
