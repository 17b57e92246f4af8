package org.progressledger.ledger.log.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.RawBsonDocument;
import org.progressledger.ledger.log.AppendResult;
import org.progressledger.ledger.log.AppendResult.Refusal;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.CommitTooLargeException;
import org.progressledger.ledger.log.LedgerUnavailableException;
import org.progressledger.ledger.log.UnknownOutcomeException;

/**
 * Inserts numbered commits in their order. A refusal is believed only when the document in the way can be read as one that
 * no fail-over takes back, and a commit counts as stored only when the server acknowledged it or it is read so; everything
 * between is an unknown outcome (decision 0021).
 */
final class CommitWriter {

    private static final int DUPLICATE_KEY = 11_000;

    /** Of a duplicate key error, the name of the index; servers before 4.2 write the namespace and a {@code $} before it. */
    private static final Pattern INDEX_NAME = Pattern.compile("index: (?:\\S+\\.\\$)?(\\S+)\\s+dup key");

    private static final String POSITION_INDEX = "_id_";

    /**
     * What goes into one message. The driver would split a larger list itself, and go on with the second part after the
     * first had met a write concern error: after a fail-over that could leave a hole.
     */
    private static final int COMMITS_PER_MESSAGE = 1_000;

    private static final long BYTES_PER_MESSAGE = 2L * CommitLog.MAXIMUM_BYTES;

    private final MongoCollection<RawBsonDocument> commits;
    private final StoredCommits stored;
    private final ConflictSearch conflicts;
    private final CommitCodec codec = new CommitCodec();

    CommitWriter(MongoCollection<Commit> commits, StoredCommits stored, ConflictSearch conflicts) {
        this.commits = commits.withDocumentClass(RawBsonDocument.class);
        this.stored = stored;
        this.conflicts = conflicts;
    }

    AppendResult append(List<Commit> batch) {
        List<RawBsonDocument> documents = batch.stream().map(this::encoded).toList();
        int durable = 0;
        while (durable < batch.size()) {
            int end = endOfMessage(documents, durable);
            try {
                AppendResult part = insert(batch.subList(durable, end), documents.subList(durable, end));
                durable += part.stored();
                if (part.refusal().isPresent()) {
                    return new AppendResult(durable, part.refusal());
                }
            } catch (LedgerUnavailableException unavailable) {
                if (durable == 0) {
                    throw unavailable;
                }
                // What is stored is answered at once; the caller learns about the rest when it tries the rest again.
                return new AppendResult(durable, Optional.of(new Refusal.PositionTaken()));
            }
        }
        return new AppendResult(durable, Optional.empty());
    }

    /** Without a refusal the commits behind those that are stored, if there are any, are to be inserted next. */
    private AppendResult insert(List<Commit> sent, List<RawBsonDocument> documents) {
        try {
            commits.insertMany(documents);
            return new AppendResult(sent.size(), Optional.empty());
        } catch (MongoBulkWriteException partly) {
            return afterDuplicate(sent, duplicate(partly, sent.get(0)), partly);
        } catch (MongoException failure) {
            if (StoreCalls.surelyWroteNothing(failure)) {
                throw new LedgerUnavailableException(
                        "MongoDB could not be reached, nothing was stored: " + failure.getMessage(), failure);
            }
            throw unknown(sent.get(0), failure);
        }
    }

    private AppendResult afterDuplicate(List<Commit> sent, BulkWriteError error, MongoBulkWriteException failure) {
        Map<Long, UUID> holders = holders(sent, failure);
        int own = countOwnFromStart(sent, holders);
        if (own < error.getIndex()) {
            throw unknown(sent.get(own), failure);
        }
        if (own > error.getIndex()) {
            return new AppendResult(own, Optional.empty());
        }
        Commit refused = sent.get(own);
        Refusal refusal = holders.containsKey(refused.position())
                ? new Refusal.PositionTaken()
                : conflict(refused, error, failure);
        return new AppendResult(own, Optional.of(refusal));
    }

    private RawBsonDocument encoded(Commit commit) {
        RawBsonDocument document = new RawBsonDocument(commit, codec);
        int bytes = document.getByteBuffer().remaining();
        if (bytes > CommitLog.MAXIMUM_BYTES) {
            throw new CommitTooLargeException(commit.events().size(), bytes);
        }
        return document;
    }

    private static int endOfMessage(List<RawBsonDocument> documents, int from) {
        long bytes = 0;
        int end = from;
        while (end < documents.size() && end - from < COMMITS_PER_MESSAGE) {
            bytes += documents.get(end).getByteBuffer().remaining();
            if (bytes > BYTES_PER_MESSAGE && end > from) {
                return end;
            }
            end++;
        }
        return end;
    }

    /** The duplicate key that stopped the insert; anything else that the server reports leaves the outcome unknown. */
    private static BulkWriteError duplicate(MongoBulkWriteException failure, Commit first) {
        if (failure.getWriteConcernError() == null && !failure.getWriteErrors().isEmpty()) {
            BulkWriteError error = failure.getWriteErrors().get(0);
            if (error.getCode() == DUPLICATE_KEY) {
                return error;
            }
        }
        throw unknown(first, failure);
    }

    /** The count in the server's reply is not used: the in-process server reports it wrongly after an error. */
    private static int countOwnFromStart(List<Commit> sent, Map<Long, UUID> holders) {
        int own = 0;
        while (own < sent.size()
                && sent.get(own).commitId().equals(holders.get(sent.get(own).position()))) {
            own++;
        }
        return own;
    }

    private Refusal conflict(Commit refused, BulkWriteError error, MongoException failure) {
        String index = indexName(error.getMessage());
        if (index.equals(POSITION_INDEX)) {
            throw unknown(refused, failure);
        }
        try {
            return conflicts.conflictWith(refused, index).orElseThrow(() -> unknown(refused, failure));
        } catch (LedgerUnavailableException unread) {
            throw unknown(refused, failure);
        }
    }

    private Map<Long, UUID> holders(List<Commit> sent, MongoException failure) {
        try {
            return stored.holders(sent);
        } catch (LedgerUnavailableException unread) {
            throw unknown(sent.get(0), failure);
        }
    }

    private static String indexName(String message) {
        Matcher matcher = INDEX_NAME.matcher(message);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static UnknownOutcomeException unknown(Commit first, MongoException failure) {
        return new UnknownOutcomeException(
                "It is unknown which commits from position %d on were stored: %s"
                        .formatted(first.position(), failure.getMessage()),
                failure);
    }
}
