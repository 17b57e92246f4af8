package org.progressledger.territory;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.progressledger.shared.UnitId;

/**
 * The units in which one place lay one after the other while boundaries moved (decision 0135).
 *
 * @param units at least one; neighbours differ
 * @param at which of them is recorded for the day that is spoken of, from 0
 */
public record Lineage(List<UnitId> units, int at) {

    private static final String NEXT = ">";
    private static final String MARK = "*";

    public Lineage {
        units = List.copyOf(units);
        if (at < 0 || at >= units.size()) {
            throw new IllegalArgumentException("A lineage of %d units has none at %d".formatted(units.size(), at));
        }
    }

    /** Of a place around which no boundary has moved. */
    public static Lineage of(UnitId unit) {
        return new Lineage(List.of(unit), 0);
    }

    /** Reads the text form. */
    public static Lineage parse(String text) {
        String[] parts = text.split(NEXT, -1);
        int at = IntStream.range(0, parts.length)
                .filter(index -> parts[index].endsWith(MARK))
                .findFirst()
                .orElse(0);
        return new Lineage(
                Arrays.stream(parts)
                        .map(part -> UnitId.parse(part.replace(MARK, "")))
                        .toList(),
                at);
    }

    /** The unit that is recorded for the day. */
    public UnitId recorded() {
        return units.get(at);
    }

    /** Such as {@code 05461@2004*>05467@2025}; of one unit, the unit alone. */
    @Override
    public String toString() {
        return units.size() == 1
                ? units.get(0).toString()
                : IntStream.range(0, units.size())
                        .mapToObj(index -> units.get(index) + (index == at ? MARK : ""))
                        .collect(Collectors.joining(NEXT));
    }
}
