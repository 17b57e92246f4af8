package org.progressledger.audit.figures;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.progressledger.facts.FigureQuestion;
import org.progressledger.facts.catalogue.CatalogueFigure;
import org.progressledger.facts.catalogue.FigureDimension;
import org.progressledger.territory.AreaKey;

/**
 * What is asked of a figure, from whichever standpoint.
 *
 * @param area in which; everywhere if empty
 * @param where the values that each named dimension or {@link PlaceGroup} may have
 * @param by names of the dimensions and place groups to group by, in the order of the columns
 */
public record PlacedQuestion(
        CatalogueFigure figure, Optional<AreaKey> area, SortedMap<String, Set<String>> where, List<String> by) {

    public PlacedQuestion {
        where = Collections.unmodifiableSortedMap(new TreeMap<>(where));
        by = List.copyOf(by);
        Stream.concat(where.keySet().stream(), by.stream()).forEach(name -> requireKnown(figure, name));
    }

    private static void requireKnown(CatalogueFigure figure, String name) {
        if (!names(figure).contains(name)) {
            throw new IllegalArgumentException("The figure %s is filtered and grouped by %s, not by '%s'"
                    .formatted(figure.key(), names(figure), name));
        }
    }

    /** By what a figure can be filtered and grouped, its own dimensions first. */
    public static List<String> names(CatalogueFigure figure) {
        return Stream.concat(
                        figure.dimensions().stream().map(FigureDimension::name),
                        Stream.of(PlaceGroup.values()).map(PlaceGroup::key))
                .toList();
    }

    /** The place groups that it goes by, in filters or columns. */
    public List<PlaceGroup> places() {
        return Stream.of(PlaceGroup.values())
                .filter(group -> where.containsKey(group.key()) || by.contains(group.key()))
                .toList();
    }

    /** The same, of no other group than this one. */
    public PlacedQuestion of(Map<String, String> group) {
        SortedMap<String, Set<String>> narrower = new TreeMap<>(where);
        group.forEach((name, value) -> narrower.put(name, Set.of(value)));
        return new PlacedQuestion(figure, area, narrower, List.of());
    }

    /** What it is without the place. */
    FigureQuestion unplaced() {
        Map<String, Set<String>> own = new TreeMap<>(where);
        own.keySet().removeIf(name -> figure.dimension(name).isEmpty());
        return new FigureQuestion(figure.projection(), figure.measure(), own);
    }

    /** The same, of these values of the place alone. */
    FigureQuestion at(Set<String> places) {
        FigureQuestion unplaced = unplaced();
        Map<String, Set<String>> own = new TreeMap<>(unplaced.where());
        own.put(figure.places().dimension(), places);
        return new FigureQuestion(unplaced.projection(), unplaced.measure(), own);
    }

    /** The dimensions of the figure that decide about the groups, the place among them. */
    List<String> dimensions() {
        return Stream.concat(
                        Stream.of(figure.places().dimension()),
                        by.stream().filter(name -> figure.dimension(name).isPresent()))
                .toList();
    }
}
