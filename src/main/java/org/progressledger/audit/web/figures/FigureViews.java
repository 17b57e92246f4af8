package org.progressledger.audit.web.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.progressledger.audit.figures.FigureCause;
import org.progressledger.audit.figures.FiguresOfCatalogue;
import org.progressledger.audit.figures.PlacedDifference;
import org.progressledger.audit.figures.PlacedFigures;
import org.progressledger.audit.figures.PlacedQuestion;
import org.progressledger.audit.figures.Standpoint;
import org.progressledger.audit.web.figures.FigureAnswer.CauseTotal;
import org.progressledger.audit.web.figures.FigureAnswer.Column;
import org.progressledger.audit.web.figures.FigureAnswer.Difference;
import org.progressledger.audit.web.figures.FigureAnswer.Line;
import org.progressledger.audit.web.figures.FigureAnswer.Listed;
import org.progressledger.audit.web.figures.FigureAnswer.Part;
import org.progressledger.audit.web.figures.FigureAnswer.Point;
import org.progressledger.audit.web.figures.FigureAnswer.Row;
import org.progressledger.audit.web.figures.FigureAnswer.SaidQuestion;
import org.progressledger.audit.web.figures.FigureAnswer.Series;
import org.progressledger.audit.web.figures.FigureAnswer.Value;
import org.progressledger.audit.web.figures.FigureAsking.Asked;
import org.progressledger.facts.Dimensions;
import org.progressledger.facts.StatedBasis;
import org.progressledger.facts.catalogue.CatalogueFigure;
import org.progressledger.web.LedgerTime;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts together what a page or a program is told about figures. */
@Component
class FigureViews {

    private final FiguresOfCatalogue catalogue;
    private final PlacedFigures figures;
    private final MessageSource messages;
    private final LedgerTime time;

    FigureViews(FiguresOfCatalogue catalogue, PlacedFigures figures, MessageSource messages, LedgerTime time) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.messages = messages;
        this.time = time;
    }

    List<Listed> all(Locale locale) {
        return catalogue.all().stream().map(figure -> listed(figure, locale)).toList();
    }

    Listed listed(CatalogueFigure figure, Locale locale) {
        return new Listed(
                figure.key(),
                messages.getMessage(figure.message(), null, locale),
                figure.counted(),
                PlacedQuestion.names(figure).stream()
                        .map(name -> new Column(
                                name,
                                messages.getMessage(
                                        figure.dimension(name)
                                                .map(dimension -> dimension.message())
                                                .orElse("figure-place." + name),
                                        null,
                                        locale)))
                        .toList());
    }

    Value value(Asked asked, Locale locale) {
        FigureWords words = words(asked.question().figure(), asked.standpoint(), locale);
        Map<Dimensions, Long> groups = figures.countBy(asked.question(), asked.standpoint());
        return new Value(
                question(asked.question(), words),
                basis(asked.standpoint()),
                sum(groups),
                groups.entrySet().stream()
                        .sorted(inOrder(asked.question().by()))
                        .map(group -> row(asked, group.getKey().values(), group.getValue(), words))
                        .toList(),
                FigureAddress.events(asked.question().of(Map.of()), asked.standpoint()));
    }

    private static Row row(Asked asked, Map<String, String> values, long amount, FigureWords words) {
        return new Row(
                values,
                words.names(values),
                amount,
                FigureAddress.events(asked.question().of(values), asked.standpoint()));
    }

    /** @param then the points, each as known at the end of its own day */
    Series series(Asked asked, List<Standpoint> now, List<Standpoint> then, Locale locale) {
        FigureWords words = words(asked.question().figure(), asked.standpoint(), locale);
        List<Standpoint> all = new ArrayList<>(now);
        all.addAll(then);
        List<Map<Dimensions, Long>> counted = figures.seriesBy(asked.question(), all);
        List<Dimensions> groups = counted.stream()
                .flatMap(one -> one.keySet().stream())
                .distinct()
                .sorted(Comparator.comparing(Dimensions::toString))
                .toList();
        return new Series(
                question(asked.question(), words),
                basis(asked.standpoint()),
                IntStream.range(0, now.size())
                        .mapToObj(place -> point(asked, now.get(place), then.get(place)))
                        .toList(),
                line(Map.of(), counted.stream().map(FigureViews::sum).toList(), now.size(), words),
                asked.question().by().isEmpty()
                        ? List.of()
                        : groups.stream()
                                .map(group -> line(
                                        group.values(),
                                        counted.stream()
                                                .map(one -> one.getOrDefault(group, 0L))
                                                .toList(),
                                        now.size(),
                                        words))
                                .toList());
    }

    private static Point point(Asked asked, Standpoint now, Standpoint then) {
        PlacedQuestion total = asked.question().of(Map.of());
        return new Point(
                then.basis().effectiveOn(),
                then.basis().knownAt(),
                FigureAddress.events(total, now),
                FigureAddress.events(total, then),
                FigureAddress.difference(total, then, now));
    }

    private static Line line(Map<String, String> values, List<Long> amounts, int points, FigureWords words) {
        return new Line(
                values, words.names(values), amounts.subList(0, points), amounts.subList(points, amounts.size()));
    }

    Difference difference(Asked asked, Standpoint from, Locale locale) {
        FigureWords words = words(asked.question().figure(), asked.standpoint(), locale);
        PlacedDifference difference = figures.difference(asked.question(), from, asked.standpoint());
        PlacedQuestion total = asked.question().of(Map.of());
        return new Difference(
                question(asked.question(), words),
                basis(from),
                basis(asked.standpoint()),
                difference.from(),
                FigureAddress.events(total, from),
                difference.to(),
                FigureAddress.events(total, asked.standpoint()),
                difference.total(),
                Arrays.stream(FigureCause.values())
                        .map(cause -> new CauseTotal(
                                cause,
                                words.said(cause.message()),
                                difference.total(cause),
                                FigureAddress.events(total, from, asked.standpoint(), cause)))
                        .toList(),
                difference.parts().stream()
                        .map(part -> part(asked, from, part, words))
                        .toList());
    }

    private static Part part(Asked asked, Standpoint from, PlacedDifference.Part part, FigureWords words) {
        Map<String, String> further = new TreeMap<>(FigureAddress.from(from));
        further.put("cause", part.cause().name());
        part.eventType().ifPresent(type -> further.put("eventType", type));
        Map<String, String> values = part.group().values();
        return new Part(
                part.cause(),
                words.said(part.cause().message()),
                part.eventType(),
                part.eventType().map(words::event),
                values,
                words.names(values),
                part.amount(),
                FigureAddress.of("/events", asked.question().of(values), asked.standpoint(), further));
    }

    FigureWords words(CatalogueFigure figure, Standpoint standpoint, Locale locale) {
        return new FigureWords(
                figure, standpoint.basis(), figures.ground(standpoint).territory(), messages, locale);
    }

    static SaidQuestion question(PlacedQuestion question, FigureWords words) {
        return new SaidQuestion(
                question.figure().key(),
                words.said(question.figure().message()),
                question.figure().counted(),
                question.area().map(Object::toString),
                inOrder(question.where()),
                question.by().stream()
                        .map(name -> new Column(name, words.column(name)))
                        .toList());
    }

    private static Map<String, Set<String>> inOrder(Map<String, Set<String>> where) {
        Map<String, Set<String>> sorted = new TreeMap<>();
        where.forEach((name, values) -> sorted.put(name, new TreeSet<>(values)));
        return sorted;
    }

    StatedBasis basis(Standpoint standpoint) {
        return time.statement(standpoint.basis(), standpoint.boundaries());
    }

    private static long sum(Map<Dimensions, Long> groups) {
        return groups.values().stream().reduce(0L, Math::addExact);
    }

    /** By the columns from the left. */
    private static Comparator<Map.Entry<Dimensions, Long>> inOrder(List<String> by) {
        return Comparator.comparing(group -> by.stream()
                .map(name -> group.getKey().values().get(name))
                .map(value -> value.matches("\\d{1,2}") ? "0".repeat(3 - value.length()) + value : value)
                .collect(Collectors.joining("|")));
    }
}
