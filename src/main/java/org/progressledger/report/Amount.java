package org.progressledger.report;

/**
 * What a column of a form counts.
 *
 * @param households households
 * @param persons their members
 */
public record Amount(long households, long persons) {

    public static final Amount NONE = new Amount(0, 0);

    public Amount plus(Amount other) {
        return new Amount(households + other.households, persons + other.persons);
    }

    public Amount minus(Amount other) {
        return new Amount(households - other.households, persons - other.persons);
    }
}
