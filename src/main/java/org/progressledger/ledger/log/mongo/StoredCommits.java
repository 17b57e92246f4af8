package org.progressledger.ledger.log.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.Head;

/**
 * Reads commits by position, from the primary and only what a majority holds. Filters are flat documents, because the
 * in-process server uses an index only for those.
 */
final class StoredCommits {

    /** Commits fetched at once; the server ends a batch at 16 MiB whatever this says. */
    private static final int COMMITS_PER_BATCH = 2_000;

    private static final Document FIRST_TO_LAST = new Document("_id", 1);
    private static final Document LAST_TO_FIRST = new Document("_id", -1);
    private static final Document EVERY_COMMIT = new Document();

    private final MongoCollection<Commit> commits;

    StoredCommits(MongoCollection<Commit> commits) {
        this.commits = commits;
    }

    /** Where a commit begins and ends, and when it was recorded. */
    private record Extent(long position, long next, Instant recordedAt) {}

    Head head() {
        return lastExtent(EVERY_COMMIT)
                .map(last -> new Head(last.next(), last.recordedAt()))
                .orElse(Head.EMPTY);
    }

    Optional<Commit> commitAt(long position) {
        return StoreCalls.read(() ->
                Optional.ofNullable(commits.find(new Document("_id", position)).first()));
    }

    MongoCursor<Commit> from(long position) {
        return StoreCalls.read(() -> commits.find(new Document("_id", new Document("$gte", position)))
                .sort(FIRST_TO_LAST)
                .batchSize(COMMITS_PER_BATCH)
                .cursor());
    }

    /** The commit that began before this position and holds it. */
    Optional<Commit> begunBefore(long position) {
        return lastExtent(new Document("_id", new Document("$lt", position)))
                .filter(extent -> extent.next() > position)
                .flatMap(extent -> commitAt(extent.position()));
    }

    /**
     * Halves the positions: an index on {@code recordedAt} would cost every write, and this is asked once per query with
     * a date in the past (decision 0023).
     */
    long knownAt(Instant instant) {
        Head head = head();
        if (!head.recordedAt().isAfter(instant)) {
            return head.next();
        }
        long known = 0;
        long unknown = head.next();
        while (known < unknown) {
            Extent middle = extentHolding((known + unknown) / 2);
            if (middle.recordedAt().isAfter(instant)) {
                unknown = middle.position();
            } else {
                known = middle.next();
            }
        }
        return known;
    }

    private Extent extentHolding(long position) {
        return lastExtent(new Document("_id", new Document("$lte", position)))
                .orElseThrow(() -> new IllegalStateException(
                        "The ledger in %s has lost the commit that holds position %d: restore it from a backup before going on"
                                .formatted(commits.getNamespace(), position)));
    }

    /** The server counts the events, because a commit can take 16 MiB and the head is asked often. */
    private Optional<Extent> lastExtent(Document filter) {
        List<Document> pipeline = List.of(
                new Document("$match", filter),
                new Document("$sort", LAST_TO_FIRST),
                new Document("$limit", 1),
                new Document(
                        "$project", new Document("recordedAt", 1).append("size", new Document("$size", "$events"))));
        return StoreCalls.read(() -> Optional.ofNullable(
                        commits.aggregate(pipeline, BsonDocument.class).first()))
                .map(StoredCommits::extent);
    }

    private static Extent extent(BsonDocument found) {
        long position = found.getInt64("_id").getValue();
        return new Extent(
                position,
                position + found.getNumber("size").longValue(),
                Instant.ofEpochMilli(found.getDateTime("recordedAt").getValue()));
    }

    /** Looks through the log from its start: stamps follow no order, and this is asked only when a reader is set back. */
    OptionalLong firstStampedFrom(Instant instant) {
        return StampText.firstFrom(instant)
                .flatMap(this::firstWithStampFrom)
                .map(first -> OptionalLong.of(positionOfStampFrom(instant, first)))
                .orElse(OptionalLong.empty());
    }

    private Optional<Commit> firstWithStampFrom(String stamp) {
        Document filter = new Document("events.at", new Document("$gte", stamp));
        return StoreCalls.read(() ->
                Optional.ofNullable(commits.find(filter).sort(FIRST_TO_LAST).first()));
    }

    private static long positionOfStampFrom(Instant instant, Commit commit) {
        int index = 0;
        while (commit.events().get(index).at().isBefore(instant)) {
            index++;
        }
        return commit.position() + index;
    }

    /** For each position of these commits that is held, the id of the commit that holds it. */
    Map<Long, UUID> holders(List<Commit> sent) {
        List<Long> positions = sent.stream().map(Commit::position).toList();
        Document filter = new Document("_id", new Document("$in", positions));
        return StoreCalls.read(() -> {
            Map<Long, UUID> holders = new HashMap<>();
            commits.find(filter, BsonDocument.class)
                    .projection(new Document("commitId", 1))
                    .forEach(found -> holders.put(
                            found.getInt64("_id").getValue(),
                            found.getBinary("commitId").asUuid(UuidRepresentation.STANDARD)));
            return holders;
        });
    }
}
