package org.progressledger.intake;

import org.progressledger.household.Decided;
import org.progressledger.household.HouseholdEvent.Registered;

/** What a row does to the ledger. */
enum RowEffect {
    CREATED,
    CHANGED,
    UNCHANGED,
    REFUSED;

    static RowEffect of(Decided decided) {
        if (decided instanceof Decided.Events happened) {
            return happened.events().get(0) instanceof Registered ? CREATED : CHANGED;
        }
        return decided instanceof Decided.Unchanged ? UNCHANGED : REFUSED;
    }
}
