package org.progressledger.ledger.log.mongo;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.LedgerEvent;

/**
 * Reads single streams. The server picks a stream's events out of their commits, because a commit of an import holds
 * hundreds of other streams (decision 0024).
 */
final class StoredStreams {

    private static final Bson INDEX = RequiredIndex.STREAM_SEQUENCE.keys();

    private static final Document UNWIND = new Document("$unwind", "$events");
    private static final Document EVENT_ALONE = new Document("$replaceRoot", new Document("newRoot", "$events"));

    private final MongoCollection<Commit> commits;

    StoredStreams(MongoCollection<Commit> commits) {
        this.commits = commits;
    }

    List<LedgerEvent> read(String stream, long sequence, int limit) {
        if (limit <= 0) {
            return List.of();
        }
        List<LedgerEvent> events = events(reading(stream, sequence, limit));
        requireOrder(stream, events);
        return events;
    }

    OptionalLong lastSequence(String stream) {
        return events(lastOf(stream)).stream().mapToLong(LedgerEvent::sequence).max();
    }

    /** Only the first commit found can hold the position; if the stream's events stand behind it, the one before tells. */
    OptionalLong lastSequence(String stream, long position) {
        Optional<Commit> commit = lastCommitHolding(stream, position);
        while (commit.isPresent()) {
            OptionalLong sequence = lastSequence(stream, position, commit.get());
            if (sequence.isPresent()) {
                return sequence;
            }
            commit = lastCommitHolding(stream, commit.get().position());
        }
        return OptionalLong.empty();
    }

    private static OptionalLong lastSequence(String stream, long position, Commit commit) {
        return commit.events().stream()
                .limit(position - commit.position())
                .filter(event -> event.stream().equals(stream))
                .mapToLong(LedgerEvent::sequence)
                .max();
    }

    private Optional<Commit> lastCommitHolding(String stream, long before) {
        List<Document> pipeline = List.of(
                commitsHolding(stream, 0),
                new Document("$match", new Document("_id", new Document("$lt", before))),
                new Document("$sort", new Document("_id", -1)),
                new Document("$limit", 1));
        return StoreCalls.read(() ->
                Optional.ofNullable(commits.aggregate(pipeline).hint(INDEX).first()));
    }

    private List<LedgerEvent> events(List<Document> pipeline) {
        return StoreCalls.read(
                () -> commits.aggregate(pipeline, LedgerEvent.class).hint(INDEX).into(new ArrayList<>()));
    }

    /** Without a sort: the index is in order of sequence, and a sort by position would load every commit first. */
    static List<Document> reading(String stream, long sequence, int limit) {
        return List.of(
                commitsHolding(stream, sequence),
                new Document("$limit", limit),
                onlyEventsOf(stream, sequence),
                UNWIND,
                new Document("$limit", limit),
                EVENT_ALONE);
    }

    /** The server sorts the positions of the stream's commits, and the events of one commit travel. */
    static List<Document> lastOf(String stream) {
        return List.of(
                commitsHolding(stream, 0),
                new Document("$sort", new Document("_id", -1)),
                new Document("$limit", 1),
                onlyEventsOf(stream, 0),
                UNWIND,
                EVENT_ALONE);
    }

    /** Both bounds in one {@code $elemMatch}: else MongoDB applies only one of them to the index. */
    private static Document commitsHolding(String stream, long sequence) {
        Document match = new Document("stream", stream).append("sequence", new Document("$gte", sequence));
        return new Document("$match", new Document("events", new Document("$elemMatch", match)));
    }

    private static Document onlyEventsOf(String stream, long sequence) {
        // Literal, because a text that begins with a dollar sign would be read as the name of a field.
        Document sameStream = new Document("$eq", List.of("$$event.stream", new Document("$literal", stream)));
        Document fromSequence = new Document("$gte", List.of("$$event.sequence", sequence));
        Document filter = new Document("input", "$events")
                .append("as", "event")
                .append("cond", new Document("$and", List.of(sameStream, fromSequence)));
        return new Document("$project", new Document("events", new Document("$filter", filter)));
    }

    private static void requireOrder(String stream, List<LedgerEvent> events) {
        for (int index = 1; index < events.size(); index++) {
            if (events.get(index).sequence() <= events.get(index - 1).sequence()) {
                throw new IllegalStateException("Stream %s was read out of order at sequence %d: check the index on %s"
                        .formatted(stream, events.get(index).sequence(), RequiredIndex.STREAM_SEQUENCE));
            }
        }
    }
}
