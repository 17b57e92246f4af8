package org.progressledger.audit.figures;

import java.util.List;
import java.util.Optional;
import org.progressledger.facts.Dimensions;

/**
 * What is different about a figure from two standpoints, in parts that add up to it exactly. None of the parts is 0.
 *
 * @param from the figure from the first standpoint
 * @param to the figure from the second one
 */
public record PlacedDifference(long from, long to, List<Part> parts) {

    public PlacedDifference {
        parts = List.copyOf(parts);
    }

    /**
     * @param eventType stored name of the events behind it; empty for what was redrawn
     * @param group what it was grouped by
     */
    public record Part(FigureCause cause, Optional<String> eventType, Dimensions group, long amount) {}

    public long total() {
        return Math.subtractExact(to, from);
    }

    /** What this cause is to blame for. */
    public long total(FigureCause cause) {
        return parts.stream()
                .filter(part -> part.cause() == cause)
                .mapToLong(Part::amount)
                .reduce(0, Math::addExact);
    }
}
