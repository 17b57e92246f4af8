package org.progressledger.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.progressledger.audit.ReplayFigure.Kind;
import org.progressledger.audit.ReplaySubject.OfArea;
import org.progressledger.audit.ReplaySubject.OfHousehold;
import org.progressledger.audit.figures.FigureSummaries;
import org.progressledger.audit.figures.Standpoint;
import org.progressledger.facts.Basis;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.KnownHousehold;
import org.progressledger.household.KnownHouseholds;
import org.progressledger.territory.Territory;

/** The figures beside an event of a replay: what the same questions answer right before and right after it. */
final class ReplayFigures {

    private final KnownHouseholds households;
    private final FigureSummaries summaries;
    private final Territory territory;

    ReplayFigures(KnownHouseholds households, FigureSummaries summaries, Territory territory) {
        this.households = households;
        this.summaries = summaries;
        this.territory = territory;
    }

    /** Names of the projections that answer, to wait for a position. */
    List<String> projections(ReplaySubject subject) {
        return subject instanceof OfHousehold ? List.of(KnownHouseholds.PROJECTION) : summaries.projections();
    }

    /**
     * @param day the day that the figures are about
     * @param position of the event
     */
    List<ReplayFigure> around(ReplaySubject subject, LocalDate day, long position) {
        Basis before = new Basis(day, position);
        Basis after = new Basis(day, position + 1);
        return subject instanceof OfHousehold one
                ? ofHousehold(one.household(), before, after)
                : ofArea((OfArea) subject, before, after);
    }

    private List<ReplayFigure> ofArea(OfArea area, Basis before, Basis after) {
        Standpoint from = new Standpoint(before, area.boundaries());
        Standpoint to = new Standpoint(after, area.boundaries());
        boolean isKnownBefore = area.place().isKnown(from, territory);
        boolean isKnownAfter = area.place().isKnown(to, territory);
        return summaries.of(area.place(), from, to).stream()
                .map(line -> new ReplayFigure(
                        line.question().figure().message(),
                        Optional.of(line),
                        Kind.NUMBER,
                        isKnownBefore ? Long.toString(line.from()) : "",
                        isKnownAfter ? Long.toString(line.to()) : ""))
                .toList();
    }

    private List<ReplayFigure> ofHousehold(HouseholdId household, Basis before, Basis after) {
        Optional<KnownHousehold> earlier = households.find(household, before);
        Optional<KnownHousehold> later = households.find(household, after);
        return List.of(
                figure("class", Kind.POVERTY_CLASS, KnownHousehold::povertyClass, earlier, later),
                figure("provincial-class", Kind.POVERTY_CLASS, KnownHousehold::provincialClass, earlier, later),
                figure(
                        "b1",
                        Kind.TEXT,
                        known -> known.score().map(score -> score.b1().toPlainString()),
                        earlier,
                        later),
                figure("b2", Kind.NUMBER, known -> known.score().map(score -> score.b2()), earlier, later),
                figure("members", Kind.NUMBER, KnownHousehold::members, earlier, later),
                figure("known-by-name", Kind.NUMBER, known -> Optional.of(known.knownByName()), earlier, later),
                figure(
                        "village",
                        Kind.TEXT,
                        known -> known.residence().map(residence -> residence.village()),
                        earlier,
                        later),
                figure(
                        "unit",
                        Kind.TEXT,
                        known -> known.residence().map(residence -> residence.unit()),
                        earlier,
                        later),
                figure(
                        "newly-escaped-until",
                        Kind.DAY,
                        known -> known.newlyEscaped().map(escaped -> escaped.until()),
                        earlier,
                        later),
                figure("supports", Kind.NUMBER, known -> Optional.of(known.supports()), earlier, later),
                figure("closed-on", Kind.DAY, KnownHousehold::closedOn, earlier, later));
    }

    private static ReplayFigure figure(
            String name,
            Kind kind,
            Function<KnownHousehold, Optional<?>> value,
            Optional<KnownHousehold> before,
            Optional<KnownHousehold> after) {
        return new ReplayFigure(
                "replay.figure." + name, Optional.empty(), kind, text(value, before), text(value, after));
    }

    private static String text(Function<KnownHousehold, Optional<?>> value, Optional<KnownHousehold> household) {
        return household.flatMap(value::apply).map(Object::toString).orElse("");
    }
}
