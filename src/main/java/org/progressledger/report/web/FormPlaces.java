package org.progressledger.report.web;

import org.progressledger.shared.UnitId;
import org.progressledger.territory.AreaKey;
import org.progressledger.territory.AreasUnder;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.RecordedArea;
import org.progressledger.territory.RecordedPlaces;
import org.progressledger.territory.Territory;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** For which units something was recorded that a form of an area or a commune rests on. */
@Component
class FormPlaces {

    private final Territory territory;

    FormPlaces(Territory territory) {
        this.territory = territory;
    }

    RecordedArea of(UnitId commune, Boundaries boundaries, long knownAt) {
        return new RecordedPlaces(boundaries, territory.knownAt(knownAt)).of(commune);
    }

    /** @throws ProblemException if the drawing has no such area, as far as was known then */
    RecordedArea of(AreaKey area, Boundaries boundaries, long knownAt) {
        Territory known = territory.knownAt(knownAt);
        return new AreasUnder(boundaries, known)
                .of(area)
                .map(new RecordedPlaces(boundaries, known)::in)
                .orElseThrow(() -> new ProblemException(
                        Problem.of(HttpStatus.NOT_FOUND, "form-area-unknown", area.toString(), boundaries.key())));
    }
}
