package org.progressledger.audit;

import java.util.List;
import org.progressledger.audit.figures.FigureCause;
import org.progressledger.audit.figures.Standpoint;
import org.progressledger.audit.figures.SummaryLine;

/**
 * A figure as it was reported, and as it is known later.
 *
 * @param line the amount as closed, and as known on the other basis
 * @param closed from where it was reported
 * @param now from where it is looked at
 * @param parts by cause, none of them 0; they add up to the difference
 */
public record RestatedFigure(SummaryLine line, Standpoint closed, Standpoint now, List<Part> parts) {

    public RestatedFigure {
        parts = List.copyOf(parts);
    }

    /** What one cause is to blame for. */
    public record Part(FigureCause cause, long amount) {}
}
