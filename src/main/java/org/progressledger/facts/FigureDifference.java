package org.progressledger.facts;

import java.util.Collection;
import java.util.List;

/** What changed of a figure between two bases, in parts that add up to it exactly. None of the parts is 0. */
public record FigureDifference(DifferenceQuery query, List<Part> parts) {

    public FigureDifference {
        parts = List.copyOf(parts);
    }

    /**
     * @param eventType name under which the ledger stores the events of this part
     * @param dimensions what it was grouped by
     */
    public record Part(DifferenceCause cause, String eventType, Dimensions dimensions, long amount) {}

    /** The figure on the basis {@code to} less the figure on the basis {@code from}. */
    public long total() {
        return sum(parts);
    }

    /** What this cause is to blame for. */
    public long total(DifferenceCause cause) {
        return sum(parts.stream().filter(part -> part.cause() == cause).toList());
    }

    private static long sum(Collection<Part> parts) {
        return parts.stream().mapToLong(Part::amount).reduce(0, Math::addExact);
    }
}
