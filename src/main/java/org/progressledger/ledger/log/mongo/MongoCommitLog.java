package org.progressledger.ledger.log.mongo;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.bson.BsonDocument;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;
import org.progressledger.ledger.log.AppendResult;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.CommitCursor;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.Head;
import org.progressledger.ledger.log.LedgerEvent;
import org.progressledger.ledger.log.LedgerUnavailableException;

/**
 * The log in one MongoDB database, in the collections {@code commits} and {@code snapshots}. Safe for use by several
 * threads, and beside any number of other processes on the same database.
 *
 * <p>Whatever the connection string says, it writes with majority and journal and reads from the primary with majority
 * read concern. The client stays its caller's: {@link #close()} does not close it.
 */
public final class MongoCommitLog implements CommitLog {

    /** After this long without a majority the server is asked no longer, and the outcome is unknown. */
    private static final long SECONDS_FOR_MAJORITY = 10;

    private static final Duration CATCHING_UP = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    private static final CodecRegistry CODECS = CodecRegistries.fromRegistries(
            CodecRegistries.fromCodecs(new CommitCodec(), new LedgerEventCodec()),
            MongoClientSettings.getDefaultCodecRegistry());

    private final CommitIndexes indexes;
    private final CommitWriter writer;
    private final StoredCommits commits;
    private final StoredStreams streams;
    private final StoredSnapshots snapshots;
    private final AtomicLong seenNext = new AtomicLong();
    private volatile Fitness fitness = Fitness.UNKNOWN;

    private enum Fitness {
        UNKNOWN,
        FIT,
        UNFIT
    }

    /** Creates the indexes if the log is empty; a server that cannot be reached yet is asked again at the first append. */
    public MongoCommitLog(MongoDatabase database) {
        MongoDatabase strict = database.withCodecRegistry(CODECS)
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(
                        WriteConcern.MAJORITY.withJournal(true).withWTimeout(SECONDS_FOR_MAJORITY, TimeUnit.SECONDS));
        MongoCollection<Commit> collection = strict.getCollection("commits", Commit.class);
        indexes = new CommitIndexes(collection.withDocumentClass(BsonDocument.class));
        commits = new StoredCommits(collection);
        writer = new CommitWriter(collection, commits, new ConflictSearch(collection));
        streams = new StoredStreams(collection);
        snapshots = new StoredSnapshots(strict.getCollection("snapshots", LedgerEvent.class));
        faults();
    }

    @Override
    public AppendResult append(List<Commit> batch) {
        if (batch.isEmpty()) {
            return new AppendResult(0, Optional.empty());
        }
        requireDense(batch);
        batch.forEach(Commit::requireStorable);
        return StoreCalls.uninterrupted(() -> {
            requireFit();
            requireSeen(batch.get(0).position());
            AppendResult result = writer.append(batch);
            if (result.stored() > 0) {
                seen(batch.get(result.stored() - 1).next());
            }
            return result;
        });
    }

    private static void requireDense(List<Commit> batch) {
        for (int index = 1; index < batch.size(); index++) {
            if (batch.get(index).position() != batch.get(index - 1).next()) {
                throw new IllegalArgumentException("The commit after the one at position %d must be at %d, not at %d"
                        .formatted(
                                batch.get(index - 1).position(),
                                batch.get(index - 1).next(),
                                batch.get(index).position()));
            }
        }
    }

    private void requireFit() {
        if (fitness != Fitness.FIT) {
            List<String> faults = faults();
            if (!faults.isEmpty()) {
                throw new LedgerUnavailableException(
                        "Nothing was stored, the ledger is not fit to write: " + String.join("; ", faults), null);
            }
        }
    }

    /** MongoDB would take a commit beyond the head, and the hole before it would be for ever. */
    private void requireSeen(long position) {
        if (position > seenNext.get() && position > head().next()) {
            throw new IllegalArgumentException(
                    "A commit at position %d is beyond the head; nothing was stored".formatted(position));
        }
    }

    private void seen(long next) {
        seenNext.accumulateAndGet(next, Math::max);
    }

    /**
     * Never goes back behind what this object has seen: just after a fail-over the new primary can know less of what the
     * majority holds than the old one did, and needs a moment to catch up.
     */
    @Override
    public Head head() {
        long seen = seenNext.get();
        long deadline = System.nanoTime() + CATCHING_UP.toNanos();
        Head head = commits.head();
        while (head.next() < seen && System.nanoTime() - deadline < 0) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            head = commits.head();
        }
        seen(head.next());
        return head;
    }

    @Override
    public Optional<Commit> commitAt(long position) {
        return commits.commitAt(position);
    }

    @Override
    public CommitCursor read(long position) {
        return new CommitScan(commits, position);
    }

    @Override
    public List<LedgerEvent> readStream(String stream, long sequence, int limit) {
        return streams.read(stream, sequence, limit);
    }

    @Override
    public OptionalLong lastSequence(String stream) {
        return streams.lastSequence(stream);
    }

    @Override
    public OptionalLong lastSequence(String stream, long position) {
        return streams.lastSequence(stream, position);
    }

    @Override
    public long knownAt(Instant instant) {
        return commits.knownAt(instant);
    }

    @Override
    public OptionalLong firstStampedFrom(Instant instant) {
        return commits.firstStampedFrom(instant);
    }

    @Override
    public void storeSnapshot(LedgerEvent snapshot) {
        snapshots.store(snapshot);
    }

    @Override
    public Optional<LedgerEvent> snapshot(String stream) {
        return snapshots.of(stream);
    }

    @Override
    public List<String> faults() {
        try {
            if (fitness == Fitness.UNKNOWN) {
                indexes.createIfEmpty();
            }
            List<String> faults = indexes.faults();
            fitness = faults.isEmpty() ? Fitness.FIT : Fitness.UNFIT;
            return faults;
        } catch (MongoException unreachable) {
            return List.of("MongoDB did not answer when asked for the ledger's indexes: " + unreachable.getMessage());
        }
    }

    @Override
    public void close() {
        // Nothing is held open: the client belongs to whoever opened it.
    }
}
