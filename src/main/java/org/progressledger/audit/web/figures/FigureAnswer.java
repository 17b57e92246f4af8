package org.progressledger.audit.web.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.progressledger.audit.figures.FigureCause;
import org.progressledger.facts.StatedBasis;
import org.progressledger.facts.catalogue.CatalogueFigure.Counted;

/** What programs and pages are told about figures. Equal bases make equal answers. */
final class FigureAnswer {

    private FigureAnswer() {}

    /**
     * A figure of the catalogue.
     *
     * @param columns by what it can be filtered and grouped
     */
    record Listed(String key, String name, Counted counted, List<Column> columns) {}

    /** @param key name in addresses */
    record Column(String key, String name) {}

    /**
     * What was asked.
     *
     * @param area key of the area; absent for everywhere
     * @param where the values to which it is restricted, by column
     */
    record SaidQuestion(
            String figure,
            String name,
            Counted counted,
            Optional<String> area,
            Map<String, Set<String>> where,
            List<Column> by) {}

    /** @param rows none that is 0 */
    record Value(SaidQuestion question, StatedBasis basis, long total, List<Row> rows, String events) {}

    /**
     * @param values by column, as codes
     * @param names the same in words
     * @param events page of the events behind it
     */
    record Row(Map<String, String> values, Map<String, String> names, long value, String events) {}

    /**
     * @param knownAt the position as of which the point is known at the end of its own day
     * @param events page of the events behind its total as known on the basis
     * @param eventsThen page of those behind it as it was known at the end of its own day
     * @param restated page of what is different between the two
     */
    record Point(LocalDate effectiveOn, long knownAt, String events, String eventsThen, String restated) {}

    /** @param total of all lines */
    record Series(SaidQuestion question, StatedBasis basis, List<Point> points, Line total, List<Line> lines) {}

    /**
     * @param now value of each point as known on the basis
     * @param then value of each point as it was known at the end of its own day
     */
    record Line(Map<String, String> values, Map<String, String> names, List<Long> now, List<Long> then) {}

    /**
     * @param beforeEvents page of the events behind the amount on the first basis
     * @param afterEvents page of those behind the amount on the second
     * @param causes every cause, also those to blame for nothing
     * @param parts they add up to the difference
     */
    record Difference(
            SaidQuestion question,
            StatedBasis from,
            StatedBasis to,
            long before,
            String beforeEvents,
            long after,
            String afterEvents,
            long difference,
            List<CauseTotal> causes,
            List<Part> parts) {

        /** Whether the redrawing of the map is one of the causes: it is opened alone, and the events of the others do not add up. */
        boolean wasRedrawn() {
            return parts.stream().anyMatch(part -> part.cause() == FigureCause.REDRAWN);
        }
    }

    /** @param events page of the events behind it */
    record CauseTotal(FigureCause cause, String name, long amount, String events) {}

    /**
     * @param eventType stored name of the events behind it; absent for what was redrawn
     * @param event the same in words
     */
    record Part(
            FigureCause cause,
            String causeName,
            Optional<String> eventType,
            Optional<String> event,
            Map<String, String> values,
            Map<String, String> names,
            long amount,
            String events) {}

    /**
     * @param from basis from which a difference begins; absent for the events of a value
     * @param cause the cause that is opened; absent for all
     * @param eventTypes those that are opened; all if empty
     * @param events how many there are on all pages together
     * @param next position after which the next page begins; absent on the last page
     */
    record Events(
            SaidQuestion question,
            Optional<StatedBasis> from,
            StatedBasis basis,
            Optional<FigureCause> cause,
            Set<String> eventTypes,
            long events,
            Optional<Long> next,
            List<EventLine> lines) {}

    /**
     * What an event adds.
     *
     * @param event what it is, in words
     * @param correction whether it corrects, withdraws or reverses another
     * @param amount as it enters the figure or the difference
     * @param values by dimension, as codes
     * @param names the same in words
     * @param unit where it counts, in words
     * @param stream identifier of the stream that the event belongs to
     * @param page of what it is about, on the same basis
     */
    record EventLine(
            long position,
            Instant recordedAt,
            String eventType,
            String event,
            boolean correction,
            LocalDate effectiveOn,
            long amount,
            Map<String, String> values,
            Map<String, String> names,
            String unit,
            String stream,
            String page) {}
}
