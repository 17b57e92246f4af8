package org.progressledger.facts;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which keys a question is about, and how they are grouped. */
record Asked(FigureQuestion question, Collection<String> dimensions) {

    /** What of the key it is grouped by; empty if the key is not asked about or lacks a dimension to group by. */
    Optional<Dimensions> groupOf(FigureKey key) {
        SortedMap<String, String> values = key.dimensions().values();
        return isAbout(key) && values.keySet().containsAll(dimensions)
                ? Optional.of(Dimensions.of(grouped(values)))
                : Optional.empty();
    }

    private Map<String, String> grouped(Map<String, String> values) {
        Map<String, String> grouped = new TreeMap<>();
        dimensions.forEach(dimension -> grouped.put(dimension, values.get(dimension)));
        return grouped;
    }

    private boolean isAbout(FigureKey key) {
        return key.measure().equals(question.measure())
                && question.where().entrySet().stream().allMatch(condition -> {
                    String value = key.dimensions().values().get(condition.getKey());
                    return value != null && condition.getValue().contains(value);
                });
    }
}
