package org.progressledger.ledger.log.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.LedgerEvent;
import org.progressledger.ledger.log.LedgerUnavailableException;
import org.progressledger.ledger.log.UnknownOutcomeException;

/** One document per stream: its latest snapshot. Losing them costs time and nothing else. */
final class StoredSnapshots {

    private final MongoCollection<LedgerEvent> snapshots;
    private final LedgerEventCodec codec = new LedgerEventCodec();

    StoredSnapshots(MongoCollection<LedgerEvent> snapshots) {
        this.snapshots = snapshots;
    }

    void store(LedgerEvent snapshot) {
        try {
            if (!insertedOrReplaced(snapshot)) {
                replaceOlder(snapshot, new ReplaceOptions());
            }
        } catch (MongoException failure) {
            String message = "The snapshot of stream %s was not confirmed: %s"
                    .formatted(snapshot.stream(), failure.getMessage());
            throw StoreCalls.surelyWroteNothing(failure)
                    ? new LedgerUnavailableException(message, failure)
                    : new UnknownOutcomeException(message, failure);
        }
    }

    /** False when the stream has a snapshot already that is not older, or that was inserted by another just now. */
    private boolean insertedOrReplaced(LedgerEvent snapshot) {
        try {
            replaceOlder(snapshot, new ReplaceOptions().upsert(true));
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }

    private void replaceOlder(LedgerEvent snapshot, ReplaceOptions options) {
        BsonDocument older = new BsonDocument("_id", new BsonString(snapshot.stream()))
                .append("sequence", new BsonDocument("$lt", new BsonInt64(snapshot.sequence())));
        BsonDocument document = new BsonDocument("_id", new BsonString(snapshot.stream()))
                .append("format", new BsonInt32(CommitLog.FORMAT));
        document.putAll(new RawBsonDocument(snapshot, codec));
        snapshots.withDocumentClass(BsonDocument.class).replaceOne(older, document, options);
    }

    Optional<LedgerEvent> of(String stream) {
        return StoreCalls.read(() -> Optional.ofNullable(
                snapshots.find(new BsonDocument("_id", new BsonString(stream))).first()));
    }
}
