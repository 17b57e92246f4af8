package org.progressledger.household.read;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.Place;

/**
 * How many households live where under a drawing of the map; none that is 0.
 *
 * @param placed by unit of the drawing
 * @param unassigned those of which nobody knows the unit of the drawing, by the unit that is recorded
 */
public record Counted(Map<UnitId, Long> placed, Map<UnitId, Long> unassigned) {

    private static final Comparator<UnitId> BY_TEXT = Comparator.comparing(UnitId::toString);

    public static final Counted NONE = new Counted(Map.of(), Map.of());

    public Counted {
        placed = withoutZero(placed);
        unassigned = withoutZero(unassigned);
    }

    private static Map<UnitId, Long> withoutZero(Map<UnitId, Long> counts) {
        Map<UnitId, Long> some = new TreeMap<>(BY_TEXT);
        counts.forEach((unit, count) -> {
            if (count != 0) {
                some.put(unit, count);
            }
        });
        return Collections.unmodifiableMap(some);
    }

    /** All of them together. */
    public static Counted sum(Collection<Counted> counts) {
        Sum sum = new Sum();
        counts.forEach(count -> sum.add(count, 1));
        return sum.counted();
    }

    /** Those that are not among others, which are all among these. */
    public Counted minus(Counted fewer) {
        Sum sum = new Sum();
        sum.add(this, 1);
        sum.add(fewer, -1);
        return sum.counted();
    }

    /** In a unit of the drawing. */
    public long in(UnitId unit) {
        return placed.getOrDefault(unit, 0L);
    }

    /** In the units for which something holds, be they of the drawing or recorded with the unassigned. */
    public long sum(Predicate<UnitId> condition) {
        return placed(condition) + unassigned(condition);
    }

    /** In those units of the drawing. */
    public long placed(Predicate<UnitId> condition) {
        return sum(placed, condition);
    }

    /** Unassigned, of those recorded units. */
    public long unassigned(Predicate<UnitId> condition) {
        return sum(unassigned, condition);
    }

    private static long sum(Map<UnitId, Long> counts, Predicate<UnitId> condition) {
        return counts.entrySet().stream()
                .filter(count -> condition.test(count.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Adds up what is counted by place. */
    static final class Sum {

        private final Map<UnitId, Long> placed = new HashMap<>();
        private final Map<UnitId, Long> unassigned = new HashMap<>();

        void add(Place place, long households) {
            place.unit()
                    .ifPresentOrElse(
                            unit -> placed.merge(unit, households, Long::sum),
                            () -> unassigned.merge(place.livedIn(), households, Long::sum));
        }

        private void add(Counted count, int sign) {
            count.placed().forEach((unit, households) -> placed.merge(unit, sign * households, Long::sum));
            count.unassigned().forEach((unit, households) -> unassigned.merge(unit, sign * households, Long::sum));
        }

        Counted counted() {
            return new Counted(placed, unassigned);
        }
    }
}
