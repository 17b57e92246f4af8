package org.progressledger.facts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Answers what was counted, as of a day, as known at a position. */
public interface Figures {

    /** The amount over everything that the query admits. */
    long count(FigureQuery query);

    /**
     * The amounts per combination of these dimensions, without those that are 0.
     *
     * @param dimensions names of the dimensions to group by; a cell that lacks one of them is left out
     */
    Map<Dimensions, Long> countBy(FigureQuery query, Collection<String> dimensions);

    /** The contributions that a figure is the sum of, in order of position: what it opens into. */
    List<Contribution> contributions(FigureQuery query);

    /**
     * @param position position of the event that made it
     * @param effectiveOn first day on which it counts
     */
    record Contribution(long position, LocalDate effectiveOn, Dimensions dimensions, long amount) {}
}
