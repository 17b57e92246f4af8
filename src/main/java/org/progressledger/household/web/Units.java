package org.progressledger.household.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Province;
import org.progressledger.territory.Territory;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds the units that addresses name. */
@Component
class Units {

    private final Territory territory;

    Units(Territory territory) {
        this.territory = territory;
    }

    /**
     * @param text {@code 05569@2025}, or {@code 05569} for the unit that the code means on the day
     * @throws ProblemException if there is none
     */
    AdministrativeUnit commune(String text, LocalDate day) {
        try {
            return (text.contains("@") ? territory.unit(UnitId.parse(text)) : territory.unitOn(text, day))
                    .orElseThrow(() -> unknown(text));
        } catch (IllegalArgumentException unreadable) {
            throw unknown(text);
        }
    }

    /** The unit of this identity; empty if there is none, or the text is no identity. */
    Optional<AdministrativeUnit> find(String identity) {
        try {
            return territory.unit(UnitId.parse(identity));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * The unit that an address names: {@code 05569@2025}, or {@code 05569} for the one that the code means under the
     * drawing that is asked for.
     *
     * @throws ProblemException if there is none
     */
    AdministrativeUnit commune(String text, Asked asked) {
        return as(asked).commune(text, asked.dayOfCodes());
    }

    /** The units that an address names; none if it names none. */
    Set<UnitId> identities(List<String> texts, Asked asked) {
        return texts.stream().map(text -> commune(text, asked).id()).collect(Collectors.toSet());
    }

    /** The units of the province of one, as they are in force on a day; none where the territory does not know it. */
    List<AdministrativeUnit> around(UnitId id, LocalDate day) {
        return territory
                .unit(id)
                .map(unit -> territory.unitsOf(unit.province().code(), day))
                .orElse(List.of());
    }

    /** Every unit in force on a day. */
    List<AdministrativeUnit> inForce(LocalDate day) {
        return territory.provinces().stream()
                .flatMap(province -> territory.unitsOf(province.code(), day).stream())
                .toList();
    }

    /** The units as far as was known then. */
    Units as(Asked asked) {
        return new Units(asked.territory());
    }

    /** As it is called under the drawing that is asked for, as far as was known then. */
    String label(UnitId id, Asked asked) {
        return as(asked).label(id, asked.dayOfNames());
    }

    /** The unit as it stands in a sentence; its identity where the territory does not know it. */
    String label(UnitId id) {
        return territory.unit(id).map(AdministrativeUnit::label).orElseGet(id::toString);
    }

    /** As it was called on a day, or last if it is not in force then. */
    String label(UnitId id, LocalDate day) {
        return on(id, day).map(AdministrativeUnit::label).orElseGet(id::toString);
    }

    private Optional<AdministrativeUnit> on(UnitId id, LocalDate day) {
        return territory.unit(id, day).or(() -> territory.unit(id));
    }

    /** The unit with its province on a day, for links; empty where the territory does not know it. */
    Optional<HouseholdView.Place> place(UnitId id, LocalDate day) {
        return on(id, day)
                .map(unit -> new HouseholdView.Place(
                        id.toString(),
                        unit.label(),
                        unit.province().code(),
                        unit.province().label()));
    }

    /** @throws ProblemException if there is none */
    Province province(String code) {
        return territory.province(code).orElseThrow(() -> unknown(code));
    }

    private static ProblemException unknown(String text) {
        return new ProblemException(Problem.of(HttpStatus.NOT_FOUND, "unit-unknown", text));
    }
}
