package org.progressledger.ledger.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a comparison has found so far. Belongs to the thread that compares. */
final class CheckFindings {

    private final Map<String, ComparedType> types = new LinkedHashMap<>();
    private final List<DocumentDifference> listed = new ArrayList<>();
    private long from = GenerationPosition.NONE;
    private long until = GenerationPosition.NONE;

    /** Some documents of a type were looked at, as they stood between two positions. */
    void looked(Class<? extends ProjectedDocument> type, long documents, long from, long until) {
        String name = type.getSimpleName();
        types.put(name, types.getOrDefault(name, ComparedType.of(name)).looked(documents));
        this.from = this.from == GenerationPosition.NONE ? from : this.from;
        this.until = until;
    }

    void add(DocumentDifference difference) {
        types.compute(
                difference.type(),
                (name, before) -> (before == null ? ComparedType.of(name) : before).with(difference.kind()));
        if (listed.size() < ProjectionCheck.MOST_DIFFERENCES) {
            listed.add(difference);
        }
    }

    long compared() {
        return types.values().stream().mapToLong(ComparedType::compared).sum();
    }

    boolean isSame() {
        return types.values().stream().allMatch(type -> type.differences() == 0);
    }

    List<ComparedType> types() {
        return List.copyOf(types.values());
    }

    List<DocumentDifference> listed() {
        return listed.stream()
                .sorted(Comparator.comparing(DocumentDifference::type).thenComparing(DocumentDifference::id))
                .toList();
    }

    long from() {
        return from;
    }

    long until() {
        return until;
    }
}
