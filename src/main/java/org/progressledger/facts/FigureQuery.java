package org.progressledger.facts;

import java.util.Map;
import java.util.Set;

/**
 * Asks for a figure.
 *
 * @param projection name of the projection that gathers the cells
 * @param measure name of the measure, such as {@code households}
 * @param where the values that each named dimension may have; dimensions not named may have any
 * @param basis the two times
 */
public record FigureQuery(String projection, String measure, Map<String, Set<String>> where, Basis basis) {

    public FigureQuery {
        where = Map.copyOf(where);
    }
}
