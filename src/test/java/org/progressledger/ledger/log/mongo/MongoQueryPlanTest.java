package org.progressledger.ledger.log.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.ledger.log.Events.commit;
import static org.progressledger.ledger.log.Events.event;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.progressledger.ledger.log.Commit;
import org.progressledger.support.MongoDatabases;
import org.progressledger.support.NeedsRealMongo;

/** Each question to the collection is answered from an index. The in-process server has no plans to look at. */
@NeedsRealMongo
class MongoQueryPlanTest {

    @RegisterExtension
    final MongoDatabases databases = new MongoDatabases();

    private MongoDatabase database;

    @BeforeEach
    void fill_a_log() {
        database = databases.open().database();
        List<Commit> commits = LongStream.range(0, 500)
                .mapToObj(position -> commit(position, event("stream" + position % 50, position / 50)))
                .toList();
        new MongoCommitLog(database).append(commits);
    }

    @Test
    void a_stream_is_read_within_both_bounds_of_its_index() {
        List<Document> scans = indexScans(aggregate(StoredStreams.reading("stream7", 5, 100)));

        assertThat(scans).isNotEmpty().allSatisfy(scan -> {
            assertThat(scan.getString("indexName")).isEqualTo("events_stream_sequence");
            Document bounds = scan.get("indexBounds", Document.class);
            assertThat(bounds.getList("events.stream", String.class)).containsExactly("[\"stream7\", \"stream7\"]");
            assertThat(bounds.getList("events.sequence", String.class))
                    .singleElement()
                    .asString()
                    .startsWith("[5");
        });
    }

    @Test
    void the_last_sequence_of_a_stream_is_found_by_its_index() {
        assertThat(indexScans(aggregate(StoredStreams.lastOf("stream7"))))
                .isNotEmpty()
                .allSatisfy(scan -> assertThat(scan.getString("indexName")).isEqualTo("events_stream_sequence"));
    }

    @Test
    void a_stream_is_in_order_without_being_sorted() {
        assertThat(stages(aggregate(StoredStreams.reading("stream7", 0, 100)))
                        .map(stage -> stage.getString("stage"))
                        .toList())
                .doesNotContain("SORT", "COLLSCAN");
    }

    @Test
    void commits_are_scanned_by_position() {
        Document find = new Document("find", "commits")
                .append("filter", new Document("_id", new Document("$gte", 250L)))
                .append("sort", new Document("_id", 1));

        assertThat(stages(explain(find)).map(stage -> stage.getString("stage")).toList())
                .doesNotContain("SORT", "COLLSCAN")
                .containsAnyOf("IXSCAN", "CLUSTERED_IXSCAN");
    }

    private Document aggregate(List<Document> pipeline) {
        return explain(new Document("aggregate", "commits")
                .append("pipeline", pipeline)
                .append("hint", new Document("events.stream", 1).append("events.sequence", 1))
                .append("cursor", new Document()));
    }

    private Document explain(Document command) {
        return database.runCommand(new Document("explain", command).append("verbosity", "queryPlanner"));
    }

    private static List<Document> indexScans(Document plan) {
        return stages(plan)
                .filter(stage -> "IXSCAN".equals(stage.getString("stage")))
                .toList();
    }

    /** The stages of the winning plan, wherever the server's version puts it. */
    private static Stream<Document> stages(Document plan) {
        List<Document> stages = new ArrayList<>();
        collect(plan, false, stages);
        return stages.stream();
    }

    private static void collect(Object part, boolean winning, List<Document> stages) {
        if (part instanceof Document document) {
            if (winning && document.get("stage") instanceof String) {
                stages.add(document);
            }
            for (Map.Entry<String, Object> entry : document.entrySet()) {
                if (!entry.getKey().equals("rejectedPlans")) {
                    collect(entry.getValue(), winning || entry.getKey().equals("winningPlan"), stages);
                }
            }
        } else if (part instanceof Collection<?> parts) {
            parts.forEach(each -> collect(each, winning, stages));
        }
    }
}
