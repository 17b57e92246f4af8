package org.progressledger.audit.web.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.progressledger.audit.figures.FiguresOfCatalogue;
import org.progressledger.audit.figures.PlaceGroup;
import org.progressledger.audit.figures.PlacedQuestion;
import org.progressledger.audit.figures.Standpoint;
import org.progressledger.facts.Basis;
import org.progressledger.facts.catalogue.CatalogueFigure;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.Territory;
import org.progressledger.web.KnownAt;
import org.progressledger.web.LedgerTime;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.progressledger.web.TimeChoice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Turns what stands in an address into a question and standpoints, and waits until the figure can be answered. */
@Component
class FigureAsking {

    /** Most points of a series. */
    static final int MOST_POINTS = 240;

    private final FiguresOfCatalogue catalogue;
    private final LedgerTime time;
    private final Territory territory;

    FigureAsking(FiguresOfCatalogue catalogue, LedgerTime time, Territory territory) {
        this.catalogue = catalogue;
        this.time = time;
        this.territory = territory;
    }

    /** A question with the standpoint from which it is asked. */
    record Asked(PlacedQuestion question, Standpoint standpoint) {}

    /** @throws ProblemException if there is none of that key */
    CatalogueFigure figure(String key) {
        return catalogue
                .figure(key)
                .orElseThrow(() -> new ProblemException(Problem.of(HttpStatus.NOT_FOUND, "figure-unknown", key)));
    }

    /** @throws ProblemException if something in it cannot be read or makes no sense */
    Asked asked(String key, TimeChoice choice, MultiValueMap<String, String> parameters) {
        CatalogueFigure figure = figure(key);
        Standpoint standpoint = standpoint(choice, figure);
        return new Asked(onDrawing(FigureParameters.question(figure, parameters), standpoint), standpoint);
    }

    /** The standpoint from which a difference of that question begins. */
    Standpoint from(FromChoice choice, Asked asked) {
        Standpoint from = standpoint(
                new TimeChoice(
                        Optional.of(choice.fromEffectiveOn()
                                .orElseGet(() ->
                                        asked.standpoint().basis().effectiveOn().minusYears(1))),
                        choice.fromKnownAt()
                                .or(() -> Optional.of(new KnownAt.Position(
                                        asked.standpoint().basis().knownAt()))),
                        Optional.empty(),
                        choice.fromBoundaries()
                                .or(() -> Optional.of(
                                        asked.standpoint().boundaries().key()))),
                asked.question().figure());
        onDrawing(asked.question(), from);
        return from;
    }

    private Standpoint standpoint(TimeChoice choice, CatalogueFigure figure) {
        Basis basis = time.basis(choice, figure.projection());
        Territory known = territory.knownAt(basis.knownAt());
        try {
            Boundaries boundaries =
                    choice.boundaries().map(known::drawing).orElseGet(() -> known.drawingOn(basis.effectiveOn()));
            return new Standpoint(basis, boundaries);
        } catch (IllegalArgumentException unknown) {
            throw new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "parameter-invalid", "boundaries"));
        }
    }

    /** The question with its units by their identities. */
    private PlacedQuestion onDrawing(PlacedQuestion question, Standpoint standpoint) {
        question.places().stream()
                .filter(PlaceGroup::needsDistricts)
                .filter(group -> !standpoint.boundaries().haveDistricts())
                .findFirst()
                .ifPresent(group -> {
                    throw new ProblemException(Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "figure-needs-districts",
                            group.key(),
                            standpoint.boundaries().key()));
                });
        SortedMap<String, Set<String>> where = new TreeMap<>(question.where());
        where.computeIfPresent(
                PlaceGroup.UNIT.key(),
                (name, units) ->
                        units.stream().map(text -> unit(text, standpoint)).collect(Collectors.toSet()));
        return new PlacedQuestion(question.figure(), question.area(), where, question.by());
    }

    private String unit(String text, Standpoint standpoint) {
        Territory known = territory.knownAt(standpoint.basis().knownAt());
        try {
            if (text.contains("@")) {
                UnitId unit = UnitId.parse(text);
                boolean isCommune = unit.code().length() > 3;
                return Optional.of(unit)
                        .filter(one -> !isCommune || known.unit(one).isPresent())
                        .orElseThrow(() -> unknown(text))
                        .toString();
            }
            return known.unitOn(text, standpoint.basis().effectiveOn())
                    .or(() -> known.unitOn(text, standpoint.boundaries().drawnOn()))
                    .map(AdministrativeUnit::id)
                    .orElseThrow(() -> unknown(text))
                    .toString();
        } catch (IllegalArgumentException unreadable) {
            throw unknown(text);
        }
    }

    private static ProblemException unknown(String unit) {
        return new ProblemException(Problem.of(HttpStatus.NOT_FOUND, "unit-unknown", unit));
    }

    /**
     * The points of a series, from the first to the last, which is the day of the standpoint.
     *
     * @throws ProblemException if they are more than {@value #MOST_POINTS}, or the first day is not before the last
     */
    List<Standpoint> points(Optional<LocalDate> first, SeriesStep step, Standpoint last) {
        LocalDate end = last.basis().effectiveOn();
        LocalDate begin = first.orElseGet(() -> step.usualFirst(end));
        if (begin.isAfter(end) || step.points(begin, end) > MOST_POINTS) {
            throw new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "figure-series-span", MOST_POINTS));
        }
        return step.days(begin, end).stream()
                .map(day -> new Standpoint(new Basis(day, last.basis().knownAt()), last.boundaries()))
                .toList();
    }

    /** The same points as each was known at the end of its own day. */
    List<Standpoint> asKnownThen(List<Standpoint> points, CatalogueFigure figure) {
        return points.stream()
                .map(point -> new Standpoint(
                        new Basis(point.basis().effectiveOn(), knownThen(point.basis(), figure)), point.boundaries()))
                .toList();
    }

    private long knownThen(Basis basis, CatalogueFigure figure) {
        if (basis.effectiveOn().isAfter(time.today())) {
            return basis.knownAt();
        }
        KnownAt endOfDay = KnownAt.parse(basis.effectiveOn().toString());
        Basis then = time.basis(
                new TimeChoice(Optional.of(basis.effectiveOn()), Optional.of(endOfDay), Optional.empty()),
                figure.projection());
        return Math.min(then.knownAt(), basis.knownAt());
    }
}
