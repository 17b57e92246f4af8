package org.progressledger.household.web;

import java.util.Optional;
import org.progressledger.household.Person;
import org.progressledger.household.Residence;
import org.progressledger.household.read.HouseholdAsOf;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.territory.Place;

/**
 * One line of a list of households; what is not known for the day is the empty text.
 *
 * @param povertyClass name of the class, empty if none is in force
 * @param unit commune in words: that of the drawing asked for, or the recorded one if nobody knows
 * @param assigned whether the unit is one of the drawing
 */
record HouseholdLine(
        String code, String head, String povertyClass, String village, String unit, boolean assigned, String members) {

    static HouseholdLine of(HouseholdAsOf household, Asked asked, Units units) {
        Optional<Place> place = asked.placeOf(household);
        return new HouseholdLine(
                household.household().code(),
                household.head().map(Person::name).orElse(""),
                household.povertyClass().map(PovertyClass::name).orElse(""),
                household.residence().map(Residence::village).orElse(""),
                place.map(lived -> units.label(lived.unit().orElse(lived.livedIn()), asked))
                        .orElse(""),
                place.isEmpty() || place.get().unit().isPresent(),
                household.members().map(String::valueOf).orElse(""));
    }
}
