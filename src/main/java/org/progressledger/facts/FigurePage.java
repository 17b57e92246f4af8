package org.progressledger.facts;

import java.util.List;
import org.progressledger.ledger.projection.GatheredDocument;
import org.springframework.data.annotation.Id;

/**
 * What the events of one page of the ledger add to the figures of a projection. It is only ever read by its number: figures
 * are summed up in memory (decision 0190).
 *
 * @param id number of the page
 * @param entries entry per event; gathering the same one again changes nothing
 */
public record FigurePage(@Id String id, FigureEntries entries) implements GatheredDocument {

    /** Positions per page. */
    static final int POSITIONS = 1_024;

    static FigurePage empty(long number) {
        return new FigurePage(Long.toString(number), FigureEntries.NONE);
    }

    FigurePage with(FigureEvent event) {
        return new FigurePage(id, entries.with(event));
    }

    /** What the events of the page add to a measure, in order of position. */
    public List<Contribution> contributions(String measure) {
        return entries.events().stream()
                .flatMap(event -> event.contributions(measure))
                .toList();
    }
}
