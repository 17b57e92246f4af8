package org.progressledger.territory.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.progressledger.facts.Basis;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.Province;
import org.progressledger.territory.Territory;
import org.progressledger.territory.TerritoryRecords;
import org.progressledger.territory.VillageId;
import org.progressledger.web.LedgerTime;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.progressledger.web.TimeChoice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds what addresses and requests name. */
@Component
class NamedUnits {

    private final Territory territory;
    private final TerritoryRecords records;
    private final LedgerTime time;

    NamedUnits(Territory territory, TerritoryRecords records, LedgerTime time) {
        this.territory = territory;
        this.records = records;
        this.time = time;
    }

    /** @throws ProblemException if there is no drawing of that key, as far as was known then */
    Asked asked(TimeChoice choice) {
        if (choice.atLeast().isPresent()) {
            records.refresh();
        }
        Basis basis = time.basis(choice);
        Territory known = territory.knownAt(basis.knownAt());
        try {
            Boundaries boundaries =
                    choice.boundaries().map(known::drawing).orElseGet(() -> known.drawingOn(basis.effectiveOn()));
            return new Asked(choice, basis, boundaries, known);
        } catch (IllegalArgumentException unknown) {
            throw new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "parameter-invalid", "boundaries"));
        }
    }

    /**
     * The unit that a text names: {@code 05569@2025}, or {@code 05569} for the one that the code means on the day.
     *
     * @throws ProblemException if there is none
     */
    static AdministrativeUnit unit(String text, LocalDate day, Territory territory) {
        return find(text, day, territory)
                .orElseThrow(
                        () -> new ProblemException(Problem.of(HttpStatus.NOT_FOUND, "territory-unit-unknown", text)));
    }

    /** As {@link #unit}, empty if there is none. */
    static Optional<AdministrativeUnit> find(String text, LocalDate day, Territory territory) {
        try {
            return text.contains("@") ? territory.unit(UnitId.parse(text)) : territory.unitOn(text, day);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** The unit as known now. */
    AdministrativeUnit unit(String text, LocalDate day) {
        return unit(text, day, territory);
    }

    /** As {@link #unit}, empty if there is none. */
    Optional<AdministrativeUnit> find(String text, LocalDate day) {
        return find(text, day, territory);
    }

    /** Two-digit code of the province of a village. */
    String provinceOf(VillageId village) {
        return territory
                .village(village)
                .map(known ->
                        unit(known.unit().toString(), LocalDate.MAX).province().code())
                .orElseThrow(() -> unknown(village.text()));
    }

    /**
     * Two-digit code of the province to which a unit belongs on a day; of the last one if it is not in force then.
     *
     * @throws ProblemException if there is no such unit
     */
    String provinceOf(UnitId unit, LocalDate day) {
        return territory
                .unit(unit, day)
                .orElseGet(() -> unit(unit.toString(), day))
                .province()
                .code();
    }

    /** The latest name of a village; its identity where the territory does not know it. */
    String name(VillageId village) {
        return records.village(village, Long.MAX_VALUE)
                .map(known -> known.names().get(known.names().size() - 1).value())
                .orElseGet(village::text);
    }

    private static ProblemException unknown(String village) {
        return new ProblemException(Problem.of(HttpStatus.NOT_FOUND, "village-unknown", village));
    }

    /** The unit as it stands in a sentence; its identity where the territory does not know it. */
    String label(UnitId unit) {
        return territory.unit(unit).map(AdministrativeUnit::label).orElseGet(unit::toString);
    }

    /** @throws ProblemException if the ledger does not keep it */
    Province province(String code) {
        return territory
                .province(code)
                .orElseThrow(() -> new ProblemException(Problem.of(HttpStatus.NOT_FOUND, "province-unknown", code)));
    }

    List<Province> provinces() {
        return territory.provinces();
    }

    /** Every unit in force on a day, as known now. */
    List<AdministrativeUnit> inForce(LocalDate day) {
        return provinces().stream()
                .flatMap(province -> territory.unitsOf(province.code(), day).stream())
                .toList();
    }
}
