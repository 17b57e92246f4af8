package org.progressledger.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Into which group each key falls for one question. */
final class FigureGroups<G> {

    /** The group of keys that are not asked about. */
    static final int NONE = -1;

    private final int[] ofKeys;
    private final List<G> names = new ArrayList<>();

    /** @param naming the group of a key; empty for what is not asked about */
    FigureGroups(List<FigureKey> keys, Function<FigureKey, Optional<G>> naming) {
        Map<G, Integer> numbers = new HashMap<>();
        this.ofKeys = new int[keys.size()];
        for (int key = 0; key < ofKeys.length; key++) {
            ofKeys[key] = naming.apply(keys.get(key))
                    .map(name -> numbers.computeIfAbsent(name, this::begin))
                    .orElse(NONE);
        }
    }

    private int begin(G name) {
        names.add(name);
        return names.size() - 1;
    }

    int of(int key) {
        return ofKeys[key];
    }

    G name(int group) {
        return names.get(group);
    }

    int size() {
        return names.size();
    }
}
