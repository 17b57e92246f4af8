package org.progressledger.ledger.log.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.CommitCursor;
import org.progressledger.ledger.log.DamagedCommitException;
import org.progressledger.ledger.log.LedgerUnavailableException;
import org.progressledger.ledger.log.StoredCommits;

/** The collection {@code commits} opened to be checked. A client that the caller made stays his. */
public final class StoredCommitDocuments implements StoredCommits {

    private static final int COMMITS_PER_BATCH = 2_000;

    private static final StrictCommitDecoder DECODER = new StrictCommitDecoder();

    private final MongoCollection<RawBsonDocument> commits;

    private final Runnable end;

    public StoredCommitDocuments(MongoDatabase database) {
        this(database, () -> {});
    }

    private StoredCommitDocuments(MongoDatabase database, Runnable end) {
        this.end = end;
        commits = database.withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .getCollection("commits", RawBsonDocument.class);
    }

    /** @param address names the database */
    public static StoredCommitDocuments at(ConnectionString address) {
        MongoClient client = MongoClients.create(address);
        return new StoredCommitDocuments(client.getDatabase(address.getDatabase()), client::close);
    }

    @Override
    public CommitCursor read() {
        return new Scan(reading(() -> commits.find()
                .sort(new Document("_id", 1))
                .batchSize(COMMITS_PER_BATCH)
                .cursor()));
    }

    private static <T> T reading(Supplier<T> call) {
        try {
            return call.get();
        } catch (MongoException failure) {
            throw new LedgerUnavailableException(
                    "MongoDB did not answer a read of the ledger: " + failure.getMessage(), failure);
        }
    }

    private static final class Scan implements CommitCursor {

        private final MongoCursor<RawBsonDocument> cursor;
        private long expected;

        private Scan(MongoCursor<RawBsonDocument> cursor) {
            this.cursor = cursor;
        }

        @Override
        public boolean hasNext() {
            return reading(cursor::hasNext);
        }

        @Override
        public Commit next() {
            if (!hasNext()) {
                throw new NoSuchElementException("No commit is stored at position " + expected);
            }
            Commit commit = decoded(reading(cursor::next));
            if (commit.position() != expected) {
                throw new DamagedCommitException(expected, "_id", "the next commit is at " + commit.position());
            }
            expected = commit.next();
            return commit;
        }

        /** One by one: a batch that is decoded as a whole would hide what stands before the damage. */
        private Commit decoded(RawBsonDocument stored) {
            try {
                return stored.decode(DECODER);
            } catch (DamagedCommitException damaged) {
                throw damaged.position() >= 0
                        ? damaged
                        : new DamagedCommitException(expected, damaged.field(), damaged.found());
            }
        }

        @Override
        public void close() {
            cursor.close();
        }
    }

    @Override
    public void close() {
        end.run();
    }
}
