package org.progressledger.territory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.Succession.Extent;

/**
 * Says to which unit of one drawing of the map a lineage leads, whatever the boundaries of its days were (decisions 0135
 * and 0169).
 * The only place for this rule.
 */
public final class PlacesUnder {

    private final Boundaries boundaries;
    private final Territory territory;
    private final LocalDate first;
    private final LocalDate last;
    private final Map<Lineage, Place> known = new ConcurrentHashMap<>();

    public PlacesUnder(Boundaries boundaries, Territory territory) {
        this.boundaries = boundaries;
        this.territory = territory;
        this.first =
                territory.drawings().stream().noneMatch(other -> other.drawnOn().isBefore(boundaries.drawnOn()))
                        ? LocalDate.MIN
                        : boundaries.drawnOn();
        this.last = territory.drawings().stream()
                .map(Boundaries::drawnOn)
                .filter(boundaries.drawnOn()::isBefore)
                .min(Comparator.naturalOrder())
                .map(next -> next.minusDays(1))
                .orElse(LocalDate.MAX);
    }

    public Boundaries boundaries() {
        return boundaries;
    }

    /** Whether the drawing has this unit. */
    public boolean isDrawn(UnitId unit) {
        return territory.isInForce(unit, boundaries.drawnOn());
    }

    public Place of(Lineage lineage) {
        return known.computeIfAbsent(lineage, sought -> new Place(unit(sought.within(first, last)), sought.recorded()));
    }

    /**
     * The parts with which a plan gave a village whose households still count in the giver (decision 0169): somebody must
     * say that they went with it. None for a village that no plan names, or whose households nobody places at all.
     */
    public List<Succession> waitsFor(Lineage lineage, String village) {
        return givenBy(lineage).stream().filter(part -> part.names(village)).toList();
    }

    /** Whether a plan names villages out of the unit in which this lineage counts. */
    public boolean mayWait(Lineage lineage) {
        return !givenBy(lineage).isEmpty();
    }

    private List<Succession> givenBy(Lineage lineage) {
        Optional<UnitId> counted = of(lineage).unit();
        return territory.partsOf(lineage.recorded()).stream()
                .filter(part -> !part.villages().isEmpty())
                .filter(part -> !part.since().isAfter(boundaries.drawnOn()))
                .filter(part -> counted.equals(Optional.of(wholly(part.from().id()))))
                .toList();
    }

    private Optional<UnitId> unit(Lineage lineage) {
        return hasEnded(lineage.recorded()) || isDrawn(lineage.recorded()) ? forward(lineage) : backward(lineage);
    }

    private Optional<UnitId> forward(Lineage lineage) {
        for (UnitId unit : lineage.units().subList(lineage.at(), lineage.units().size())) {
            UnitId reached = wholly(unit);
            if (isDrawn(reached)) {
                return Optional.of(reached);
            }
            if (!hasEnded(reached)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<UnitId> backward(Lineage lineage) {
        for (int index = lineage.at() - 1; index >= 0; index--) {
            UnitId earlier = lineage.units().get(index);
            if (isDrawn(earlier)) {
                return Optional.of(earlier);
            }
            if (hasEnded(earlier)) {
                return Optional.of(wholly(earlier)).filter(this::isDrawn);
            }
        }
        return onlyOrigin(lineage.units().get(0));
    }

    /**
     * The last unit by the day of the drawing into which all of a unit went; the unit itself if it goes on, was divided, or
     * nobody knows where it went.
     */
    public UnitId wholly(UnitId unit) {
        UnitId reached = unit;
        while (hasEnded(reached)) {
            List<Succession> successions = territory.successorsOf(reached);
            if (successions.size() != 1 || successions.get(0).extent() != Extent.WHOLE) {
                return reached;
            }
            reached = successions.get(0).to().id();
        }
        return reached;
    }

    /** The units of the drawing that a unit went into or was made of, whole or in part; itself if the drawing has it. */
    public Set<UnitId> related(UnitId unit) {
        if (isDrawn(unit)) {
            return Set.of(unit);
        }
        return related(
                unit,
                hasEnded(unit) ? territory.unit(unit).orElseThrow().validity().from() : LocalDate.MAX);
    }

    /** The units of the drawing that have ground which the unit has on that day. */
    Set<UnitId> related(UnitId unit, LocalDate day) {
        return new Ground(territory).holders(unit, day, boundaries.drawnOn());
    }

    private Optional<UnitId> onlyOrigin(UnitId unit) {
        UnitId reached = unit;
        while (!isDrawn(reached)) {
            LocalDate began = territory.unit(reached).orElseThrow().validity().from();
            List<Succession> origins = territory.originsOf(reached).stream()
                    .filter(origin -> origin.extent() != Extent.UNCHANGED)
                    .filter(origin -> origin.since().equals(began))
                    .toList();
            if (origins.size() != 1 || origins.get(0).extent() != Extent.WHOLE) {
                return Optional.empty();
            }
            reached = origins.get(0).from().id();
        }
        return Optional.of(reached);
    }

    private boolean hasEnded(UnitId unit) {
        return territory
                .unit(unit)
                .flatMap(known -> known.validity().to())
                .filter(last -> last.isBefore(boundaries.drawnOn()))
                .isPresent();
    }
}
