package org.progressledger.audit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.progressledger.audit.ReplaySubject.OfArea;
import org.progressledger.audit.ReplaySubject.OfHousehold;
import org.progressledger.audit.figures.FigureSummaries;
import org.progressledger.household.HouseholdEntry;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.KnownHouseholds;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.territory.Territory;

/**
 * Steps through the events that concern a household, an area or a unit in the order of the ledger, with the figures beside
 * them as known right before and right after each. A step rests on nothing but positions and a day, so it is the same
 * whenever it is asked for.
 */
public final class Replays {

    private final RecordedEntries entries;
    private final KnownHouseholds households;
    private final ReplayFigures figures;
    private final Map<Class<?>, String> names = new HashMap<>();

    Replays(
            RecordedEntries entries,
            KnownHouseholds households,
            FigureSummaries summaries,
            Territory territory,
            List<EventCatalogue> catalogues) {
        this.entries = entries;
        this.households = households;
        this.figures = new ReplayFigures(households, summaries, territory);
        catalogues.forEach(catalogue -> catalogue.names().forEach((name, type) -> names.put(type, name)));
    }

    /** Name of the projection that knows which events concern a subject, to wait for a position. */
    public String projection(ReplaySubject subject) {
        return subject instanceof OfHousehold ? KnownHouseholds.PROJECTION : RecordedEntries.PROJECTION;
    }

    /** Names of those that answer the figures beside the events. */
    public List<String> projectionsOfFigures(ReplaySubject subject) {
        return figures.projections(subject);
    }

    /** The positions of all events that concern the subject. */
    public ReplayCourse course(ReplaySubject subject, ReplaySpan span) {
        return concerning(
                subject,
                span,
                events ->
                        new ReplayCourse(events.mapToLong(ReplayEvent::position).toArray()));
    }

    /**
     * The events that concern the subject.
     *
     * @param most how many at most
     */
    public List<ReplayEvent> events(ReplaySubject subject, ReplaySpan span, int most) {
        return concerning(subject, span, events -> events.limit(most).toList());
    }

    /** The figures as known right before and right after the event at a position, about a day. */
    public List<ReplayFigure> figures(ReplaySubject subject, LocalDate day, long position) {
        return figures.around(subject, day, position);
    }

    private <R> R concerning(ReplaySubject subject, ReplaySpan span, Function<Stream<ReplayEvent>, R> question) {
        if (subject instanceof OfHousehold one) {
            return question.apply(households.entries(one.household(), span.until()).stream()
                    .filter(entry -> span.contains(entry.position()))
                    .map(entry -> event(one.household(), entry)));
        }
        OfArea area = (OfArea) subject;
        return entries.read(
                span.until(),
                all -> question.apply(all.filter(entry -> span.contains(entry.position()))
                        .filter(entry -> entry.units().stream().anyMatch(area.recorded()::has))
                        .map(Replays::event)));
    }

    private ReplayEvent event(HouseholdId household, HouseholdEntry entry) {
        return new ReplayEvent(
                entry.position(),
                entry.recordedAt(),
                entry.event().effectiveOn(),
                names.get(entry.event().getClass()),
                household.toString(),
                entry.actor(),
                entry.source(),
                entry.event().document());
    }

    private static ReplayEvent event(RecordedEntry entry) {
        return new ReplayEvent(
                entry.position(),
                entry.recordedAt(),
                entry.effectiveOn(),
                entry.type(),
                entry.stream(),
                Optional.of(entry.recorder()),
                entry.source(),
                entry.decision());
    }
}
