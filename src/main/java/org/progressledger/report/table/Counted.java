package org.progressledger.report.table;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.progressledger.report.HouseholdLine;
import org.progressledger.report.MovementForms;
import org.progressledger.ruleset.PovertyClass;

/**
 * Whom one row of a table counts.
 *
 * @param byClass its households on the closing day, told apart once, because every column asks for one class
 * @param inhabitants all who live there; empty if that is not reported
 * @param movement its movement forms
 */
record Counted(
        Map<PovertyClass, List<HouseholdLine>> byClass, Optional<Inhabitants> inhabitants, MovementForms movement) {

    static Counted of(Collection<HouseholdLine> lines, Optional<Inhabitants> inhabitants, MovementForms movement) {
        return new Counted(
                lines.stream().collect(Collectors.groupingBy(HouseholdLine::povertyClass)), inhabitants, movement);
    }

    List<HouseholdLine> of(PovertyClass povertyClass) {
        return byClass.getOrDefault(povertyClass, List.of());
    }
}
