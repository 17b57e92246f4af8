package org.progressledger.audit.web.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.progressledger.audit.figures.PlacedQuestion;
import org.progressledger.facts.catalogue.CatalogueFigure;
import org.progressledger.territory.AreaKey;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;

/** Reads from an address what is asked of a figure: an area, columns, and a parameter for each dimension to filter by. */
final class FigureParameters {

    static final String AREA = "area";
    static final String BY = "by";

    /** What else stands in addresses of figures. */
    private static final Set<String> OTHERS = Set.of(
            AREA,
            BY,
            "effectiveOn",
            "knownAt",
            "boundaries",
            "atLeast",
            "fromEffectiveOn",
            "fromKnownAt",
            "fromBoundaries",
            "first",
            "step",
            "cause",
            "eventType",
            "after",
            "limit",
            "finding",
            "language");

    private FigureParameters() {}

    /** @throws ProblemException if the area cannot be read, or the figure has no such dimension */
    static PlacedQuestion question(CatalogueFigure figure, MultiValueMap<String, String> parameters) {
        SortedMap<String, Set<String>> where = new TreeMap<>();
        for (String name : parameters.keySet()) {
            List<String> values = values(parameters, name);
            if (!OTHERS.contains(name) && !values.isEmpty()) {
                where.put(known(figure, name), new TreeSet<>(values));
            }
        }
        return new PlacedQuestion(
                figure,
                values(parameters, AREA).stream().findFirst().map(FigureParameters::area),
                where,
                values(parameters, BY).stream()
                        .map(name -> known(figure, name))
                        .distinct()
                        .toList());
    }

    private static String known(CatalogueFigure figure, String name) {
        List<String> names = PlacedQuestion.names(figure);
        if (!names.contains(name)) {
            throw new ProblemException(Problem.of(
                    HttpStatus.BAD_REQUEST, "figure-dimension-unknown", name, figure.key(), String.join(", ", names)));
        }
        return name;
    }

    private static AreaKey area(String text) {
        return AreaKey.parse(text)
                .orElseThrow(() -> new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "area-unreadable", text)));
    }

    /** Several values stand in several parameters or with commas. */
    private static List<String> values(MultiValueMap<String, String> parameters, String name) {
        List<String> values = new ArrayList<>();
        for (String text : Optional.ofNullable(parameters.get(name)).orElse(List.of())) {
            Arrays.stream(text.split(","))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .forEach(values::add);
        }
        return values;
    }
}
