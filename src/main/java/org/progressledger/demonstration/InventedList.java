package org.progressledger.demonstration;

import java.util.List;
import org.progressledger.ruleset.PovertyRuleSet;
import org.progressledger.territory.AdministrativeUnit;

/**
 * A list before it is written.
 *
 * @param year year of the review
 * @param ruleSet the standard that it was reviewed under
 * @param layout how its sender lays it out
 * @param parts its units, in a workbook one sheet each
 */
record InventedList(int year, PovertyRuleSet ruleSet, ListLayout layout, List<Part> parts) {

    /** What one unit contributes. */
    record Part(AdministrativeUnit unit, List<ReviewEntry> entries) {}
}
