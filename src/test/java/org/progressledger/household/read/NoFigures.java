package org.progressledger.household.read;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.progressledger.facts.Basis;
import org.progressledger.facts.ContributionPage;
import org.progressledger.facts.DifferenceCause;
import org.progressledger.facts.DifferenceQuery;
import org.progressledger.facts.Dimensions;
import org.progressledger.facts.FigureDifference;
import org.progressledger.facts.FigureQuery;
import org.progressledger.facts.FigureQuestion;
import org.progressledger.facts.Figures;
import org.progressledger.facts.Paging;

/** For tests that ask for no figure. */
final class NoFigures implements Figures {

    private static final ContributionPage NOTHING = new ContributionPage(List.of(), OptionalLong.empty(), 0);

    @Override
    public long count(FigureQuery query) {
        return 0;
    }

    @Override
    public Map<Dimensions, Long> countBy(FigureQuery query, Collection<String> dimensions) {
        return Map.of();
    }

    @Override
    public List<Long> series(FigureQuestion question, List<Basis> bases) {
        return Collections.nCopies(bases.size(), 0L);
    }

    @Override
    public List<Map<Dimensions, Long>> seriesBy(
            FigureQuestion question, Collection<String> dimensions, List<Basis> bases) {
        return Collections.nCopies(bases.size(), Map.of());
    }

    @Override
    public Set<String> values(FigureQuestion question, String dimension) {
        return Set.of();
    }

    @Override
    public ContributionPage contributions(FigureQuery query, Paging paging) {
        return NOTHING;
    }

    @Override
    public FigureDifference difference(DifferenceQuery query, Collection<String> dimensions) {
        return new FigureDifference(query, List.of());
    }

    @Override
    public ContributionPage contributions(
            DifferenceQuery query, Set<DifferenceCause> causes, Set<String> eventTypes, Paging paging) {
        return NOTHING;
    }
}
