package org.progressledger.territory;

import java.util.List;
import org.progressledger.facts.Basis;

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
     * The figures of an area, each line every time and in the same order.
     *
     * @param area under the drawing
     */
    List<Line> of(RecordedArea area, Boundaries boundaries, Basis basis);

    /** @param name stable; its words are the message {@code reported.<name of the figures>.<name>} */
    record Line(String name, long value) {}
}
