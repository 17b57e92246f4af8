package org.progressledger.territory;

import java.time.LocalDate;
import org.progressledger.shared.DecisionReference;

/**
 * What stands in the one stream that all provinces of a ledger append to when they change what no two of them may have
 * alike (decision 0172).
 */
public sealed interface RegisterEvent {

    /** Type of the aggregate, and its only stream. */
    String STREAM = "territory-register";

    /**
     * A province gave units codes, drew the map or exchanged a unit. What exactly stands in its own stream, in the same
     * commit.
     */
    record ProvinceChanged(String province, LocalDate effectiveOn, DecisionReference decision)
            implements RegisterEvent {}
}
