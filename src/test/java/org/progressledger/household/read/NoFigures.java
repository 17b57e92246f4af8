package org.progressledger.household.read;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.progressledger.facts.Dimensions;
import org.progressledger.facts.FigureQuery;
import org.progressledger.facts.Figures;

/** For tests that ask for no figure. */
final class NoFigures implements Figures {

    @Override
    public long count(FigureQuery query) {
        return 0;
    }

    @Override
    public Map<Dimensions, Long> countBy(FigureQuery query, Collection<String> dimensions) {
        return Map.of();
    }

    @Override
    public List<Contribution> contributions(FigureQuery query) {
        return List.of();
    }
}
