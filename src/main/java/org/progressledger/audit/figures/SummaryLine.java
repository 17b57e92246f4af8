package org.progressledger.audit.figures;

import org.progressledger.facts.Dimensions;

/**
 * A line of a figure from two standpoints.
 *
 * @param question of all lines of the figure
 * @param group which of its groups it is; of no dimension if the figure is undivided
 * @param from the amount from the first standpoint
 * @param to the amount from the second one
 */
public record SummaryLine(PlacedQuestion question, Dimensions group, long from, long to) {

    public long difference() {
        return Math.subtractExact(to, from);
    }
}
