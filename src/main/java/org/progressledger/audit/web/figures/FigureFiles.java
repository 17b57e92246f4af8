package org.progressledger.audit.web.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.progressledger.audit.web.figures.FigureAnswer.Column;
import org.progressledger.audit.web.figures.FigureAnswer.Difference;
import org.progressledger.audit.web.figures.FigureAnswer.EventLine;
import org.progressledger.audit.web.figures.FigureAnswer.Events;
import org.progressledger.audit.web.figures.FigureAnswer.Line;
import org.progressledger.audit.web.figures.FigureAnswer.SaidQuestion;
import org.progressledger.audit.web.figures.FigureAnswer.Series;
import org.progressledger.audit.web.figures.FigureAnswer.Value;
import org.progressledger.facts.StatedBasis;
import org.progressledger.web.StatedFiles;
import org.springframework.context.MessageSource;

/** Answers about figures as the rows of files: what was asked in the first ones, codes and names side by side. */
record FigureFiles(MessageSource messages, Locale locale) {

    List<List<String>> of(Value value) {
        List<List<String>> rows = head(value.question(), Optional.empty());
        rows.add(columns(value.question().by(), said("figures.value")));
        value.rows()
                .forEach(row ->
                        rows.add(cells(value.question().by(), row.values(), row.names(), Long.toString(row.value()))));
        rows.add(cells(value.question().by(), Map.of(), Map.of(), Long.toString(value.total())));
        return rows;
    }

    List<List<String>> of(Series series) {
        List<Column> by = series.question().by();
        List<List<String>> rows = head(series.question(), Optional.empty());
        rows.add(columns(
                by, said("figures.day"), said("figures.now"), said("figures.known-at-position"), said("figures.then")));
        Stream.concat(series.lines().stream(), Stream.of(series.total()))
                .forEach(line -> rows.addAll(points(series, line)));
        return rows;
    }

    private static List<List<String>> points(Series series, Line line) {
        List<List<String>> rows = new ArrayList<>();
        for (int place = 0; place < series.points().size(); place++) {
            rows.add(cells(
                    series.question().by(),
                    line.values(),
                    line.names(),
                    series.points().get(place).effectiveOn().toString(),
                    line.now().get(place).toString(),
                    Long.toString(series.points().get(place).knownAt()),
                    line.then().get(place).toString()));
        }
        return rows;
    }

    List<List<String>> of(Difference difference) {
        List<Column> by = difference.question().by();
        List<List<String>> rows = head(difference.question(), Optional.of(difference.from()));
        rows.add(columns(
                by,
                said("figures.cause"),
                said("figures.cause-name"),
                said("figures.event-type"),
                said("figures.event"),
                said("figures.difference")));
        difference
                .parts()
                .forEach(part -> rows.add(cells(
                        by,
                        part.values(),
                        part.names(),
                        part.cause().name(),
                        part.causeName(),
                        part.eventType().orElse(""),
                        part.event().orElse(""),
                        Long.toString(part.amount()))));
        rows.add(cells(by, Map.of(), Map.of(), "", "", "", "", Long.toString(difference.difference())));
        return rows;
    }

    List<List<String>> of(Events events) {
        List<Column> by = events.lines().stream()
                .findFirst()
                .map(line -> line.values().keySet().stream()
                        .map(name -> new Column(name, name))
                        .toList())
                .orElse(List.of());
        List<List<String>> rows = head(events.question(), events.from());
        rows.add(columns(
                by,
                said("figures.position"),
                said("figures.recorded-at"),
                said("figures.day"),
                said("figures.event-type"),
                said("figures.event"),
                said("figures.stream"),
                said("figure-place.unit"),
                said("figures.value")));
        events.lines().forEach(line -> rows.add(event(by, line)));
        return rows;
    }

    private static List<String> event(List<Column> by, EventLine line) {
        return cells(
                by,
                line.values(),
                line.names(),
                Long.toString(line.position()),
                line.recordedAt().toString(),
                line.effectiveOn().toString(),
                line.eventType(),
                line.event(),
                line.stream(),
                line.unit(),
                Long.toString(line.amount()));
    }

    private List<List<String>> head(SaidQuestion question, Optional<StatedBasis> from) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                question.name(), question.figure(), said(question.counted().message())));
        question.area().ifPresent(area -> rows.add(List.of(said("forms.area"), area)));
        question.where().forEach((name, values) -> rows.add(List.of(name, String.join(",", values))));
        from.ifPresent(first -> rows.add(StatedFiles.line(said("figures.from"), first)));
        return rows;
    }

    private List<String> columns(List<Column> by, String... others) {
        List<String> head = new ArrayList<>();
        for (Column column : by) {
            head.add(column.key());
            head.add(column.name());
        }
        head.addAll(List.of(others));
        return head;
    }

    private static List<String> cells(
            List<Column> by, Map<String, String> values, Map<String, String> names, String... others) {
        List<String> cells = new ArrayList<>();
        for (Column column : by) {
            cells.add(values.getOrDefault(column.key(), ""));
            cells.add(names.getOrDefault(column.key(), ""));
        }
        cells.addAll(List.of(others));
        return cells;
    }

    private String said(String key) {
        return messages.getMessage(key, null, locale);
    }
}
