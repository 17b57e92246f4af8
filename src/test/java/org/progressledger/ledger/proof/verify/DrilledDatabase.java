package org.progressledger.ledger.proof.verify;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.StoredCommits;
import org.progressledger.ledger.log.mongo.MongoCommitLog;
import org.progressledger.ledger.log.mongo.StoredCommitDocuments;
import org.progressledger.ledger.proof.ProofStore;
import org.progressledger.ledger.proof.mongo.MongoProofStore;

/** A database of MongoDB, changed with the plain driver after its indexes were dropped. */
final class DrilledDatabase implements DrilledStore {

    private static final Bson EVERYTHING = new Document();

    private final String name;
    private final MongoDatabase database;

    DrilledDatabase(String name, MongoDatabase database) {
        this.name = name;
        this.database = database;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public StoredDocuments read() {
        Map<String, List<Map<String, Object>>> kinds = new LinkedHashMap<>();
        for (String collection : collections()) {
            List<Map<String, Object>> rows = new ArrayList<>();
            database.getCollection(collection)
                    .find()
                    .sort(new Document("_id", 1))
                    .forEach(document -> rows.add(fields(document)));
            kinds.put(collection, rows);
        }
        return new StoredDocuments(kinds);
    }

    private List<String> collections() {
        return database.listCollectionNames().into(new ArrayList<>()).stream()
                .filter(collection -> !collection.startsWith("system."))
                .sorted()
                .toList();
    }

    private static Map<String, Object> fields(Document document) {
        Map<String, Object> fields = new LinkedHashMap<>(document);
        fields.replaceAll((field, value) -> value instanceof List<?> list
                ? new ArrayList<>(
                        list.stream().map(one -> fields((Document) one)).toList())
                : value);
        return fields;
    }

    private static Document document(Map<String, Object> fields) {
        return new Document(fields);
    }

    @Override
    public void write(StoredDocuments documents) {
        try {
            documents.kinds().forEach((kind, rows) -> {
                database.getCollection(kind).dropIndexes();
                database.getCollection(kind).deleteMany(EVERYTHING);
                if (!rows.isEmpty()) {
                    database.getCollection(kind)
                            .insertMany(
                                    rows.stream().map(DrilledDatabase::document).toList());
                }
            });
        } catch (MongoException refused) {
            throw new RefusedByStoreException(refused);
        }
    }

    @Override
    public void empty() {
        collections().forEach(collection -> database.getCollection(collection).drop());
    }

    @Override
    public CommitLog log() {
        return new MongoCommitLog(database);
    }

    @Override
    public ProofStore proofs() {
        return new MongoProofStore(database);
    }

    @Override
    public StoredCommits commits() {
        return new StoredCommitDocuments(database);
    }

    @Override
    public OptionalLong position(String kind, Map<String, Object> row, Optional<Map<String, Object>> owner) {
        Map<String, Object> commit = owner.orElse(row);
        if (!(commit.get("_id") instanceof Long first)) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(owner.map(StoredDocuments::eventsOf)
                .map(events -> first + events.indexOf(row))
                .orElse(first));
    }

    @Override
    public List<String> keys(String kind) {
        return kind.equals(StoredDocuments.EVENTS) ? List.of() : List.of("_id");
    }

    @Override
    public void close() {}
}
