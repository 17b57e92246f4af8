package org.progressledger.report.direct;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.progressledger.household.HouseholdEvent.Scored;
import org.progressledger.household.ScoreSheet;
import org.progressledger.report.FormArea;
import org.progressledger.report.direct.HouseholdFile.Given;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.UnitId;
import org.progressledger.shared.VietnameseText;

/**
 * A household at the end of a day on which it counts.
 *
 * @param unit under the drawing of the question; empty if nothing recorded says
 * @param areas every area that has it
 * @param ethnicity that of the head as it is compared, so that two spellings are one; empty if it is not recorded
 * @param sheet the scores on which its class rests
 */
record Standing(
        HouseholdFile file,
        Given given,
        Optional<UnitId> unit,
        Set<FormArea> areas,
        String village,
        PeopleOnDay people,
        String ethnicity,
        Optional<ScoreSheet> sheet) {

    /** Empty if it was not there, had no class yet, or had ended. */
    static Optional<Standing> of(HouseholdFile file, LocalDate day, Places places) {
        Optional<Given> given = file.givenOn(day);
        if (given.isEmpty()
                || file.residences().floorEntry(day) == null
                || file.closedBy(day).isPresent()) {
            return Optional.empty();
        }
        Optional<UnitId> unit = places.unitOf(file, day);
        return PeopleOnDay.of(file.events(), day)
                .map(people -> new Standing(
                        file,
                        given.get(),
                        unit,
                        places.areasOf(unit, Places.residenceOn(file, day).unit()),
                        Places.residenceOn(file, day).village(),
                        people,
                        people.head()
                                .ethnicity()
                                .map(VietnameseText::comparisonForm)
                                .orElse(""),
                        file.scoreBehind(given.get()).map(Scored::sheet)));
    }

    PovertyClass povertyClass() {
        return given.povertyClass();
    }

    boolean is(PovertyClass sought) {
        return povertyClass() == sought;
    }

    boolean isListed() {
        return HouseholdFile.isListed(povertyClass());
    }

    boolean isIn(FormArea area) {
        return areas.contains(area);
    }

    int members() {
        return people.number();
    }
}
