package org.progressledger.ledger.projection;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOneModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/** The documents of one generation in MongoDB, written in bulk. */
final class MongoDocumentStore implements DocumentStore {

    private static final int DUPLICATE_KEY = 11000;
    private static final String POSITION = "_position";
    static final String REVISION = "_revision";
    private static final String STREAM = "_stream";

    private final MongoOperations mongo;
    private final Generation generation;

    MongoDocumentStore(MongoOperations mongo, Generation generation) {
        this.mongo = mongo;
        this.generation = generation;
    }

    @Override
    public boolean isEmpty(Collection<Class<? extends ProjectedDocument>> types) {
        return types.stream().allMatch(type -> collection(type).find().first() == null);
    }

    @Override
    public Map<String, StoredDocument> load(Class<? extends ProjectedDocument> type, Collection<String> ids) {
        Map<String, StoredDocument> loaded = new HashMap<>();
        for (Document stored : collection(type).find(new Document("_id", new Document("$in", List.copyOf(ids))))) {
            ProjectedDocument document = mongo.getConverter().read(type, stored);
            String stream = isFolded(type) ? stored.getString(STREAM) : "";
            loaded.put(document.id(), new StoredDocument(document, stored.getLong(markField(type)), stream));
        }
        return loaded;
    }

    @Override
    public void write(Class<? extends ProjectedDocument> type, List<DocumentWrite> writes) {
        List<Document> inserts = new ArrayList<>();
        List<ReplaceOneModel<Document>> replacements = new ArrayList<>();
        for (DocumentWrite write : writes) {
            Document stored = toStored(type, write.document());
            if (write.expected() == StoredDocument.ABSENT) {
                inserts.add(stored);
            } else {
                Document condition = new Document("_id", stored.get("_id")).append(markField(type), write.expected());
                replacements.add(new ReplaceOneModel<>(condition, stored));
            }
        }
        insert(type, inserts);
        replace(type, replacements);
    }

    private void insert(Class<? extends ProjectedDocument> type, List<Document> inserts) {
        if (inserts.isEmpty()) {
            return;
        }
        try {
            collection(type).insertMany(inserts, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException failure) {
            if (failure.getWriteErrors().stream().anyMatch(error -> error.getCode() == DUPLICATE_KEY)) {
                throw new LostConditionException(generation.collection(type));
            }
            throw failure;
        }
    }

    private void replace(Class<? extends ProjectedDocument> type, List<ReplaceOneModel<Document>> replacements) {
        if (replacements.isEmpty()) {
            return;
        }
        int matched = collection(type)
                .bulkWrite(replacements, new BulkWriteOptions().ordered(false))
                .getMatchedCount();
        if (matched != replacements.size()) {
            throw new LostConditionException(generation.collection(type));
        }
    }

    private Document toStored(Class<? extends ProjectedDocument> type, StoredDocument document) {
        Document stored = new Document();
        mongo.getConverter().write(document.document(), stored);
        stored.put(markField(type), document.mark());
        if (isFolded(type)) {
            stored.put(STREAM, document.stream());
        }
        return stored;
    }

    private MongoCollection<Document> collection(Class<? extends ProjectedDocument> type) {
        return mongo.getCollection(generation.collection(type));
    }

    private static boolean isFolded(Class<? extends ProjectedDocument> type) {
        return FoldedDocument.class.isAssignableFrom(type);
    }

    static String markField(Class<? extends ProjectedDocument> type) {
        return isFolded(type) ? POSITION : REVISION;
    }
}
