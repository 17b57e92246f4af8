package org.progressledger.ledger.log.mongo;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;

/**
 * Creates the unique indexes while the collection is empty, and never afterwards: an index that vanished from a log in use
 * is for the operator to look at, because what was written without it may break the rule.
 */
final class CommitIndexes {

    private final MongoCollection<BsonDocument> commits;

    CommitIndexes(MongoCollection<BsonDocument> commits) {
        this.commits = commits;
    }

    void createIfEmpty() {
        if (commits.find().projection(new BsonDocument("_id", BsonBoolean.TRUE)).first() != null) {
            return;
        }
        for (RequiredIndex index : RequiredIndex.values()) {
            try {
                commits.createIndex(
                        index.keys(), new IndexOptions().unique(true).name(index.indexName()));
            } catch (MongoCommandException refused) {
                // Another index is in the way, or the user may not create one: faults() names what is missing.
                continue;
            }
        }
    }

    List<String> faults() {
        List<BsonDocument> listed = commits.listIndexes(BsonDocument.class).into(new ArrayList<>());
        Stream<String> missing = Arrays.stream(RequiredIndex.values())
                .filter(required -> listed.stream().noneMatch(index -> serves(required, index)))
                .map(this::missing);
        Stream<String> unknown =
                listed.stream().filter(CommitIndexes::isUnknownAndUnique).map(this::unknown);
        return Stream.concat(missing, unknown).toList();
    }

    private static boolean serves(RequiredIndex required, BsonDocument index) {
        return required.hasKeysOf(index)
                && isOn(index, "unique")
                && !isOn(index, "sparse")
                && !index.containsKey("partialFilterExpression")
                && !index.containsKey("collation");
    }

    private static boolean isOn(BsonDocument index, String option) {
        return index.getBoolean(option, BsonBoolean.FALSE).getValue();
    }

    private static boolean isUnknownAndUnique(BsonDocument index) {
        return isOn(index, "unique")
                && !index.getDocument("key").keySet().equals(Set.of("_id"))
                && Arrays.stream(RequiredIndex.values()).noneMatch(required -> required.hasKeysOf(index));
    }

    private String missing(RequiredIndex required) {
        return "Collection %s has no plain unique index on %s, so the ledger does not write: find out how it was lost, then create it with createIndex(%s, {unique: true})"
                .formatted(commits.getNamespace(), required, required.keys().toJson());
    }

    private String unknown(BsonDocument index) {
        return "Collection %s has a unique index %s that is not the ledger's and would refuse commits, so the ledger does not write: drop it"
                .formatted(commits.getNamespace(), index.getString("name").getValue());
    }
}
