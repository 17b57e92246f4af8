package org.progressledger.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers keys in the order of their first coming. A number never changes its key. */
final class FigureKeys {

    private final Map<FigureKey, Integer> numbers = new HashMap<>();
    private final List<FigureKey> keys = new ArrayList<>();

    int numberOf(FigureKey key) {
        Integer known = numbers.putIfAbsent(key, keys.size());
        if (known == null) {
            keys.add(key);
            return keys.size() - 1;
        }
        return known;
    }

    /** All of them by their numbers; the list of before if none has come since. */
    List<FigureKey> all(List<FigureKey> before) {
        return before.size() == keys.size() ? before : List.copyOf(keys);
    }
}
