package org.progressledger.audit.figures;

import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.progressledger.facts.catalogue.CatalogueFigure;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AreaKey;

/**
 * Of what figures are summarised: an area, or one unit.
 *
 * @param unit of the drawing; all units of the area if empty
 */
public record SummarisedPlace(Optional<AreaKey> area, Optional<UnitId> unit) {

    public static SummarisedPlace of(AreaKey area) {
        return new SummarisedPlace(Optional.of(area), Optional.empty());
    }

    public static SummarisedPlace of(UnitId unit) {
        return new SummarisedPlace(Optional.empty(), Optional.of(unit));
    }

    /** What is asked of a figure there. */
    PlacedQuestion summaryOf(CatalogueFigure figure) {
        SortedMap<String, Set<String>> where = new TreeMap<>();
        unit.ifPresent(one -> where.put(PlaceGroup.UNIT.key(), Set.of(one.toString())));
        return new PlacedQuestion(figure, area, where, figure.summary());
    }
}
