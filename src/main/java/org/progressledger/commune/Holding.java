package org.progressledger.commune;

import java.time.LocalDate;
import org.progressledger.commune.TitleEvent.TitleConferred;
import org.progressledger.ruleset.Title;

/**
 * A title that a commune holds.
 *
 * @param entry identifier of the event that it rests on
 * @param by that event
 */
public record Holding(String entry, TitleConferred by) {

    public Title title() {
        return by.title();
    }

    /** Key of the criteria set that the title belongs to. */
    public String ruleSet() {
        return by.ruleSet();
    }

    /** First day of the title. */
    public LocalDate since() {
        return by.effectiveOn();
    }
}
