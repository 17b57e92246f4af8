package org.progressledger.ledger.proof.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Everything that a store holds, as the store itself has it: tables or collections of rows, and within a row of MongoDB the
 * documents of its list.
 */
final class StoredDocuments {

    static final String COMMITS = "commits";
    static final String EVENTS = "events";

    private final Map<String, List<Map<String, Object>>> kinds;

    StoredDocuments(Map<String, List<Map<String, Object>>> kinds) {
        this.kinds = kinds;
    }

    Map<String, List<Map<String, Object>>> kinds() {
        return kinds;
    }

    List<Map<String, Object>> rows(String kind) {
        return kinds.get(kind);
    }

    /** The lists in which documents of this kind lie: one table, or one list within each commit. */
    List<List<Map<String, Object>>> lists(String kind) {
        if (kinds.containsKey(kind)) {
            return List.of(kinds.get(kind));
        }
        return kinds.get(COMMITS).stream().map(StoredDocuments::eventsOf).toList();
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> eventsOf(Map<String, Object> commit) {
        return (List<Map<String, Object>>) Objects.requireNonNull(commit.get(EVENTS));
    }

    StoredDocuments copy() {
        Map<String, List<Map<String, Object>>> copy = new LinkedHashMap<>();
        kinds.forEach((kind, rows) -> copy.put(kind, copy(rows)));
        return new StoredDocuments(copy);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> copy(List<Map<String, Object>> rows) {
        List<Map<String, Object>> copy = new ArrayList<>(rows.size());
        for (Map<String, Object> row : rows) {
            Map<String, Object> fields = new LinkedHashMap<>(row);
            fields.replaceAll(
                    (field, value) -> value instanceof List<?> list ? copy((List<Map<String, Object>>) list) : value);
            copy.add(fields);
        }
        return copy;
    }

    boolean isSameAs(StoredDocuments other) {
        return sameLists(new ArrayList<>(kinds.values()), new ArrayList<>(other.kinds.values()));
    }

    private static boolean sameLists(List<?> left, List<?> right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int index = 0; index < left.size(); index++) {
            if (!same(left.get(index), right.get(index))) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(Object left, Object right) {
        if (left instanceof Map<?, ?> one && right instanceof Map<?, ?> other) {
            return sameLists(new ArrayList<>(one.keySet()), new ArrayList<>(other.keySet()))
                    && sameLists(new ArrayList<>(one.values()), new ArrayList<>(other.values()));
        }
        if (left instanceof List<?> one && right instanceof List<?> other) {
            return sameLists(one, other);
        }
        return Objects.deepEquals(left, right);
    }
}
