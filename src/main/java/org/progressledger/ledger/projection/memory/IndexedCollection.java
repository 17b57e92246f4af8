package org.progressledger.ledger.projection.memory;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.memory.MemoryCollection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A collection that looks only at those documents that an index leaves in question. Without, it would look at all of them
 * for every question that is not about exactly the fields of a unique index. Whatever an index names is still compared with
 * the whole question, and in the order in which the documents lie, so that the answer is the same as without.
 */
final class IndexedCollection extends MemoryCollection {

    private static final String ID = "_id";

    private final Map<String, TextIndex> indexes = new LinkedHashMap<>();

    IndexedCollection(MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors) {
        super(database, name, options, cursors);
    }

    /** @param path fields with dots between them; texts at its end, in arrays too, are found by it */
    synchronized void index(String path) {
        if (indexes.containsKey(path)) {
            return;
        }
        TextIndex index = new TextIndex(path);
        try (Stream<DocumentWithPosition<Integer>> documents = streamAllDocumentsWithPosition()) {
            documents.forEach(each -> index.add(each.getDocument(), each.getPosition()));
        }
        indexes.put(path, index);
    }

    @Override
    protected Integer addDocumentInternal(Document document) {
        Integer position = super.addDocumentInternal(document);
        indexes.values().forEach(index -> index.add(document, position));
        return position;
    }

    @Override
    protected void removeDocument(Integer position) {
        Document document = getDocument(position);
        indexes.values().forEach(index -> index.remove(document, position));
        super.removeDocument(position);
    }

    @Override
    protected void handleUpdate(Integer position, Document before, Document after) {
        indexes.values().forEach(index -> index.replace(before, after, position));
        super.handleUpdate(position, before, after);
    }

    @Override
    protected synchronized QueryResult matchDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        Optional<Iterable<Integer>> positions = isNaturalDescending(orderBy) ? Optional.empty() : positions(query);
        return positions
                .map(some -> matchDocuments(query, some, orderBy, numberToSkip, limit, batchSize, fieldSelector))
                .orElseGet(() -> super.matchDocuments(query, orderBy, numberToSkip, limit, batchSize, fieldSelector));
    }

    /** Where documents that may answer the question are, in their order; empty if any may. */
    private Optional<Iterable<Integer>> positions(Document query) {
        if (query.containsKey(ID)) {
            Document byId = new Document(ID, query.get(ID));
            Optional<Iterable<Integer>> known = getIndexes().stream()
                    .filter(index -> index.canHandle(byId))
                    .findFirst()
                    .map(index -> index.getPositions(byId));
            if (known.isPresent()) {
                return known;
            }
        }
        return indexes.values().stream()
                .flatMap(index -> index.positions(query).stream())
                .min(Comparator.comparingInt(BitSet::cardinality))
                .map(marked -> () -> marked.stream().iterator());
    }
}
