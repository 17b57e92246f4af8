package org.progressledger.audit.figures;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.progressledger.facts.catalogue.Ground;
import org.progressledger.territory.AreasUnder;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.DrawnArea;
import org.progressledger.territory.PlacesUnder;
import org.progressledger.territory.Territory;

/** The maps that one question sees; standpoints with one drawing and the same knowledge of the territory share theirs. */
final class SeenMaps {

    private final PlacedQuestion question;
    private final Territory territory;
    private final Map<Seen, Drawn> known = new HashMap<>();

    SeenMaps(PlacedQuestion question, Territory territory) {
        this.question = question;
        this.territory = territory;
    }

    private record Seen(Boundaries boundaries, Territory territory) {}

    private record Drawn(PlacesUnder places, Optional<DrawnArea> area) {}

    /** @throws UnknownAreaException if the area of the question is not known from there */
    SeenPlaces from(Standpoint standpoint) {
        Seen seen = new Seen(
                standpoint.boundaries(), territory.knownAt(standpoint.basis().knownAt()));
        Drawn drawn = known.computeIfAbsent(seen, this::drawn);
        return new SeenPlaces(
                question,
                new Ground(drawn.places(), seen.territory(), standpoint.basis().effectiveOn()),
                drawn.area());
    }

    private Drawn drawn(Seen seen) {
        PlacesUnder places = new PlacesUnder(seen.boundaries(), seen.territory());
        return new Drawn(
                places,
                question.area()
                        .map(area -> new AreasUnder(places, seen.territory())
                                .of(area)
                                .orElseThrow(() -> new UnknownAreaException(area))));
    }
}
