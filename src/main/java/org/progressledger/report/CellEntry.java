package org.progressledger.report;

import java.util.Optional;
import org.progressledger.ruleset.PovertyClass;

/**
 * What one household adds to a cell of a table.
 *
 * @param line the household in the row's area: on the closing day, or on the opening day if it was there only then
 * @param opening its class on the opening day, wherever it lived; empty if it had none
 * @param closing its class on the closing day, wherever it lives; empty if it has none
 * @param adds households, persons or children, whichever the cell counts; never 0
 * @param cause why it moved, where the column is split by causes
 */
public record CellEntry(
        HouseholdLine line,
        Optional<PovertyClass> opening,
        Optional<PovertyClass> closing,
        long adds,
        Optional<ChangeCause> cause) {

    /** What a cell counts of a household. */
    public record Added(long number, Optional<ChangeCause> cause) {}

    static CellEntry of(HouseholdChange change, FormArea area, Added added) {
        return new CellEntry(
                change.closingIn(area).or(() -> change.openingIn(area)).orElseThrow(),
                change.opening().map(HouseholdLine::povertyClass),
                change.closing().map(HouseholdLine::povertyClass),
                added.number(),
                added.cause());
    }
}
