package org.progressledger.facts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.progressledger.ledger.projection.UnknownProjectionException;

/**
 * Answers what was counted, as of a day, as known at a position. Positions that the projection has not written yet count as
 * not known.
 *
 * <p>Every method throws {@link ArithmeticException} if an amount leaves the range of a {@code long}, and
 * {@link UnknownProjectionException} if there is no projection of the name.
 */
public interface Figures {

    /** The amount over everything that the query admits. */
    long count(FigureQuery query);

    /**
     * The amounts per combination of these dimensions, without those that are 0.
     *
     * @param dimensions names of the dimensions to group by; what lacks one of them is left out
     */
    Map<Dimensions, Long> countBy(FigureQuery query, Collection<String> dimensions);

    /**
     * The amount on each basis, in the order of the bases: with one position for all of them the series as it is known
     * then, with a position for each the series as it was known at each time.
     */
    List<Long> series(FigureQuestion question, List<Basis> bases);

    /** A {@link #series} of what {@link #countBy} answers. */
    List<Map<Dimensions, Long>> seriesBy(FigureQuestion question, Collection<String> dimensions, List<Basis> bases);

    /**
     * The values that a dimension has in what the question is about, on whatever basis; some of them may add up to 0.
     *
     * @param dimension name of the dimension
     */
    Set<String> values(FigureQuestion question, String dimension);

    /** The contributions that a figure is the sum of: what it opens into. */
    ContributionPage contributions(FigureQuery query, Paging paging);

    /**
     * What changed between two bases, by cause and event type.
     *
     * @param dimensions names of the dimensions to group the parts by; what lacks one of them is left out
     */
    FigureDifference difference(DifferenceQuery query, Collection<String> dimensions);

    /**
     * The contributions that a difference, or some parts of it, is the sum of.
     *
     * @param causes causes to open; all if empty
     * @param eventTypes event types to open; all if empty
     */
    ContributionPage contributions(
            DifferenceQuery query, Set<DifferenceCause> causes, Set<String> eventTypes, Paging paging);
}
