package org.progressledger.household;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.progressledger.household.HouseholdEvent.Moved;
import org.progressledger.household.HouseholdEvent.Registered;
import org.progressledger.household.HouseholdEvent.RegisteredEarlier;
import org.progressledger.shared.Cause;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.Place;
import org.progressledger.territory.Succession;
import org.progressledger.territory.Succession.Extent;
import org.progressledger.territory.Territory;

/** Where one household counts under a drawing, read from its events day by day, without lineages. */
public final class NaivePlaces {

    private final Boundaries drawing;
    private final Territory territory;
    private final TreeMap<LocalDate, HouseholdEvent> residences = new TreeMap<>();

    /** @param known the events of the household that are known, in the order of recording */
    public NaivePlaces(List<Book.Entry> known, Boundaries drawing, Territory territory) {
        this.drawing = drawing;
        this.territory = territory;
        known.stream()
                .map(Book.Entry::event)
                .filter(event -> residenceIn(event).isPresent())
                .forEach(event -> residences.put(event.effectiveOn(), event));
    }

    static Optional<Residence> residenceIn(HouseholdEvent event) {
        if (event instanceof Registered registered) {
            return Optional.of(registered.residence());
        }
        if (event instanceof RegisteredEarlier earlier) {
            return Optional.of(earlier.residence());
        }
        return event instanceof Moved moved ? Optional.of(moved.to()) : Optional.empty();
    }

    public Optional<Place> on(LocalDate day) {
        return Optional.ofNullable(residences.floorKey(day))
                .map(since ->
                        new Place(unitSince(whileDrawn(since)), residence(since).unit()));
    }

    /** The place on the day nearest to the asked one on which the drawing was in force, while only the boundary moved. */
    private LocalDate whileDrawn(LocalDate since) {
        LocalDate next = residences.higherKey(since);
        boolean isOldest = territory.drawings().get(0).equals(drawing);
        if (next != null && isStill(next) && !isOldest && !next.isAfter(drawing.drawnOn())) {
            return whileDrawn(next);
        }
        boolean isLater = territory.drawingOn(since).drawnOn().isAfter(drawing.drawnOn());
        return isLater && isStill(since) ? whileDrawn(residences.lowerKey(since)) : since;
    }

    private Optional<UnitId> unitSince(LocalDate since) {
        UnitId unit = residence(since).unit();
        return isBefore(unit) || isDrawn(unit) ? onwards(since) : back(since);
    }

    private Optional<UnitId> onwards(LocalDate since) {
        UnitId unit = residence(since).unit();
        Optional<UnitId> whole = whole(unit);
        if (whole.isPresent()) {
            return whole;
        }
        Map.Entry<LocalDate, HouseholdEvent> next = residences.higherEntry(since);
        if (next == null || !isStill(next.getKey()) || !isBefore(unit) && !isDrawn(unit)) {
            return Optional.empty();
        }
        return onwards(next.getKey());
    }

    /** The unit of the drawing that all of it went into; empty if part of it went elsewhere on the way. */
    private Optional<UnitId> whole(UnitId unit) {
        if (isDrawn(unit)) {
            return Optional.of(unit);
        }
        List<Succession> left = territory.successionsOf(unit).stream()
                .filter(succession -> succession.extent() != Extent.UNCHANGED)
                .filter(succession ->
                        isAtTheEnd(succession.since(), territory.unit(unit).orElseThrow()))
                .toList();
        return isBefore(unit) && left.size() == 1 && left.get(0).extent() == Extent.WHOLE
                ? whole(left.get(0).to().id())
                : Optional.empty();
    }

    private Optional<UnitId> back(LocalDate since) {
        UnitId unit = residence(since).unit();
        if (isDrawn(unit) || isBefore(unit)) {
            return whole(unit);
        }
        return isStill(since) ? back(residences.lowerKey(since)) : origin(unit);
    }

    private Optional<UnitId> origin(UnitId unit) {
        List<Succession> origins = territory.originsOf(unit).stream()
                .filter(origin -> origin.extent() != Extent.UNCHANGED)
                .filter(origin -> origin.since()
                        .equals(territory.unit(unit).orElseThrow().validity().from()))
                .toList();
        if (isDrawn(unit)) {
            return Optional.of(unit);
        }
        return origins.size() == 1 && origins.get(0).extent() == Extent.WHOLE
                ? origin(origins.get(0).from().id())
                : Optional.empty();
    }

    /** What it gave while it went on is no end. */
    private static boolean isAtTheEnd(LocalDate since, AdministrativeUnit unit) {
        return unit.validity().to().filter(since.minusDays(1)::equals).isPresent();
    }

    /** Whether on that day only the boundary moved, if anything. */
    private boolean isStill(LocalDate day) {
        LocalDate before = residences.lowerKey(day);
        return before != null
                && (residence(day).equals(residence(before))
                        || residences.get(day) instanceof Moved moved && moved.cause() == Cause.BOUNDARY_CHANGE);
    }

    private Residence residence(LocalDate since) {
        return residenceIn(residences.get(since)).orElseThrow();
    }

    private boolean isDrawn(UnitId unit) {
        return territory.unit(unit).orElseThrow().validity().covers(drawing.drawnOn());
    }

    private boolean isBefore(UnitId unit) {
        return territory.unit(unit).orElseThrow().validity().to().stream()
                .anyMatch(last -> last.isBefore(drawing.drawnOn()));
    }
}
