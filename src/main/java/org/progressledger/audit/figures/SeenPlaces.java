package org.progressledger.audit.figures;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.progressledger.facts.Dimensions;
import org.progressledger.facts.catalogue.FigurePlaces;
import org.progressledger.facts.catalogue.Ground;
import org.progressledger.facts.catalogue.Listing;
import org.progressledger.territory.DrawnArea;

/** Into which groups the places of a figure fall for one question from one standpoint. */
final class SeenPlaces {

    private final PlacedQuestion question;
    private final Ground ground;
    private final FigurePlaces.Finder finder;
    private final Map<String, Optional<Map<String, String>>> known = new HashMap<>();

    SeenPlaces(PlacedQuestion question, Ground ground, Optional<DrawnArea> area) {
        this.question = question;
        this.ground = ground;
        this.finder = question.figure().places().in(ground, area);
    }

    /** Its group by each place group of the columns; empty for what is not asked about. */
    Optional<Map<String, String>> groupsOf(String place) {
        return known.computeIfAbsent(place, value -> finder.of(value).flatMap(this::groupsOf));
    }

    private Optional<Map<String, String>> groupsOf(Listing listing) {
        Map<String, String> groups = new TreeMap<>();
        for (PlaceGroup group : question.places()) {
            String value = group.of(listing, ground);
            if (question.where().containsKey(group.key())
                    && !question.where().get(group.key()).contains(value)) {
                return Optional.empty();
            }
            if (question.by().contains(group.key())) {
                groups.put(group.key(), value);
            }
        }
        return Optional.of(groups);
    }

    /** Those of these values of the place that are asked about. */
    Set<String> among(Set<String> places) {
        return places.stream().filter(place -> groupsOf(place).isPresent()).collect(Collectors.toSet());
    }

    /** The group of what has these values; empty for what is not asked about. */
    Optional<Dimensions> groupOf(Dimensions counted) {
        return groupsOf(counted.values().get(question.figure().places().dimension()))
                .map(places -> {
                    Map<String, String> group = new TreeMap<>(places);
                    question.by().stream()
                            .filter(counted.values()::containsKey)
                            .filter(name -> question.figure().dimension(name).isPresent())
                            .forEach(name -> group.put(name, counted.values().get(name)));
                    return Dimensions.of(group);
                });
    }
}
