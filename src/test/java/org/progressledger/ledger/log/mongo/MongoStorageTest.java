package org.progressledger.ledger.log.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.progressledger.ledger.log.Events.STAMP;
import static org.progressledger.ledger.log.Events.commit;
import static org.progressledger.ledger.log.Events.event;
import static org.progressledger.ledger.log.Events.readFrom;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.progressledger.ledger.log.AppendResult;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.LedgerEvent;
import org.progressledger.ledger.log.LedgerUnavailableException;
import org.progressledger.support.MongoDatabases;
import org.progressledger.support.NeedsRealMongo;

/** What lies in the collections, and what the log does when something else lies there. */
class MongoStorageTest {

    private static final Document STREAM_SEQUENCE = new Document("events.stream", 1).append("events.sequence", 1);

    @RegisterExtension
    final MongoDatabases databases = new MongoDatabases();

    private MongoDatabase database;

    @BeforeEach
    void open_a_database() {
        database = databases.open().database();
    }

    @Test
    void a_commit_is_one_document_of_the_documented_format() {
        LedgerEvent event = new LedgerEvent(
                "0199f0c4-2222-7abc-8def-0123456789ab",
                "household:999",
                4,
                "household",
                "household.StatusRecognised",
                "1",
                Instant.parse("2026-03-02T08:15:30Z"),
                "{\"actor\":\"recorder\"}",
                "{\"status\":\"POOR\"}");
        UUID commitId = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");

        new MongoCommitLog(database)
                .append(List.of(new Commit(0, commitId, Instant.parse("2026-03-02T08:15:31.007Z"), List.of(event))));

        assertThat(database.getCollection("commits", BsonDocument.class).find().first())
                .isEqualTo(BsonDocument.parse("""
                        {"_id": {"$numberLong": "0"}, "format": 1,
                         "commitId": {"$binary": {"base64": "ABEiM0RVZneImaq7zN3u/w==", "subType": "04"}},
                         "recordedAt": {"$date": "2026-03-02T08:15:31.007Z"},
                         "events": [{"id": "0199f0c4-2222-7abc-8def-0123456789ab", "stream": "household:999",
                          "sequence": {"$numberLong": "4"}, "aggregate": "household",
                          "type": "household.StatusRecognised", "revision": "1", "at": "2026-03-02T08:15:30.000Z",
                          "metadata": "{\\"actor\\":\\"recorder\\"}", "payload": "{\\"status\\":\\"POOR\\"}"}]}"""));
    }

    @Test
    void a_commit_of_a_later_format_is_not_guessed_at() {
        MongoCommitLog log = new MongoCommitLog(database);
        log.append(List.of(commit(0, event("a", 0))));
        commits().updateOne(new Document("_id", 0L), new Document("$set", new Document("format", 2)));

        assertThatThrownBy(() -> readFrom(log, 0)).hasMessageContaining("format 2");
    }

    @Test
    void the_unique_indexes_are_made_at_the_first_start() {
        new MongoCommitLog(database);

        assertThat(commits().listIndexes())
                .filteredOn(index -> index.getBoolean("unique", false)
                        && !index.getString("name").equals("_id_"))
                .extracting(index -> index.getString("name"))
                .containsExactlyInAnyOrder("events_stream_sequence", "events_id");
    }

    @Test
    void a_log_in_use_that_lost_an_index_is_not_written_and_not_mended_in_silence() {
        MongoCommitLog log = new MongoCommitLog(database);
        log.append(List.of(commit(0, event("a", 0))));
        commits().dropIndex("events_id");

        assertThat(log.faults()).singleElement().asString().contains("(events.id)");
        assertRefuses(log, commit(1, event("a", 1)));
        MongoCommitLog restarted = new MongoCommitLog(database);
        assertRefuses(restarted, commit(1, event("a", 1)));

        commits().createIndex(new Document("events.id", 1), new IndexOptions().unique(true));
        assertThat(restarted.append(List.of(commit(1, event("a", 1)))).stored()).isOne();
    }

    @Test
    void an_index_that_is_not_unique_does_not_count() {
        new MongoCommitLog(database).append(List.of(commit(0, event("a", 0))));
        commits().dropIndex("events_stream_sequence");
        commits().createIndex(STREAM_SEQUENCE);

        MongoCommitLog log = new MongoCommitLog(database);

        assertThat(log.faults()).singleElement().asString().contains("(events.stream, events.sequence)");
        assertRefuses(log, commit(1, event("a", 1)));
    }

    @Test
    void an_index_with_its_keys_in_another_order_does_not_count() {
        new MongoCommitLog(database).append(List.of(commit(0, event("a", 0))));
        commits().dropIndex("events_stream_sequence");
        commits()
                .createIndex(
                        new Document("events.sequence", 1).append("events.stream", 1), new IndexOptions().unique(true));

        assertThat(new MongoCommitLog(database).faults())
                .anyMatch(fault -> fault.contains("no plain unique index on (events.stream, events.sequence)"));
    }

    @Test
    void an_index_under_another_name_counts() {
        commits().createIndex(STREAM_SEQUENCE, new IndexOptions().unique(true).name("restored"));

        assertThat(new MongoCommitLog(database).faults()).isEmpty();
    }

    @Test
    void a_unique_index_that_the_ledger_does_not_know_is_a_fault() {
        MongoCommitLog log = new MongoCommitLog(database);
        commits().createIndex(new Document("recordedAt", 1), new IndexOptions().unique(true));

        assertThat(log.faults()).singleElement().asString().contains("recordedAt_1");
    }

    @Test
    void a_commit_beyond_the_head_is_refused_before_it_makes_a_hole() {
        MongoCommitLog log = new MongoCommitLog(database);

        assertThatThrownBy(() -> log.append(List.of(commit(1, event("a", 0)))))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(commits().countDocuments()).isZero();
    }

    @Test
    void a_hole_is_reported_and_never_read_over() {
        MongoCommitLog log = new MongoCommitLog(database);
        log.append(List.of(commit(0, event("a", 0)), commit(1, event("a", 1)), commit(2, event("a", 2))));
        commits().deleteOne(new Document("_id", 1L));

        assertThatThrownBy(() -> readFrom(log, 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("position 1 is missing");
        assertThatThrownBy(() -> readFrom(log, 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_message_holds_what_fits_and_the_batch_goes_on_in_the_next() {
        String payload = "x".repeat(15 * 1024 * 1024);
        List<Commit> written = LongStream.range(0, 5)
                .mapToObj(position -> commit(position, event("id" + position, "a", position, STAMP, payload)))
                .toList();
        MongoCommitLog log = new MongoCommitLog(database);

        assertThat(log.append(written)).isEqualTo(new AppendResult(5, Optional.empty()));

        written.forEach(commit -> assertThat(
                        log.commitAt(commit.position()).orElseThrow().equals(commit))
                .isTrue());
    }

    @Test
    void the_highest_snapshot_wins_among_threads() throws Exception {
        MongoCommitLog log = new MongoCommitLog(database);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Void>> writers = LongStream.range(0, 64)
                    .mapToObj(number -> (Callable<Void>) () -> {
                        log.storeSnapshot(event("stream" + number % 4, (number * 37) % 64));
                        return null;
                    })
                    .toList();
            for (Future<Void> writer : threads.invokeAll(writers)) {
                writer.get();
            }
        } finally {
            threads.shutdownNow();
        }

        for (long stream = 0; stream < 4; stream++) {
            long rest = stream;
            long highest = LongStream.range(0, 64)
                    .filter(number -> number % 4 == rest)
                    .map(number -> (number * 37) % 64)
                    .max()
                    .getAsLong();
            assertThat(log.snapshot("stream" + stream))
                    .hasValueSatisfying(
                            snapshot -> assertThat(snapshot.sequence()).isEqualTo(highest));
        }
    }

    @Test
    @NeedsRealMongo
    void a_stream_whose_name_begins_with_a_dollar_sign_is_read_like_any_other() {
        MongoCommitLog log = new MongoCommitLog(database);
        LedgerEvent event = event("$stream", 0);
        log.append(List.of(commit(0, event, event("other", 0))));

        assertThat(log.readStream("$stream", 0, 10)).containsExactly(event);
    }

    private static void assertRefuses(MongoCommitLog log, Commit commit) {
        assertThatThrownBy(() -> log.append(List.of(commit)))
                .isInstanceOf(LedgerUnavailableException.class)
                .hasMessageContaining("not fit to write");
    }

    private MongoCollection<Document> commits() {
        return database.getCollection("commits");
    }
}
