package org.progressledger.territory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Stream;
import org.progressledger.shared.UnitId;

/**
 * Follows the ground of units from one day to another, whole or in parts, whether the unit that gave a part ended or goes
 * on (decision 0167).
 */
record Ground(Territory territory) {

    /** A unit that has some of the ground on a day. */
    private record Holder(UnitId unit, LocalDate day) {}

    /**
     * The units in force on the other day that have ground then which the unit has on the first; the same whichever of two
     * units it is asked of.
     */
    Set<UnitId> holders(UnitId unit, LocalDate day, LocalDate other) {
        boolean isLater = !other.isBefore(day);
        Comparator<Holder> nearest = Comparator.comparing(Holder::day);
        PriorityQueue<Holder> open = new PriorityQueue<>(isLater ? nearest : nearest.reversed());
        Set<UnitId> reached = new LinkedHashSet<>();
        open.add(new Holder(unit, day));
        while (!open.isEmpty()) {
            Holder next = open.remove();
            if (reached.add(next.unit())) {
                (isLater ? takers(next, other) : givers(next, other)).forEach(open::add);
            }
        }
        reached.removeIf(holder -> !territory.isInForce(holder, other));
        return reached;
    }

    private Stream<Holder> takers(Holder holder, LocalDate last) {
        return territory.successionsOf(holder.unit()).stream()
                .filter(succession -> succession.since().isAfter(holder.day())
                        && !succession.since().isAfter(last))
                .map(succession -> new Holder(succession.to().id(), succession.since()));
    }

    private Stream<Holder> givers(Holder holder, LocalDate first) {
        return territory.originsOf(holder.unit()).stream()
                .filter(origin ->
                        origin.since().isAfter(first) && !origin.since().isAfter(holder.day()))
                .map(origin -> new Holder(origin.from().id(), origin.since().minusDays(1)));
    }
}
