package org.progressledger.household.web;

import org.progressledger.household.Person;
import org.progressledger.household.Residence;
import org.progressledger.household.read.HouseholdAsOf;
import org.progressledger.ruleset.PovertyClass;

/**
 * One line of a list of households; what is not known for the day is the empty text.
 *
 * @param povertyClass name of the class, empty if none is in force
 * @param unit commune in words
 */
record HouseholdLine(String code, String head, String povertyClass, String village, String unit, String members) {

    static HouseholdLine of(HouseholdAsOf household, Units units) {
        return new HouseholdLine(
                household.household().code(),
                household.head().map(Person::name).orElse(""),
                household.povertyClass().map(PovertyClass::name).orElse(""),
                household.residence().map(Residence::village).orElse(""),
                household
                        .residence()
                        .map(residence -> units.label(residence.unit()))
                        .orElse(""),
                household.members().map(String::valueOf).orElse(""));
    }
}
