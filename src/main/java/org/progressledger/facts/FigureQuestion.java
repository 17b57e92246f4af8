package org.progressledger.facts;

import java.util.Map;
import java.util.Set;

/**
 * What is asked, on whichever basis.
 *
 * @param projection name of the projection that gathers the figures
 * @param measure name of the measure, such as {@code households}
 * @param where the values that each named dimension may have; dimensions not named may have any
 */
public record FigureQuestion(String projection, String measure, Map<String, Set<String>> where) {

    public FigureQuestion {
        where = Map.copyOf(where);
    }

    public FigureQuery at(Basis basis) {
        return new FigureQuery(this, basis);
    }

    /** What changed of it from one basis to another. */
    public DifferenceQuery between(Basis from, Basis to) {
        return new DifferenceQuery(this, from, to);
    }
}
