package org.progressledger.ledger.log.mongo;

import java.util.List;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonValue;
import org.progressledger.ledger.log.AppendResult.ConflictKind;

/** The unique indexes that the log rests on, beside the one that MongoDB keeps on {@code _id}. */
enum RequiredIndex {
    STREAM_SEQUENCE(
            "events_stream_sequence", ConflictKind.STREAM_SEQUENCE, List.of("events.stream", "events.sequence")),
    EVENT_ID("events_id", ConflictKind.EVENT_ID, List.of("events.id"));

    private final String indexName;
    private final ConflictKind conflictKind;
    private final List<String> fields;

    RequiredIndex(String indexName, ConflictKind conflictKind, List<String> fields) {
        this.indexName = indexName;
        this.conflictKind = conflictKind;
        this.fields = fields;
    }

    String indexName() {
        return indexName;
    }

    ConflictKind conflictKind() {
        return conflictKind;
    }

    BsonDocument keys() {
        BsonDocument keys = new BsonDocument();
        fields.forEach(field -> keys.append(field, new BsonInt32(1)));
        return keys;
    }

    /** Whether an index, as the server lists it, has these keys in this order. */
    boolean hasKeysOf(BsonDocument listed) {
        BsonDocument keys = listed.getDocument("key");
        return List.copyOf(keys.keySet()).equals(fields)
                && keys.values().stream().allMatch(RequiredIndex::isAscending);
    }

    private static boolean isAscending(BsonValue direction) {
        return direction.isNumber() && direction.asNumber().intValue() == 1;
    }

    @Override
    public String toString() {
        return fields.stream().collect(Collectors.joining(", ", "(", ")"));
    }
}
