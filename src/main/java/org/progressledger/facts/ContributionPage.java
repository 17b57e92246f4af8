package org.progressledger.facts;

import java.util.List;
import java.util.OptionalLong;

/**
 * Some of the contributions that a figure is the sum of, in order of position.
 *
 * @param contributions those of whole events: a page never ends within an event
 * @param next position after which the next page begins; empty on the last page
 * @param events how many events contribute on all pages together
 */
public record ContributionPage(List<Contribution> contributions, OptionalLong next, long events) {

    public ContributionPage {
        contributions = List.copyOf(contributions);
    }
}
