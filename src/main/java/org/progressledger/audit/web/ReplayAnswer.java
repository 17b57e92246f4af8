package org.progressledger.audit.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.progressledger.audit.ReplayEvent;
import org.progressledger.audit.ReplayFigure;
import org.progressledger.shared.DecisionReference;

/** A replay as JSON. */
final class ReplayAnswer {

    private ReplayAnswer() {}

    /**
     * @param of how many events the span has that concern the subject
     * @param next position of the first event of the next page; absent on the last
     */
    record Course(String subject, long from, long until, int of, List<Event> events, Optional<Long> next) {}

    /**
     * @param number which step it is, from 1
     * @param effectiveOn day that the figures are about
     * @param figures as known right before and right after the event
     */
    record Step(
            String subject,
            long from,
            long until,
            int number,
            int of,
            LocalDate effectiveOn,
            Event event,
            List<Figure> figures) {}

    record Event(
            long position,
            Instant recordedAt,
            LocalDate effectiveOn,
            String type,
            String words,
            String stream,
            Optional<String> recorder,
            Optional<String> role,
            Optional<String> source,
            Optional<DecisionReference> decision) {

        static Event of(ReplayEvent event, String words) {
            return new Event(
                    event.position(),
                    event.recordedAt(),
                    event.effectiveOn(),
                    event.type(),
                    words,
                    event.stream(),
                    event.recorder().map(actor -> actor.name()),
                    event.recorder().map(actor -> actor.role()),
                    event.source(),
                    event.decision());
        }
    }

    /**
     * @param figure key of the figure of the catalogue; absent for what is said of a household
     * @param values by which dimension it is which group of the figure, as codes
     * @param openedBefore page of the events that make it what it was; absent where there was no value
     * @param openedAfter the same of what it became
     */
    record Figure(
            String name,
            String words,
            Optional<String> figure,
            Map<String, String> values,
            String before,
            Optional<String> openedBefore,
            String after,
            Optional<String> openedAfter,
            boolean moved) {

        static Figure of(
                ReplayFigure figure, String words, Optional<String> openedBefore, Optional<String> openedAfter) {
            return new Figure(
                    figure.name(),
                    words,
                    figure.line().map(line -> line.question().figure().key()),
                    figure.line()
                            .<Map<String, String>>map(line -> line.group().values())
                            .orElse(Map.of()),
                    figure.before(),
                    openedBefore,
                    figure.after(),
                    openedAfter,
                    figure.isMoved());
        }
    }
}
