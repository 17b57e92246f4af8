package org.progressledger.household;

/**
 * A household refused a command. {@link RefusalText} says it to the person who asked; the message of the exception ends up
 * in logs and tells no data of the household.
 */
public final class HouseholdRefusedException extends RuntimeException {

    private final transient Decided.Refused refused;

    HouseholdRefusedException(Decided.Refused refused) {
        super("The household refused the command: " + refused.reason());
        this.refused = refused;
    }

    public Decided.Refused refused() {
        return refused;
    }
}
