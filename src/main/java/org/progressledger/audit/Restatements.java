package org.progressledger.audit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.progressledger.audit.figures.FigureCause;
import org.progressledger.audit.figures.FigureSummaries;
import org.progressledger.audit.figures.PlacedDifference;
import org.progressledger.audit.figures.PlacedFigures;
import org.progressledger.audit.figures.PlacedQuestion;
import org.progressledger.audit.figures.Standpoint;
import org.progressledger.audit.figures.SummarisedPlace;
import org.progressledger.facts.Basis;
import org.progressledger.facts.Dimensions;
import org.progressledger.territory.AreaKey;
import org.progressledger.territory.Territory;

/** Says what has become of the figures of a closed period. */
public final class Restatements {

    private final FigureSummaries summaries;
    private final PlacedFigures figures;
    private final Territory territory;

    Restatements(FigureSummaries summaries, PlacedFigures figures, Territory territory) {
        this.summaries = summaries;
        this.figures = figures;
        this.territory = territory;
    }

    /** The projections that answer, to wait for a position. */
    public List<String> projections() {
        return summaries.projections();
    }

    /**
     * Every figure of the province as reported, and as known at a position.
     *
     * @param knownAt position up to which the ledger is taken as known
     */
    public List<RestatedFigure> figures(Closing closing, long knownAt) {
        Standpoint closed = standpoint(closing, closing.basis());
        Standpoint now = standpoint(closing, new Basis(closing.closed().to(), knownAt));
        Map<PlacedQuestion, PlacedDifference> differences = new HashMap<>();
        return summaries
                .of(
                        SummarisedPlace.of(
                                AreaKey.province(closing.closed().period().province())),
                        closed,
                        now)
                .stream()
                .map(line -> new RestatedFigure(
                        line,
                        closed,
                        now,
                        parts(
                                differences.computeIfAbsent(
                                        line.question(), question -> figures.difference(question, closed, now)),
                                line.group())))
                .toList();
    }

    private Standpoint standpoint(Closing closing, Basis basis) {
        return new Standpoint(
                basis,
                territory.knownAt(basis.knownAt()).drawing(closing.closed().boundaries()));
    }

    private static List<RestatedFigure.Part> parts(PlacedDifference difference, Dimensions group) {
        return Arrays.stream(FigureCause.values())
                .map(cause -> new RestatedFigure.Part(cause, amount(difference, group, cause)))
                .filter(part -> part.amount() != 0)
                .toList();
    }

    private static long amount(PlacedDifference difference, Dimensions group, FigureCause cause) {
        return difference.parts().stream()
                .filter(part -> part.cause() == cause && part.group().equals(group))
                .mapToLong(PlacedDifference.Part::amount)
                .reduce(0, Math::addExact);
    }
}
