package org.progressledger.territory.web;

import java.util.Locale;
import java.util.Optional;
import org.progressledger.territory.ReorganisationFinding;

/**
 * What was found in a plan.
 *
 * @param row number of the row, from 1; absent if it is about the plan or about a row that is missing
 * @param code stable name, such as {@code UNIT_MISSING}
 * @param refused whether a plan with it is refused; else it is a warning
 * @param text what is wrong and what to do, in the reader's language
 */
record Said(Optional<Integer> row, String code, boolean refused, String text) {

    static Said of(ReorganisationFinding finding, TerritoryTexts texts, Locale reader) {
        return new Said(finding.row(), finding.kind().name(), finding.kind().isRefused(), texts.of(finding, reader));
    }
}
