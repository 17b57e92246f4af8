package org.progressledger.audit.figures;

import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.progressledger.facts.catalogue.CatalogueFigure;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AreaKey;
import org.progressledger.territory.AreasUnder;
import org.progressledger.territory.Territory;

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

    /** Whether the ledger knows the place and the drawing from there; if not, nothing can be counted there. */
    public boolean isKnown(Standpoint standpoint, Territory territory) {
        Territory known = territory.knownAt(standpoint.basis().knownAt());
        return known.drawings().contains(standpoint.boundaries())
                && unit.map(one -> known.unit(one).isPresent()).orElse(true)
                && area.map(one -> new AreasUnder(standpoint.boundaries(), known)
                                .of(one)
                                .isPresent())
                        .orElse(true);
    }

    /** What is asked of a figure there. */
    PlacedQuestion summaryOf(CatalogueFigure figure) {
        SortedMap<String, Set<String>> where = new TreeMap<>();
        unit.ifPresent(one -> where.put(PlaceGroup.UNIT.key(), Set.of(one.toString())));
        return new PlacedQuestion(figure, area, where, figure.summary());
    }
}
