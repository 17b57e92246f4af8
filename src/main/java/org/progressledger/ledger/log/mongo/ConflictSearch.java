package org.progressledger.ledger.log.mongo;

import com.mongodb.client.MongoCollection;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.progressledger.ledger.log.AppendResult.Refusal.Conflict;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.LedgerEvent;

/**
 * Finds the event of a refused commit that is really in conflict with a stored one. The server names only the index, and
 * one key as text that may be cut short.
 */
final class ConflictSearch {

    private static final Document KEYS_ONLY = new Document("commitId", 1)
            .append("events.id", 1)
            .append("events.stream", 1)
            .append("events.sequence", 1);

    private final MongoCollection<Commit> commits;

    ConflictSearch(MongoCollection<Commit> commits) {
        this.commits = commits;
    }

    /** The first event that a commit other than itself conflicts with, by the rule of the named index if by any. */
    Optional<Conflict> conflictWith(Commit refused, String indexName) {
        return Arrays.stream(RequiredIndex.values())
                .sorted(Comparator.comparing(index -> !index.indexName().equals(indexName)))
                .map(index -> conflictWith(refused, index))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Conflict> conflictWith(Commit refused, RequiredIndex index) {
        BsonDocument inTheWay = StoreCalls.read(() -> commits.find(filter(refused, index), BsonDocument.class)
                .projection(KEYS_ONLY)
                .first());
        if (inTheWay == null
                || inTheWay.getBinary("commitId")
                        .asUuid(UuidRepresentation.STANDARD)
                        .equals(refused.commitId())) {
            return Optional.empty();
        }
        Set<Object> keys = inTheWay.getArray("events").stream()
                .map(stored -> key(stored.asDocument(), index))
                .collect(Collectors.toSet());
        return refused.events().stream()
                .filter(event -> keys.contains(key(event, index)))
                .findFirst()
                .map(event -> new Conflict(event, index.conflictKind()));
    }

    private static Document filter(Commit refused, RequiredIndex index) {
        return switch (index) {
            case EVENT_ID -> {
                List<String> ids =
                        refused.events().stream().map(LedgerEvent::id).toList();
                yield new Document("events.id", new Document("$in", ids));
            }
            case STREAM_SEQUENCE -> {
                List<Document> streams =
                        refused.events().stream().collect(Collectors.groupingBy(LedgerEvent::stream)).values().stream()
                                .map(ConflictSearch::sameSequences)
                                .toList();
                yield new Document("$or", streams);
            }
        };
    }

    private static Document sameSequences(List<LedgerEvent> ofOneStream) {
        List<Long> sequences = ofOneStream.stream().map(LedgerEvent::sequence).toList();
        Document match =
                new Document("stream", ofOneStream.get(0).stream()).append("sequence", new Document("$in", sequences));
        return new Document("events", new Document("$elemMatch", match));
    }

    private static Object key(BsonDocument stored, RequiredIndex index) {
        return switch (index) {
            case EVENT_ID -> stored.getString("id").getValue();
            case STREAM_SEQUENCE ->
                List.of(
                        stored.getString("stream").getValue(),
                        stored.getInt64("sequence").getValue());
        };
    }

    private static Object key(LedgerEvent event, RequiredIndex index) {
        return switch (index) {
            case EVENT_ID -> event.id();
            case STREAM_SEQUENCE -> List.of(event.stream(), event.sequence());
        };
    }
}
