package org.progressledger.audit.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.progressledger.audit.RecordedEntries;
import org.progressledger.audit.ReplayCourse;
import org.progressledger.audit.ReplayEvent;
import org.progressledger.audit.ReplayFigure;
import org.progressledger.audit.ReplaySpan;
import org.progressledger.audit.ReplaySubject;
import org.progressledger.audit.Replays;
import org.progressledger.audit.figures.SummarisedPlace;
import org.progressledger.facts.Basis;
import org.progressledger.household.HouseholdId;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.AreaKey;
import org.progressledger.territory.AreasUnder;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.DrawnArea;
import org.progressledger.territory.RecordedPlaces;
import org.progressledger.territory.Territory;
import org.progressledger.web.KnownAt;
import org.progressledger.web.LedgerTime;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.progressledger.web.TimeChoice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Turns what stands in an address into a replay, and waits until it can be answered. */
@Component
class ReplayQuestions {

    private final Replays replays;
    private final LedgerTime time;
    private final Territory territory;

    ReplayQuestions(Replays replays, LedgerTime time, Territory territory) {
        this.replays = replays;
        this.time = time;
        this.territory = territory;
    }

    /** @param basis the day of the choice or today, and the end of the span */
    record Asked(
            ReplayRequest request,
            Basis basis,
            Territory known,
            Boundaries boundaries,
            ReplaySubject subject,
            ReplaySpan span) {

        /** The same over another span. */
        Asked from(ReplaySpan other) {
            return new Asked(request, basis, known, boundaries, subject, other);
        }

        String name() {
            return subject instanceof ReplaySubject.OfHousehold one
                    ? one.household().code()
                    : ((ReplaySubject.OfArea) subject).name();
        }
    }

    /** @param day that the figures are about */
    record Step(ReplayEvent event, int number, LocalDate day, List<ReplayFigure> figures) {

        /** What the figures right before the event rest on. */
        Basis before() {
            return new Basis(day, event.position());
        }

        /** What the figures right after the event rest on. */
        Basis after() {
            return new Basis(day, event.position() + 1);
        }
    }

    /** The bounds of all replays at these times, before any subject is chosen. */
    Basis basis(TimeChoice choice) {
        return time.basis(choice);
    }

    /** @throws ProblemException if something in it cannot be read, or there is no such household, area or unit */
    Asked of(ReplayRequest request) {
        return request.household().isPresent()
                ? ofHousehold(request, request.household().get())
                : ofArea(request, request.area().orElseThrow(() -> invalid("area")));
    }

    private Asked ofHousehold(ReplayRequest request, String code) {
        try {
            return asked(request, new ReplaySubject.OfHousehold(HouseholdId.of(code)));
        } catch (IllegalArgumentException impossible) {
            throw new ProblemException(Problem.of(HttpStatus.NOT_FOUND, "household-not-found", code));
        }
    }

    private Asked asked(ReplayRequest request, ReplaySubject subject) {
        Basis basis = time.basis(request.time(), replays.projection(subject));
        Territory known = territory.knownAt(basis.knownAt());
        return new Asked(
                request, basis, known, boundaries(request, basis.effectiveOn(), known), subject, span(request, basis));
    }

    private Asked ofArea(ReplayRequest request, String key) {
        Basis basis = time.basis(request.time(), RecordedEntries.PROJECTION);
        Territory known = territory.knownAt(basis.knownAt());
        ReplaySubject.OfArea subject = AreaKey.parse(key)
                .map(area -> area(request, area, basis, known))
                .orElseGet(() -> unit(request, unit(key, basis, known), basis, known));
        return new Asked(request, basis, known, subject.boundaries(), subject, span(request, basis));
    }

    private static ReplaySubject.OfArea area(ReplayRequest request, AreaKey key, Basis basis, Territory known) {
        Boundaries boundaries = boundaries(request, basis.effectiveOn(), known);
        DrawnArea area = new AreasUnder(boundaries, known).of(key).orElseThrow(() -> unknownUnit(key.toString()));
        return new ReplaySubject.OfArea(
                area.name(), SummarisedPlace.of(key), new RecordedPlaces(boundaries, known).in(area), boundaries);
    }

    /** A unit that is not in force on the day is shown on a map that has it. */
    private static ReplaySubject.OfArea unit(
            ReplayRequest request, AdministrativeUnit unit, Basis basis, Territory known) {
        LocalDate day = unit.validity().covers(basis.effectiveOn())
                ? basis.effectiveOn()
                : unit.validity().to().orElse(unit.validity().from());
        Boundaries boundaries = boundaries(request, day, known);
        return new ReplaySubject.OfArea(
                unit.label(),
                SummarisedPlace.of(unit.id()),
                new RecordedPlaces(boundaries, known).of(unit.id()),
                boundaries);
    }

    private static AdministrativeUnit unit(String text, Basis basis, Territory known) {
        try {
            return (text.contains("@") ? known.unit(UnitId.parse(text)) : known.unitOn(text, basis.effectiveOn()))
                    .orElseThrow(() -> unknownUnit(text));
        } catch (IllegalArgumentException unreadable) {
            throw unknownUnit(text);
        }
    }

    private static Boundaries boundaries(ReplayRequest request, LocalDate day, Territory known) {
        try {
            return request.boundaries().map(known::drawing).orElseGet(() -> known.drawingOn(day));
        } catch (IllegalArgumentException unknown) {
            throw invalid("boundaries");
        }
    }

    private ReplaySpan span(ReplayRequest request, Basis basis) {
        long from = request.from().map(this::beginning).orElse(0L);
        if (from > basis.knownAt()) {
            throw new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "replay-span-reversed"));
        }
        return new ReplaySpan(from, basis.knownAt());
    }

    /** A day begins behind everything that was recorded until the end of the day before it. */
    private long beginning(String text) {
        try {
            KnownAt known = text.matches("\\d{4}-\\d{2}-\\d{2}")
                    ? KnownAt.parse(LocalDate.parse(text).minusDays(1).toString())
                    : KnownAt.parse(text);
            return time.basis(new TimeChoice(Optional.empty(), Optional.of(known), Optional.empty()))
                    .knownAt();
        } catch (IllegalArgumentException | DateTimeParseException unreadable) {
            throw invalid("from");
        }
    }

    ReplayCourse course(Asked asked) {
        return replays.course(asked.subject(), asked.span());
    }

    List<ReplayEvent> events(Asked asked, int most) {
        return replays.events(asked.subject(), asked.span(), most);
    }

    /** The step at which the address stands; empty if nothing in the span concerns the subject. */
    Optional<Step> step(Asked asked, ReplayCourse course) {
        OptionalLong at = asked.request().position().map(course::at).orElseGet(course::first);
        return at.isPresent() ? Optional.of(step(asked, course, at.getAsLong())) : Optional.empty();
    }

    private Step step(Asked asked, ReplayCourse course, long position) {
        ReplayEvent event = replays.events(asked.subject(), new ReplaySpan(position, position + 1), 1)
                .get(0);
        LocalDate day = asked.request().effectiveOn().orElse(event.effectiveOn());
        TimeChoice after =
                new TimeChoice(Optional.of(day), Optional.of(new KnownAt.Position(position + 1)), Optional.empty());
        replays.projectionsOfFigures(asked.subject()).forEach(projection -> time.basis(after, projection));
        return new Step(event, course.numberOf(position), day, replays.figures(asked.subject(), day, position));
    }

    private static ProblemException invalid(String parameter) {
        return new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "parameter-invalid", parameter));
    }

    private static ProblemException unknownUnit(String text) {
        return new ProblemException(Problem.of(HttpStatus.NOT_FOUND, "unit-unknown", text));
    }
}
