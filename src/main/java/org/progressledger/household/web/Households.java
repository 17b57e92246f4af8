package org.progressledger.household.web;

import java.util.List;
import org.progressledger.facts.Basis;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.read.HouseholdAsOf;
import org.progressledger.household.read.HouseholdQueries;
import org.progressledger.household.read.TimelineEntry;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.PlacesUnder;
import org.progressledger.territory.Territory;
import org.progressledger.web.LedgerTime;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.progressledger.web.TimeChoice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds the household that an address names, at the times that it names. */
@Component
class Households {

    private final HouseholdQueries queries;
    private final LedgerTime time;
    private final Territory territory;

    Households(HouseholdQueries queries, LedgerTime time, Territory territory) {
        this.territory = territory;
        this.queries = queries;
        this.time = time;
    }

    Basis basis(TimeChoice choice) {
        return time.basis(choice, HouseholdQueries.PROJECTION);
    }

    /** For what is said of one household alone. */
    Basis basis(TimeChoice choice, String code) {
        return time.basis(choice, HouseholdQueries.PROJECTION, id(code).toString());
    }

    /** @throws ProblemException if there is no drawing of that key, as far as was known then */
    Asked asked(TimeChoice choice) {
        return asked(choice, basis(choice));
    }

    /** For what is said of one household alone. */
    Asked asked(TimeChoice choice, String code) {
        return asked(choice, basis(choice, code));
    }

    private Asked asked(TimeChoice choice, Basis basis) {
        Territory known = territory.knownAt(basis.knownAt());
        try {
            Boundaries boundaries =
                    choice.boundaries().map(known::drawing).orElseGet(() -> known.drawingOn(basis.effectiveOn()));
            return new Asked(choice, basis, new PlacesUnder(boundaries, known), known);
        } catch (IllegalArgumentException unknown) {
            throw new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "parameter-invalid", "boundaries"));
        }
    }

    /** The answer rests on this instead of what was asked first. */
    void state(Asked asked) {
        time.state(asked.basis(), asked.boundaries());
    }

    /** @throws ProblemException if nothing of it was known then */
    HouseholdAsOf find(String code, Basis basis) {
        return queries.find(id(code), basis).orElseThrow(() -> notFound(code));
    }

    /** @throws ProblemException if nothing of it was known then */
    List<TimelineEntry> timeline(String code, Basis basis) {
        return queries.timeline(id(code), basis.knownAt()).orElseThrow(() -> notFound(code));
    }

    /** @throws ProblemException if no household can have this code */
    static HouseholdId id(String code) {
        try {
            return HouseholdId.of(code);
        } catch (IllegalArgumentException impossible) {
            throw notFound(code);
        }
    }

    private static ProblemException notFound(String code) {
        return new ProblemException(Problem.of(HttpStatus.NOT_FOUND, "household-not-found", code));
    }
}
