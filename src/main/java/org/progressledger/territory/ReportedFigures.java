package org.progressledger.territory;

import java.util.List;
import java.util.Set;
import org.progressledger.facts.Basis;
import org.progressledger.shared.UnitId;

/**
 * A feature's bean that says what a report of an area states of it, so that what was reported can be compared with what is
 * known later.
 */
public interface ReportedFigures {

    /** Name in kebab case, such as {@code households-by-class}; its words are the message {@code reported.<name>}. */
    String name();

    /** Name of the projection that answers, to wait for a position. */
    String projection();

    /**
     * The figures of some units of a drawing, each line every time and in the same order.
     *
     * @param units of the drawing
     */
    List<Line> of(Set<UnitId> units, Boundaries boundaries, Basis basis);

    /** @param name stable; its words are the message {@code reported.<name of the figures>.<name>} */
    record Line(String name, long value) {}
}
