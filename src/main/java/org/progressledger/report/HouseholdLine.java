package org.progressledger.report;

import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.Person;
import org.progressledger.report.HouseholdFact.Assessment;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Cause;
import org.progressledger.shared.DecisionReference;
import org.progressledger.territory.Place;

/**
 * As what a household counts at the end of a day.
 *
 * @param place unit under the boundaries asked for
 * @param village name of the village
 * @param members persons, from 1
 * @param heldSince day from which it holds this class without a break; average and not poor count as one
 * @param cause why it came to this class on that day
 * @param decision document by which it holds the class now: of the last recognition, or of its last correction
 * @param assessment last scoring that the recognition can have rested upon; empty if none is recorded
 */
public record HouseholdLine(
        HouseholdId household,
        Place place,
        String village,
        PovertyClass povertyClass,
        Person head,
        int members,
        LocalDate heldSince,
        Cause cause,
        DecisionReference decision,
        Optional<Assessment> assessment) {

    boolean isListedAs(PovertyClass listed) {
        return povertyClass == listed;
    }

    boolean isListed() {
        return povertyClass.isMultidimensionallyPoor();
    }
}
