package org.progressledger.accountability.web;

import java.util.Optional;
import org.progressledger.accountability.Heads;
import org.progressledger.accountability.HeadsInOffice;
import org.progressledger.facts.Basis;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Province;
import org.progressledger.territory.Territory;
import org.progressledger.web.LedgerTime;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.progressledger.web.TimeChoice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Turns what stands in an address into a unit and its heads, and waits until they can be told. */
@Component
class HeadQuestions {

    private final LedgerTime time;
    private final Heads heads;
    private final Territory territory;

    HeadQuestions(LedgerTime time, Heads heads, Territory territory) {
        this.time = time;
        this.heads = heads;
        this.territory = territory;
    }

    /**
     * @param label of the unit, as it stands in a sentence
     * @param inOffice as known on the basis
     */
    record Asked(UnitId unit, String label, Basis basis, HeadsInOffice inOffice) {}

    /** @throws ProblemException if there is no such unit */
    Asked of(String unit, TimeChoice choice) {
        Basis basis = time.basis(choice, Heads.PROJECTION);
        Territory known = territory.knownAt(basis.knownAt());
        UnitId id = unit(unit, basis, known);
        return new Asked(id, label(id, known), basis, new HeadsInOffice(heads.books(basis.knownAt()), known));
    }

    private static UnitId unit(String text, Basis basis, Territory known) {
        try {
            return text.contains("@")
                    ? UnitId.parse(text)
                    : known.unitOn(text, basis.effectiveOn())
                            .map(AdministrativeUnit::id)
                            .orElseThrow(() -> unknown(text));
        } catch (IllegalArgumentException unreadable) {
            throw unknown(text);
        }
    }

    private static String label(UnitId unit, Territory known) {
        Optional<String> province = known.province(unit.code())
                .filter(candidate -> unit.equals(Province.unit(candidate.code())))
                .map(Province::label);
        return province.or(() -> known.unit(unit).map(AdministrativeUnit::label))
                .orElseThrow(() -> unknown(unit.toString()));
    }

    private static ProblemException unknown(String unit) {
        return new ProblemException(Problem.of(HttpStatus.NOT_FOUND, "territory-unit-unknown", unit));
    }
}
