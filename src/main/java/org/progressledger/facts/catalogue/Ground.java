package org.progressledger.facts.catalogue;

import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.AttributeStatement;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.PlacesUnder;
import org.progressledger.territory.Territory;
import org.progressledger.territory.UnitAttribute;

/**
 * The map on which a figure is counted.
 *
 * @param places units of one drawing, by the territory
 * @param territory as it is known on the basis of the figure
 * @param day the day that is asked about
 */
public record Ground(PlacesUnder places, Territory territory, LocalDate day) {

    public Boundaries boundaries() {
        return places.boundaries();
    }

    /**
     * A unit with its attributes of the day that is asked about; one that had ended then with those of its last day, one that
     * began later with those of the drawing. Empty for what is no unit of commune level.
     */
    public Optional<AdministrativeUnit> asOf(UnitId unit) {
        return territory.unit(unit).flatMap(known -> territory.unit(unit, dayOf(known)));
    }

    /** What decisions say of a unit, on the day of {@link #asOf}. */
    public Optional<String> attribute(UnitId unit, UnitAttribute attribute) {
        return territory
                .unit(unit)
                .flatMap(known -> Optional.ofNullable(
                        territory.attributes(unit, dayOf(known)).get(attribute)))
                .flatMap(AttributeStatement::value);
    }

    private LocalDate dayOf(AdministrativeUnit unit) {
        if (unit.validity().covers(day)) {
            return day;
        }
        return unit.validity().to().filter(last -> last.isBefore(day)).orElseGet(boundaries()::drawnOn);
    }
}
