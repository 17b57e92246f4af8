package org.progressledger.ledger.projection.memory;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** In which documents a text stands at a path. Other values than texts are not looked for by it. */
final class TextIndex {

    private final String path;
    private final Map<String, Positions> positions = new HashMap<>();

    TextIndex(String path) {
        this.path = path;
    }

    void add(Document document, int position) {
        add(texts(document), position);
    }

    void remove(Document document, int position) {
        remove(texts(document), position);
    }

    void replace(Document before, Document after, int position) {
        Set<String> gone = texts(before);
        Set<String> come = texts(after);
        Set<String> stay = Set.copyOf(gone);
        gone.removeAll(come);
        come.removeAll(stay);
        remove(gone, position);
        add(come, position);
    }

    /** Where documents that may answer the question are; empty if it does not say which texts stand at the path. */
    Optional<BitSet> positions(Document query) {
        return sought(query, path).map(texts -> {
            BitSet marked = new BitSet();
            for (String text : texts) {
                Positions some = positions.get(text);
                if (some != null) {
                    some.markIn(marked);
                }
            }
            return marked;
        });
    }

    private void add(Set<String> texts, int position) {
        texts.forEach(text ->
                positions.computeIfAbsent(text, unknown -> new Positions()).add(position));
    }

    private void remove(Set<String> texts, int position) {
        for (String text : texts) {
            Positions some = positions.get(text);
            if (some != null) {
                some.remove(position);
                if (some.isEmpty()) {
                    positions.remove(text);
                }
            }
        }
    }

    private Set<String> texts(Document document) {
        Object found = Utils.getSubdocumentValueCollectionAware(document, path);
        Set<String> texts = new HashSet<>();
        if (found instanceof Collection<?> several) {
            several.forEach(each -> addText(each, texts));
        } else {
            addText(found, texts);
        }
        return texts;
    }

    private static void addText(@Nullable Object value, Set<String> texts) {
        if (value instanceof String text) {
            texts.add(text);
        }
    }

    /** One of these texts has to stand at the path in whatever answers the question. */
    private static Optional<Set<String>> sought(Document query, String path) {
        for (Entry<String, Object> asked : query.entrySet()) {
            Optional<Set<String>> texts = sought(asked.getKey(), asked.getValue(), path);
            if (texts.isPresent()) {
                return texts;
            }
        }
        return Optional.empty();
    }

    private static Optional<Set<String>> sought(String field, @Nullable Object asked, String path) {
        if (field.equals("$and") && asked instanceof Collection<?> all) {
            return all.stream()
                    .filter(Document.class::isInstance)
                    .flatMap(each -> sought((Document) each, path).stream())
                    .findFirst();
        }
        if (field.equals(path)) {
            return texts(asked);
        }
        if (path.startsWith(field + ".")
                && asked instanceof Document conditions
                && conditions.get("$elemMatch") instanceof Document element) {
            return sought(element, path.substring(field.length() + 1));
        }
        return Optional.empty();
    }

    private static Optional<Set<String>> texts(@Nullable Object asked) {
        if (asked instanceof String text) {
            return Optional.of(Set.of(text));
        }
        if (asked instanceof Document conditions) {
            if (conditions.get("$eq") instanceof String text) {
                return Optional.of(Set.of(text));
            }
            if (conditions.get("$in") instanceof Collection<?> some
                    && some.stream().allMatch(String.class::isInstance)) {
                Set<String> texts = new HashSet<>();
                some.forEach(each -> addText(each, texts));
                return Optional.of(texts);
            }
        }
        return Optional.empty();
    }
}
