package org.progressledger.ledger.proof.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bson.BsonBinary;
import org.bson.BsonBinarySubType;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.progressledger.ledger.log.LedgerUnavailableException;
import org.progressledger.ledger.proof.DifferentTileException;
import org.progressledger.ledger.proof.MalformedProofException;
import org.progressledger.ledger.proof.ProofStore;
import org.progressledger.ledger.proof.SignedNote;
import org.progressledger.ledger.proof.Tile;
import org.progressledger.ledger.proof.TileAddress;
import org.progressledger.ledger.proof.TreeTip;

/**
 * Tree and notes in the collections {@code proofTiles}, {@code proofTip} and {@code proofNotes}. Any number of processes
 * may grow and sign one tree: tiles are inserted once, tip and notes replaced only as they were seen. Writes with majority
 * and journal and reads with majority from the primary, whatever the connection string says.
 */
public final class MongoProofStore implements ProofStore {

    private static final long SECONDS_FOR_MAJORITY = 10;
    private static final BsonString TIP = new BsonString("tip");

    private final MongoCollection<BsonDocument> tiles;
    private final MongoCollection<BsonDocument> tip;
    private final MongoCollection<BsonDocument> notes;

    private final Runnable end;

    /** The client stays its caller's: {@link #close()} does not close it. */
    public MongoProofStore(MongoDatabase database) {
        this(database, () -> {});
    }

    private MongoProofStore(MongoDatabase database, Runnable end) {
        this.end = end;
        MongoDatabase strict = database.withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(
                        WriteConcern.MAJORITY.withJournal(true).withWTimeout(SECONDS_FOR_MAJORITY, TimeUnit.SECONDS));
        tiles = strict.getCollection("proofTiles", BsonDocument.class);
        tip = strict.getCollection("proofTip", BsonDocument.class);
        notes = strict.getCollection("proofNotes", BsonDocument.class);
    }

    /**
     * With connections of its own, so that those who ask for proofs cannot starve appends.
     *
     * @param address names the database
     */
    public static MongoProofStore at(ConnectionString address) {
        MongoClient client = MongoClients.create(address);
        return new MongoProofStore(client.getDatabase(address.getDatabase()), client::close);
    }

    @Override
    public TreeTip tip() {
        return find(tip, TIP, "size", "partial")
                .map(found -> TreeTip.of(number(found, "size"), bytes(found, "partial")))
                .orElse(TreeTip.EMPTY);
    }

    @Override
    public Optional<Tile> full(int level, long index) {
        TileAddress address = new TileAddress(level, index, TileAddress.FULL);
        return find(tiles, new BsonString(address.path()), "hashes")
                .map(found -> Tile.of(address, bytes(found, "hashes")));
    }

    @Override
    public boolean grow(TreeTip seen, TreeTip next, List<Tile> full) {
        return call(() -> {
            insert(full);
            BsonDocument document = document(TIP)
                    .append("size", new BsonInt64(next.size()))
                    .append("partial", new BsonBinary(next.bytes()));
            return seen.size() == 0
                    ? inserted(tip, document)
                    : replaced(tip, id(TIP).append("size", new BsonInt64(seen.size())), document);
        });
    }

    /** Those that are there already were written by another process, or by this one before a crash. */
    private void insert(List<Tile> full) {
        if (full.isEmpty()) {
            return;
        }
        try {
            tiles.insertMany(
                    full.stream()
                            .map(tile -> document(new BsonString(tile.address().path()))
                                    .append("hashes", new BsonBinary(tile.bytes())))
                            .toList(),
                    new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException refused) {
            boolean onlyDuplicates = refused.getWriteErrors().stream()
                    .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (!onlyDuplicates || refused.getWriteConcernError() != null) {
                throw refused;
            }
            full.forEach(this::requireStored);
        }
    }

    private void requireStored(Tile tile) {
        byte[] stored = full(tile.address().level(), tile.address().index())
                .map(Tile::bytes)
                .orElseThrow(() -> new LedgerUnavailableException(
                        "MongoDB has not stored the tile %s"
                                .formatted(tile.address().path()),
                        null));
        if (!Arrays.equals(stored, tile.bytes())) {
            throw new DifferentTileException(tile.address());
        }
    }

    @Override
    public Optional<SignedNote> note(String name) {
        return find(notes, new BsonString(name), "note").map(found -> SignedNote.parse(text(found, "note")));
    }

    @Override
    public boolean replace(String name, Optional<SignedNote> seen, SignedNote next) {
        BsonString key = new BsonString(name);
        BsonDocument document = document(key).append("note", new BsonString(next.format()));
        return call(() -> seen.map(
                        note -> replaced(notes, id(key).append("note", new BsonString(note.format())), document))
                .orElseGet(() -> inserted(notes, document)));
    }

    private static boolean inserted(MongoCollection<BsonDocument> collection, BsonDocument document) {
        try {
            collection.insertOne(document);
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }

    private static boolean replaced(
            MongoCollection<BsonDocument> collection, BsonDocument seen, BsonDocument document) {
        return collection.replaceOne(seen, document).getMatchedCount() == 1;
    }

    /** @throws MalformedProofException if what is stored has other fields than these, or another format */
    private static Optional<BsonDocument> find(
            MongoCollection<BsonDocument> collection, BsonValue key, String... fields) {
        Optional<BsonDocument> found =
                call(() -> Optional.ofNullable(collection.find(id(key)).first()));
        Set<String> expected = new HashSet<>(Set.of(fields));
        expected.addAll(Set.of("_id", "format"));
        found.ifPresent(document -> {
            if (!document.keySet().equals(expected)) {
                throw malformed(document, "it has the fields %s".formatted(document.keySet()));
            }
            if (!document.get("format").equals(new BsonInt32(FORMAT))) {
                throw malformed(document, "its format is not %d".formatted(FORMAT));
            }
        });
        return found;
    }

    private static MalformedProofException malformed(BsonDocument document, String what) {
        return new MalformedProofException(
                "What is stored as %s is not what the ledger wrote: %s".formatted(document.get("_id"), what));
    }

    private static long number(BsonDocument document, String field) {
        if (!document.isInt64(field)) {
            throw malformed(document, "%s is no number of 64 bits".formatted(field));
        }
        return document.getInt64(field).getValue();
    }

    private static byte[] bytes(BsonDocument document, String field) {
        if (!document.isBinary(field) || document.getBinary(field).getType() != BsonBinarySubType.BINARY.getValue()) {
            throw malformed(document, "%s is not binary".formatted(field));
        }
        return document.getBinary(field).getData();
    }

    private static String text(BsonDocument document, String field) {
        if (!document.isString(field)) {
            throw malformed(document, "%s is no text".formatted(field));
        }
        return document.getString(field).getValue();
    }

    private static BsonDocument id(BsonValue key) {
        return new BsonDocument("_id", key);
    }

    private static BsonDocument document(BsonValue key) {
        return id(key).append("format", new BsonInt32(FORMAT));
    }

    private static <T> T call(Supplier<T> call) {
        try {
            return call.get();
        } catch (MongoException failure) {
            throw new LedgerUnavailableException(
                    "MongoDB did not confirm what was asked about the proofs: " + failure.getMessage(), failure);
        }
    }

    @Override
    public void close() {
        end.run();
    }
}
