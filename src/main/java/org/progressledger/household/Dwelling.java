package org.progressledger.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.Lineage;

/** Where a household lives from a day on. */
public interface Dwelling {

    LocalDate on();

    Residence residence();

    /** Whether it came to live there because the boundary moved and not the household. */
    boolean isMovedByBoundary();

    /** In the order of their days; of several for one day the last recorded holds. */
    static <D extends Dwelling> List<D> byDay(List<D> recorded) {
        if (recorded.size() < 2) {
            return recorded;
        }
        List<D> sorted = new ArrayList<>(recorded);
        sorted.sort(Comparator.comparing(Dwelling::on));
        List<D> holding = new ArrayList<>(sorted.size());
        for (D dwelling : sorted) {
            int last = holding.size() - 1;
            if (last >= 0 && holding.get(last).on().equals(dwelling.on())) {
                holding.set(last, dwelling);
            } else {
                holding.add(dwelling);
            }
        }
        return holding;
    }

    /**
     * The units in which the place lay that is number {@code index}: as long as only the boundary moved.
     *
     * @param byDay in the order of the days, one for a day
     */
    static Lineage lineage(List<? extends Dwelling> byDay, int index) {
        int first = index;
        while (first > 0 && isSamePlace(byDay, first)) {
            first--;
        }
        List<UnitId> units = new ArrayList<>();
        List<LocalDate> since = new ArrayList<>();
        int at = 0;
        for (int place = first; place < byDay.size() && (place == first || isSamePlace(byDay, place)); place++) {
            UnitId unit = byDay.get(place).residence().unit();
            if (units.isEmpty() || !units.get(units.size() - 1).equals(unit)) {
                units.add(unit);
                if (place > first) {
                    since.add(byDay.get(place).on());
                }
            }
            if (place == index) {
                at = units.size() - 1;
            }
        }
        return new Lineage(units, since, at);
    }

    private static boolean isSamePlace(List<? extends Dwelling> byDay, int place) {
        return byDay.get(place).isMovedByBoundary()
                || byDay.get(place).residence().equals(byDay.get(place - 1).residence());
    }
}
