package org.progressledger.ruleset;

import java.time.LocalDate;

/** The poverty standards by the day on which they are in force. */
public interface PovertyRuleSets {

    /**
     * The standard in force on a day.
     *
     * @throws IllegalArgumentException if none is known for that day
     */
    PovertyRuleSet inForceOn(LocalDate day);
}
