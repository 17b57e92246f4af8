package org.progressledger.audit.figures;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.progressledger.facts.Dimensions;

/** Asks the figures of the catalogue. */
record SummariesOfCatalogue(FiguresOfCatalogue catalogue, PlacedFigures figures) implements FigureSummaries {

    @Override
    public List<String> projections() {
        return catalogue.projections();
    }

    @Override
    public List<SummaryLine> of(SummarisedPlace place, Standpoint from, Standpoint to) {
        return catalogue.all().stream()
                .flatMap(figure -> lines(place.summaryOf(figure), from, to))
                .toList();
    }

    private Stream<SummaryLine> lines(PlacedQuestion question, Standpoint from, Standpoint to) {
        Map<Dimensions, Long> first = counted(question, from);
        Map<Dimensions, Long> second = counted(question, to);
        return Stream.of(first, second)
                .flatMap(groups -> groups.keySet().stream())
                .distinct()
                .sorted(Comparator.comparing(Dimensions::toString))
                .map(group -> new SummaryLine(
                        question, group, first.getOrDefault(group, 0L), second.getOrDefault(group, 0L)));
    }

    /** Where an area is not known yet, nothing is counted in it. */
    private Map<Dimensions, Long> counted(PlacedQuestion question, Standpoint standpoint) {
        try {
            return figures.countBy(question, standpoint);
        } catch (UnknownAreaException unknown) {
            return Map.of();
        }
    }
}
