package org.progressledger.correction;

import java.time.LocalDate;
import java.util.List;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.UnitId;

/**
 * What a batch would change of the counts of one day, by what is recorded now.
 *
 * @param counts entries that would be corrected and that would be refused
 * @param lines only of the households of the batch, by unit and class
 */
public record CountEffect(LocalDate day, EntryCounts counts, List<Line> lines) {

    /**
     * @param before households of the batch that count so now
     * @param after households of the batch that would
     */
    public record Line(UnitId unit, PovertyClass povertyClass, long before, long after) {

        public long change() {
            return after - before;
        }
    }
}
