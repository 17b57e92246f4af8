package org.progressledger.audit.figures;

import java.util.List;

/** Every figure of the product from two standpoints, each broken down as it says of itself. */
public interface FigureSummaries {

    /** Names of the projections that answer, to wait for a position. */
    List<String> projections();

    /** The lines of all figures in the order of the catalogue, without those that are 0 from both standpoints. */
    List<SummaryLine> of(SummarisedPlace place, Standpoint from, Standpoint to);
}
