package org.progressledger.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.progressledger.shared.UnitId;
import org.progressledger.shared.Validity;

/**
 * The administrative units through all reorganisations. A unit keeps its identity for life; its code, name, kind and
 * parent are attributes of a day.
 *
 * <p>Before 1 July 2025 the units of a province are those that went into today's province.
 */
public interface Territory {

    /** First day of the two-level organisation (Resolution 202/2025/QH15). */
    LocalDate REORGANISATION = LocalDate.of(2025, 7, 1);

    /**
     * What was known of the territory when the ledger held that many events; never changes. What the ledger itself
     * recorded of the reference data counts as known always (decision 0131).
     *
     * @param position events before it count, it and later ones do not
     */
    Territory knownAt(long position);

    /** The provinces that the ledger keeps, by code. */
    List<Province> provinces();

    Optional<Province> province(String code);

    /** The unit with the attributes of its last day, or of the latest that is known if it goes on. */
    Optional<AdministrativeUnit> unit(UnitId id);

    /** The unit with its attributes of that day; empty if it is not in force then. */
    Optional<AdministrativeUnit> unit(UnitId id, LocalDate day);

    /** The unit that carried this code last before that day; empty if none did. */
    Optional<UnitId> lastWith(String code, LocalDate day);

    /** The unit that the code means on that day, with its attributes of that day. */
    Optional<AdministrativeUnit> unitOn(String code, LocalDate day);

    /**
     * The units in force on that day in what is this province today, by code, with their attributes of that day; none for
     * an unknown province. A unit that went from one province into another belongs to each on its days.
     */
    List<AdministrativeUnit> unitsOf(String provinceCode, LocalDate day);

    /**
     * What became of a unit when it ended, and the parts that it gave while it went on; none for a unit that goes on with
     * all that it has or whose successor is not known.
     */
    List<Succession> successionsOf(UnitId id);

    /** Out of which units a unit was made, and of which it took parts later. */
    List<Succession> originsOf(UnitId id);

    /** Out of which units a unit was made on its first day; none for one that took parts only later. */
    default List<Succession> madeOf(UnitId id) {
        return unit(id).map(AdministrativeUnit::validity).map(Validity::from).stream()
                .flatMap(first -> originsOf(id).stream()
                        .filter(origin -> origin.extent() != Succession.Extent.UNCHANGED
                                && origin.since().equals(first)))
                .toList();
    }

    /** What decisions say of a unit on that day; what they take back is left out. */
    Map<UnitAttribute, AttributeStatement> attributes(UnitId id, LocalDate day);

    /** Under what a unit stands on that day; empty if it is not in force then. */
    Optional<Parent> parent(UnitId id, LocalDate day);

    /** The villages of all units. */
    Villages villages();

    /** Every drawing of the map, the oldest first. */
    List<Boundaries> drawings();

    /**
     * The way of a unit that went whole into another, and that into the next, through all reorganisations; ends where a
     * unit goes on, was split or ended without a known successor.
     */
    default List<Succession> followersOf(UnitId id) {
        List<Succession> way = new ArrayList<>();
        Optional<Succession> next = wholeSuccessionOf(id);
        while (next.isPresent()) {
            way.add(next.get());
            next = wholeSuccessionOf(next.get().to().id());
        }
        return way;
    }

    private Optional<Succession> wholeSuccessionOf(UnitId id) {
        return successionsOf(id).stream()
                .filter(succession -> succession.extent() == Succession.Extent.WHOLE)
                .findFirst();
    }

    /** The villages of a unit on that day by name, those of units that went whole into it among them. */
    default List<Village> villagesOf(UnitId unit, LocalDate day) {
        return villages().villagesOf(unit, day);
    }

    /** The village as it stands on its last day, or on the latest day of which something is recorded. */
    default Optional<Village> village(VillageId id) {
        return villages().village(id);
    }

    /** The village as it stands on that day; empty if it does not exist then. */
    default Optional<Village> village(VillageId id, LocalDate day) {
        return villages().village(id, day);
    }

    /** The village of a unit that bears this name on that day, or bore it once. */
    default Optional<Village> village(UnitId unit, String name, LocalDate day) {
        return villages().village(unit, name, day);
    }

    /** Where a village of this name was assigned that belonged to this unit; empty if nobody assigned it yet. */
    default Optional<VillageMove> assignedTo(UnitId formerUnit, String villageName) {
        return villages().assignedTo(formerUnit, villageName);
    }

    /** The district to which a unit belongs on that day; empty if it stands under the province or is not in force. */
    default Optional<FormerDistrict> districtOf(UnitId id, LocalDate day) {
        return parent(id, day)
                .filter(Parent.OfDistrict.class::isInstance)
                .map(parent -> ((Parent.OfDistrict) parent).district());
    }

    /** Whether this is a commune-level unit that is in force on that day. */
    default boolean isInForce(UnitId id, LocalDate day) {
        return unit(id).filter(unit -> unit.validity().covers(day)).isPresent();
    }

    /** Where a unit went when it ended; what it lost while it went on is not among it. */
    default List<Succession> successorsOf(UnitId id) {
        return unit(id).flatMap(unit -> unit.validity().to()).stream()
                .flatMap(last -> successionsOf(id).stream()
                        .filter(succession -> succession.extent() != Succession.Extent.UNCHANGED)
                        .filter(succession -> succession.since().isAfter(last)))
                .toList();
    }

    /** The unit that holds on that day what this unit held: itself, or the last that all of it went into by then. */
    default UnitId located(UnitId id, LocalDate day) {
        return followersOf(id).stream()
                .filter(succession -> !succession.since().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(succession -> succession.to().id())
                .orElse(id);
    }

    /**
     * The parts that went out of a unit, or out of those that all of it went into later: those that they gave while they
     * went on, and where the last went if it was divided.
     */
    default List<Succession> partsOf(UnitId id) {
        return Stream.concat(
                        Stream.of(id),
                        followersOf(id).stream().map(follower -> follower.to().id()))
                .flatMap(unit -> successionsOf(unit).stream())
                .filter(succession -> succession.extent() == Succession.Extent.PART)
                .toList();
    }

    /** Which unit a code means on a day, or what became of the one that it meant. */
    default Location locate(String code, LocalDate day) {
        Optional<AdministrativeUnit> inForce = unitOn(code, day);
        if (inForce.isPresent()) {
            return new Location.InForce(inForce.get());
        }
        return lastWith(code, day).map(carrier -> became(carrier, day)).orElseGet(() -> new Location.Unknown(code));
    }

    private Location became(UnitId carrier, LocalDate day) {
        return unit(carrier, day)
                .<Location>map(Location.Recoded::new)
                .orElseGet(() -> new Location.Ended(unit(carrier).orElseThrow(), successorsOf(carrier)));
    }

    /**
     * The drawing of this key.
     *
     * @throws IllegalArgumentException if there is none
     */
    default Boundaries drawing(String key) {
        return drawings().stream()
                .filter(boundaries -> boundaries.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Boundaries are one of "
                        + drawings().stream().map(Boundaries::key).toList() + ", not '" + key + "'"));
    }

    /** The last day on which a drawing is in force; {@link LocalDate#MAX} for the latest. */
    default LocalDate lastDayOf(Boundaries boundaries) {
        return drawings().stream()
                .map(Boundaries::drawnOn)
                .filter(boundaries.drawnOn()::isBefore)
                .min(LocalDate::compareTo)
                .map(next -> next.minusDays(1))
                .orElse(LocalDate.MAX);
    }

    /** The drawing that is in force on a day; the oldest for a day before all of them. */
    default Boundaries drawingOn(LocalDate day) {
        return drawings().stream()
                .filter(boundaries -> !boundaries.drawnOn().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseGet(() -> drawings().get(0));
    }
}
