package org.progressledger.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.progressledger.shared.UnitId;

/**
 * The units in which one place lay one after the other while boundaries moved (decisions 0135 and 0169).
 *
 * @param units at least one; neighbours differ
 * @param since first day in each unit but the first, in order
 * @param at which of them is recorded for the day that is spoken of, from 0
 */
public record Lineage(List<UnitId> units, List<LocalDate> since, int at) {

    private static final String NEXT = ">";
    private static final String MARK = "*";

    public Lineage {
        units = List.copyOf(units);
        since = List.copyOf(since);
        if (at < 0 || at >= units.size()) {
            throw new IllegalArgumentException("A lineage of %d units has none at %d".formatted(units.size(), at));
        }
        if (since.size() != units.size() - 1) {
            throw new IllegalArgumentException(
                    "A lineage of %d units has a day between each two, not %d".formatted(units.size(), since.size()));
        }
    }

    /** Of a place around which no boundary has moved. */
    public static Lineage of(UnitId unit) {
        return new Lineage(List.of(unit), List.of(), 0);
    }

    /** Reads the text form. */
    public static Lineage parse(String text) {
        String[] parts = text.split(NEXT, -1);
        List<UnitId> units = new ArrayList<>();
        List<LocalDate> since = new ArrayList<>();
        int at = 0;
        for (int index = 0; index < parts.length; index++) {
            if (index % 2 == 1) {
                since.add(LocalDate.parse(parts[index]));
                continue;
            }
            if (parts[index].endsWith(MARK)) {
                at = units.size();
            }
            units.add(UnitId.parse(parts[index].replace(MARK, "")));
        }
        return new Lineage(units, since, at);
    }

    /** The unit that is recorded for the day. */
    public UnitId recorded() {
        return units.get(at);
    }

    /** The same lineage, spoken of on the day nearest to its own between two. */
    Lineage within(LocalDate first, LocalDate last) {
        int nearest = at;
        while (nearest < since.size() && !since.get(nearest).isAfter(first)) {
            nearest++;
        }
        while (nearest > 0 && since.get(nearest - 1).isAfter(last)) {
            nearest--;
        }
        return new Lineage(units, since, nearest);
    }

    /** Such as {@code 05461@2004*>2025-07-01>05467@2025}; of one unit, the unit alone. */
    @Override
    public String toString() {
        return units.size() == 1
                ? units.get(0).toString()
                : IntStream.range(0, units.size())
                        .mapToObj(index -> (index == 0 ? "" : since.get(index - 1) + NEXT)
                                + units.get(index)
                                + (index == at ? MARK : ""))
                        .collect(Collectors.joining(NEXT));
    }
}
