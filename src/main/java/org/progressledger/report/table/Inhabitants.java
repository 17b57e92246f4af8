package org.progressledger.report.table;

/**
 * All who live in a unit, poor or not.
 *
 * @param households from 1
 * @param persons members of all of them
 */
public record Inhabitants(long households, long persons) {

    Inhabitants plus(Inhabitants others) {
        return new Inhabitants(households + others.households, persons + others.persons);
    }
}
