package org.progressledger.ledger.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;

/** Reads the documents of a generation as they are stored, a page at a time. */
final class ComparedDocuments {

    private static final int PAGE = 500;
    private static final Bson IDENTITY = Projections.include("_id");

    private final MongoOperations mongo;
    private final Generation generation;

    ComparedDocuments(MongoOperations mongo, Generation generation) {
        this.mongo = mongo;
        this.generation = generation;
    }

    /** Hands over the identities of all documents of a type, in pages. */
    void identities(Class<? extends ProjectedDocument> type, Consumer<List<Object>> pages) {
        try (MongoCursor<Document> cursor =
                collection(type).find().projection(IDENTITY).batchSize(PAGE).iterator()) {
            List<Object> page = new ArrayList<>();
            while (cursor.hasNext()) {
                page.add(cursor.next().get("_id"));
                if (page.size() == PAGE || !cursor.hasNext()) {
                    pages.accept(List.copyOf(page));
                    page.clear();
                }
            }
        }
    }

    Map<Object, Document> load(Class<? extends ProjectedDocument> type, Collection<Object> ids) {
        return byIdentity(collection(type).find(in(ids)));
    }

    /** Those of the identities that no document has. */
    List<Object> missing(Class<? extends ProjectedDocument> type, List<Object> ids) {
        Map<Object, Document> present =
                byIdentity(collection(type).find(in(ids)).projection(IDENTITY));
        return ids.stream().filter(id -> !present.containsKey(id)).toList();
    }

    long count(Class<? extends ProjectedDocument> type) {
        return collection(type).countDocuments();
    }

    private static Map<Object, Document> byIdentity(Iterable<Document> found) {
        Map<Object, Document> documents = new HashMap<>();
        found.forEach(document -> documents.put(document.get("_id"), document));
        return documents;
    }

    private static Document in(Collection<Object> ids) {
        return new Document("_id", new Document("$in", List.copyOf(ids)));
    }

    private MongoCollection<Document> collection(Class<? extends ProjectedDocument> type) {
        return mongo.getCollection(generation.collection(type));
    }
}
