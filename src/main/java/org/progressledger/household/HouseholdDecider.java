package org.progressledger.household;

import java.time.Clock;
import java.time.ZoneId;
import org.progressledger.ruleset.PovertyRuleSets;

/**
 * Decides what a command does to a household. Depends on nothing but the state, the command, the reference data and the
 * day that it is in Viet Nam; the aggregate and the dry run of the intake both ask it.
 */
public final class HouseholdDecider {

    /** Where the day begins. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final PovertyRuleSets ruleSets;
    private final UnitSuccession succession;
    private final Clock clock;

    public HouseholdDecider(PovertyRuleSets ruleSets, UnitSuccession succession, Clock clock) {
        this.ruleSets = ruleSets;
        this.succession = succession;
        this.clock = clock;
    }

    /** Events that shall be recorded together, nothing, or a refusal with its reason. */
    public Decided decide(HouseholdState state, HouseholdCommand command) {
        throw new UnsupportedOperationException("Not yet");
    }
}
