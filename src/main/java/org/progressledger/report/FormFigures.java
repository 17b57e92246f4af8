package org.progressledger.report;

import java.util.List;
import java.util.Optional;
import org.progressledger.household.Member;
import org.progressledger.report.HouseholdFact.Support;
import org.progressledger.ruleset.PovertyClass;

/**
 * Everything that the tables of an area count by.
 *
 * @param question what is asked about
 * @param movement both movement forms
 * @param lines households of the area of every class on the closing day, by code
 */
public record FormFigures(FormQuestion question, MovementForms movement, List<Listed> lines) {

    public FormFigures {
        lines = List.copyOf(lines);
    }

    /**
     * A household on the closing day.
     *
     * @param line as what it counts
     * @param before its class on the opening day, wherever it lived; empty if it had none
     * @param arrival how it came onto the list on which it stands; empty if it stood there at the opening, or stands on
     *     none
     * @param members those who are known by name
     * @param supports what it received by the closing day
     */
    public record Listed(
            HouseholdLine line,
            Optional<PovertyClass> before,
            Optional<Arrival> arrival,
            List<Member> members,
            List<Support.Given> supports) {}
}
