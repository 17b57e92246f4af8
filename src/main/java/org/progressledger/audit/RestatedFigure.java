package org.progressledger.audit;

import java.util.ArrayList;
import java.util.List;
import org.progressledger.facts.Basis;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.RecordedArea;
import org.progressledger.territory.ReportedFigures;

/**
 * A figure as it was reported, and as it is known later.
 *
 * @param figures name of the figures that it is one of
 * @param line its name among them
 * @param closed as known when the period was closed
 * @param now as known on the other basis
 */
public record RestatedFigure(String figures, String line, long closed, long now) {

    public long difference() {
        return Math.subtractExact(now, closed);
    }

    /**
     * All lines of some figures on two bases.
     *
     * @param area under the drawing as it was known when the period was closed
     * @param areaNow the same under the drawing as it is known on the other basis
     */
    static List<RestatedFigure> of(
            ReportedFigures figures,
            Boundaries boundaries,
            RecordedArea area,
            Basis closed,
            RecordedArea areaNow,
            Basis now) {
        List<ReportedFigures.Line> before = figures.of(area, boundaries, closed);
        List<ReportedFigures.Line> after = figures.of(areaNow, boundaries, now);
        List<RestatedFigure> lines = new ArrayList<>();
        for (int index = 0; index < before.size(); index++) {
            lines.add(new RestatedFigure(
                    figures.name(),
                    before.get(index).name(),
                    before.get(index).value(),
                    after.get(index).value()));
        }
        return lines;
    }
}
