package org.progressledger.facts;

import java.util.Map;
import java.util.Set;

/** Asks for a figure on a basis. */
public record FigureQuery(FigureQuestion question, Basis basis) {

    public FigureQuery(String projection, String measure, Map<String, Set<String>> where, Basis basis) {
        this(new FigureQuestion(projection, measure, where), basis);
    }
}
