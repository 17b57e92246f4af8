package org.progressledger.household;

import java.util.Locale;

/** A household refused a command, with the reason for the person who asked. */
public final class HouseholdRefusedException extends RuntimeException {

    private final transient Decided.Refused refused;

    HouseholdRefusedException(Decided.Refused refused) {
        super(RefusalText.of(refused, Locale.ENGLISH));
        this.refused = refused;
    }

    public Decided.Refused refused() {
        return refused;
    }
}
