package org.progressledger.demonstration;

/**
 * All who live somewhere, poor or not.
 *
 * @param households from 0
 * @param persons members of all of them
 */
record Inhabitants(long households, long persons) {

    static final Inhabitants NONE = new Inhabitants(0, 0);

    Inhabitants plus(Inhabitants others) {
        return new Inhabitants(households + others.households, persons + others.persons);
    }
}
