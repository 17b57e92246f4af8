package org.progressledger.ledger.proof.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.bson.BsonBinarySubType;
import org.bson.types.Binary;

/** Every field of every kind of stored document, changed in the store. Which there are is found by looking at the store. */
final class FieldDamages {

    private final DrilledLedger ledger;
    private final int rowsOfAKind;
    private final Random random;
    private final List<Damage> damages = new ArrayList<>();

    /** @param rowsOfAKind how many documents of a kind are damaged, each in every way */
    FieldDamages(DrilledLedger ledger, int rowsOfAKind, Random random) {
        this.ledger = ledger;
        this.rowsOfAKind = rowsOfAKind;
        this.random = random;
    }

    /** A document by its place among those of its kind. */
    private record Place(int list, int index) {}

    List<Damage> all() {
        for (String kind : kinds()) {
            List<Place> places = places(kind);
            List<Place> chosen = chosen(places);
            for (Place place : chosen) {
                ofDocument(kind, place);
            }
        }
        return damages;
    }

    private List<String> kinds() {
        List<String> kinds = new ArrayList<>(ledger.whole().kinds().keySet());
        if (!kinds.contains(StoredDocuments.EVENTS)) {
            kinds.add(StoredDocuments.EVENTS);
        }
        return kinds;
    }

    private List<Place> places(String kind) {
        List<Place> places = new ArrayList<>();
        List<List<Map<String, Object>>> lists = ledger.whole().lists(kind);
        for (int list = 0; list < lists.size(); list++) {
            for (int index = 0; index < lists.get(list).size(); index++) {
                places.add(new Place(list, index));
            }
        }
        return places;
    }

    /** The first, the last and others between. */
    private List<Place> chosen(List<Place> places) {
        TreeSet<Integer> chosen = new TreeSet<>(List.of(0, places.size() - 1));
        while (chosen.size() < Math.min(rowsOfAKind, places.size())) {
            chosen.add(random.nextInt(places.size()));
        }
        return chosen.stream().map(places::get).toList();
    }

    private Map<String, Object> document(StoredDocuments documents, String kind, Place place) {
        return documents.lists(kind).get(place.list()).get(place.index());
    }

    private void ofDocument(String kind, Place place) {
        Map<String, Object> document = document(ledger.whole(), kind, place);
        Optional<Map<String, Object>> neighbour = neighbour(ledger.whole(), kind, place);
        for (String field : document.keySet()) {
            Object value = Objects.requireNonNull(document.get(field));
            changed(value).forEach((how, other) -> field(kind, place, field, how, other));
            neighbour.ifPresent(next -> field(kind, place, field, "other valid value", next.get(field)));
            if (neighbour.isPresent()) {
                add(kind, place, Optional.of(field), "swap", (documents, row) -> {
                    Map<String, Object> next = neighbour(documents, kind, place).orElseThrow();
                    Object mine = row.put(field, next.get(field));
                    next.put(field, mine);
                    return true;
                });
            }
            if (ledger.store() instanceof DrilledDatabase) {
                add(kind, place, Optional.of(field), "drop", (documents, row) -> row.remove(field) != null);
                ofOtherType(value).ifPresent(other -> field(kind, place, field, "other type", other));
            }
        }
        if (ledger.store() instanceof DrilledDatabase) {
            add(kind, place, Optional.of("(new)"), "insert", (documents, row) -> row.put("forged", "x") == null);
        }
        wholeDocuments(kind, place);
    }

    private void field(String kind, Place place, String field, String how, Object value) {
        add(kind, place, Optional.of(field), how, (documents, row) -> {
            row.put(field, value);
            return true;
        });
    }

    private void wholeDocuments(String kind, Place place) {
        add(
                kind,
                place,
                Optional.empty(),
                "drop",
                (documents, row) -> documents.lists(kind).get(place.list()).remove(row));
        add(kind, place, Optional.empty(), "swap", (documents, row) -> {
            Optional<Map<String, Object>> next = neighbour(documents, kind, place);
            next.ifPresent(other -> swapAllButKeys(kind, row, other));
            return next.isPresent();
        });
        add(kind, place, Optional.empty(), "insert forged", (documents, row) -> {
            Map<String, Object> forged = new LinkedHashMap<>(row);
            List<Map<String, Object>> list = documents.lists(kind).get(place.list());
            ledger.store().keys(kind).forEach(key -> forged.put(key, unused(kind, key, list)));
            if (forged.containsKey("id")) {
                forged.put("id", "forged");
            }
            return list.add(forged);
        });
        if (place.list() == 0 && place.index() == 0) {
            add(kind, place, Optional.empty(), "erase all", (documents, row) -> {
                documents.lists(kind).forEach(List::clear);
                return true;
            });
        }
    }

    /** A key that goes on from the last. */
    private static Object unused(String kind, String key, List<Map<String, Object>> list) {
        Object last = Objects.requireNonNull(list.get(list.size() - 1).get(key));
        if (kind.equals(StoredDocuments.COMMITS) && list.get(list.size() - 1).get("events") instanceof List<?> events) {
            return (Long) last + events.size();
        }
        if (kind.equals(StoredDocuments.COMMITS)) {
            return (Long) last + (Long) list.get(list.size() - 1).get("events");
        }
        if (last instanceof Long number) {
            return number + 1;
        }
        String name = (String) last;
        return name.matches("tile/0/\\d+") ? "tile/0/%03d".formatted(list.size()) : name + "-forged";
    }

    private void swapAllButKeys(String kind, Map<String, Object> row, Map<String, Object> other) {
        List<String> keys = ledger.store().keys(kind);
        for (String field : List.copyOf(row.keySet())) {
            if (!keys.contains(field)) {
                Object mine = row.put(field, other.get(field));
                other.put(field, mine);
            }
        }
    }

    private static Optional<Map<String, Object>> neighbour(StoredDocuments documents, String kind, Place place) {
        List<Map<String, Object>> list = documents.lists(kind).get(place.list());
        if (list.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(list.get(place.index() + 1 < list.size() ? place.index() + 1 : place.index() - 1));
    }

    private void add(
            String kind,
            Place place,
            Optional<String> field,
            String operation,
            BiPredicate<StoredDocuments, Map<String, Object>> change) {
        Map<String, Object> document = document(ledger.whole(), kind, place);
        Optional<Map<String, Object>> neighbour = neighbour(ledger.whole(), kind, place);
        OptionalLong mine = position(kind, place, document);
        OptionalLong next = neighbour.map(other -> position(kind, place, other)).orElse(mine);
        boolean ofHistory = kind.equals(StoredDocuments.COMMITS) || kind.equals(StoredDocuments.EVENTS);
        boolean somewhere = operation.equals("insert forged") || operation.equals("erase all");
        boolean nested = !ledger.whole().kinds().containsKey(kind);
        long first = nested && field.isEmpty() ? firstOf(place) : Math.min(mine.orElse(0), next.orElse(0));
        long from = somewhere ? 0 : first;
        long to = somewhere ? Long.MAX_VALUE : Math.max(mine.orElse(0), next.orElse(0)) + mostInACommit(kind);
        damages.add(new Damage(kind, field, operation, from, ofHistory ? to : -1, drilled -> {
            StoredDocuments documents = drilled.whole().copy();
            if (!change.test(documents, document(documents, kind, place)) || documents.isSameAs(drilled.whole())) {
                return false;
            }
            drilled.store().write(documents);
            return true;
        }));
    }

    /** When a commit has another number of events, all of them are other events. */
    private long firstOf(Place place) {
        return (Long) Objects.requireNonNull(
                ledger.whole().rows(StoredDocuments.COMMITS).get(place.list()).get("_id"));
    }

    /** A commit is named by any of its events. */
    private long mostInACommit(String kind) {
        return kind.equals(StoredDocuments.COMMITS)
                ? ledger.history().stream()
                        .mapToInt(commit -> commit.events().size() - 1)
                        .max()
                        .orElse(0)
                : 0;
    }

    private OptionalLong position(String kind, Place place, Map<String, Object> document) {
        boolean nested = !ledger.whole().kinds().containsKey(kind);
        return ledger.store()
                .position(
                        kind,
                        document,
                        nested
                                ? Optional.of(ledger.whole()
                                        .rows(StoredDocuments.COMMITS)
                                        .get(place.list()))
                                : Optional.empty());
    }

    /** The smallest step or one bit, and a little less than the whole. */
    private static Map<String, Object> changed(Object value) {
        if (value instanceof Integer number) {
            return Map.of("change", number + 1);
        }
        if (value instanceof Long number) {
            return Map.of("change", number + 1);
        }
        if (value instanceof Date time) {
            return Map.of("change", new Date(time.getTime() + 1));
        }
        if (value instanceof String text) {
            return text.isEmpty()
                    ? Map.of("change", "1")
                    : Map.of("change", flipped(text), "truncate", text.substring(0, text.length() - 1));
        }
        if (value instanceof byte[] bytes) {
            return Map.of("change", flipped(bytes), "truncate", Arrays.copyOf(bytes, bytes.length - 1));
        }
        if (value instanceof Binary binary) {
            byte[] bytes = binary.getData();
            Binary changed = new Binary(binary.getType(), flipped(bytes));
            // No server stores a UUID of another length.
            return BsonBinarySubType.isUuid(binary.getType())
                    ? Map.of("change", changed)
                    : Map.of(
                            "change",
                            changed,
                            "truncate",
                            new Binary(binary.getType(), Arrays.copyOf(bytes, bytes.length - 1)));
        }
        if (value instanceof List<?> list) {
            return Map.of("truncate", new ArrayList<>(list.subList(0, list.size() - 1)));
        }
        throw new IllegalStateException("No damage is known for a " + value.getClass());
    }

    private static String flipped(String text) {
        char[] letters = text.toCharArray();
        letters[letters.length / 2] ^= 1;
        return new String(letters);
    }

    private static byte[] flipped(byte[] bytes) {
        byte[] other = bytes.clone();
        other[other.length / 2] ^= 1;
        return other;
    }

    private static Optional<Object> ofOtherType(Object value) {
        if (value instanceof Integer number) {
            return Optional.of(number.longValue());
        }
        if (value instanceof Long number) {
            return Optional.of(number.doubleValue());
        }
        if (value instanceof String text) {
            return Optional.of(new Binary(text.getBytes(StandardCharsets.UTF_8)));
        }
        if (value instanceof Binary binary) {
            return Optional.of(new Binary(BsonBinarySubType.USER_DEFINED, binary.getData()));
        }
        return value instanceof Date time ? Optional.of(time.getTime()) : Optional.empty();
    }
}
