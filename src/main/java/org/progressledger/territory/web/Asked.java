package org.progressledger.territory.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.progressledger.facts.Basis;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.Territory;
import org.progressledger.web.TimeBar;
import org.progressledger.web.TimeChoice;

/**
 * What a page or an answer about the territory is about.
 *
 * @param choice as it stands in the address
 * @param territory as it was known
 */
record Asked(TimeChoice choice, Basis basis, Boundaries boundaries, Territory territory) {

    /** The day whose units are shown: the day asked about if its units are those of the drawing. */
    LocalDate day() {
        return territory.drawingOn(basis.effectiveOn()).equals(boundaries) ? basis.effectiveOn() : boundaries.drawnOn();
    }

    TimeBar bar(String path, Map<String, String> kept) {
        return new TimeBar(
                path, kept, choice, basis, Optional.of(new TimeBar.Drawings(territory.drawings(), boundaries)));
    }
}
