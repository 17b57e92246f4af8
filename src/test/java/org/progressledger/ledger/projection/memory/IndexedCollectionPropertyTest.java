package org.progressledger.ledger.projection.memory;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Beside a server that looks at every document for every question: the answers are the same. */
class IndexedCollectionPropertyTest {

    private static final Logger LOGGER = LoggerFactory.getLogger(IndexedCollectionPropertyTest.class);

    private static final int HISTORIES = Integer.getInteger("property.histories", 200) / 10;
    private static final int STEPS = 120;
    private static final int IDS = 30;

    private final MongoServer indexed = new MongoServer(new MemoryOfReadModels());
    private final MongoServer plain = new MongoServer(new MemoryBackend());
    private final MongoClient toIndexed = MongoClients.create(indexed.bindAndGetConnectionString());
    private final MongoClient toPlain = MongoClients.create(plain.bindAndGetConnectionString());

    @AfterEach
    void close() {
        toIndexed.close();
        toPlain.close();
        indexed.shutdownNow();
        plain.shutdownNow();
    }

    @Test
    void what_is_found_by_an_index_is_what_is_found_without() {
        for (int seed = 1; seed <= HISTORIES; seed++) {
            LOGGER.debug("Seed {}", seed);
            String name = "households" + seed;
            Random random = new Random(seed);
            MongoCollection<Document> first = toIndexed.getDatabase("province").getCollection(name);
            MongoCollection<Document> second = toPlain.getDatabase("province").getCollection(name);
            first.createIndex(Indexes.ascending("unit"));
            first.createIndex(Indexes.ascending("record.versions.lineage", "_id"));
            for (int step = 0; step < STEPS; step++) {
                if (step == STEPS / 2) {
                    first.createIndex(Indexes.ascending("record.units", "listed"));
                }
                change(random, first, second);
                ask(random, first, second, "seed %d, step %d".formatted(seed, step));
            }
        }
    }

    private static void change(Random random, MongoCollection<Document> first, MongoCollection<Document> second) {
        Document document = document(random);
        Document id = new Document("_id", document.get("_id"));
        boolean isKnown = second.find(id).first() != null;
        if (!isKnown) {
            first.insertOne(new Document(document));
            second.insertOne(new Document(document));
        } else if (random.nextInt(4) == 0) {
            first.deleteOne(id);
            second.deleteOne(id);
        } else if (random.nextInt(3) == 0) {
            Document set = new Document("$set", new Document("unit", unit(random)));
            first.updateOne(id, set);
            second.updateOne(id, set);
        } else {
            int mark = random.nextInt(3);
            Document condition = new Document(id).append("mark", mark);
            assertThat(first.replaceOne(condition, document).getMatchedCount())
                    .isEqualTo(second.replaceOne(condition, document).getMatchedCount());
        }
    }

    private static void ask(
            Random random, MongoCollection<Document> first, MongoCollection<Document> second, String place) {
        Document query = query(random);
        int limit = random.nextInt(4);
        Document order = random.nextBoolean() ? new Document() : new Document("_id", random.nextBoolean() ? 1 : -1);
        List<Document> expected = second.find(query).sort(order).limit(limit).into(new ArrayList<>());

        List<Document> answered = first.find(query).sort(order).limit(limit).into(new ArrayList<>());

        assertThat(answered).as("%s: %s", place, query.toJson()).isEqualTo(expected);
        assertThat(first.countDocuments(query)).isEqualTo(second.countDocuments(query));
    }

    private static Document document(Random random) {
        List<Document> versions = some(random, 3).stream()
                .map(unit -> new Document("lineage", unit).append("from", random.nextInt(5)))
                .toList();
        Document record = new Document("units", some(random, 3)).append("versions", versions);
        Document document = new Document("_id", id(random))
                .append("mark", random.nextInt(3))
                .append("record", record);
        switch (random.nextInt(4)) {
            case 0 -> document.append("unit", null);
            case 1 -> document.append("unit", random.nextInt(3));
            case 2 -> document.append("unit", unit(random));
            default -> document.append("listed", true);
        }
        return document;
    }

    private static Document query(Random random) {
        Document lineage = new Document("lineage", new Document("$in", some(random, 3)))
                .append("from", new Document("$lte", random.nextInt(5)));
        return switch (random.nextInt(9)) {
            case 0 -> new Document("unit", unit(random));
            case 1 -> new Document("unit", random.nextBoolean() ? null : random.nextInt(3));
            case 2 -> new Document("unit", new Document("$ne", unit(random)));
            case 3 -> new Document("record.units", new Document("$in", some(random, 3))).append("listed", true);
            case 4 -> new Document("record.versions", new Document("$elemMatch", lineage));
            case 5 -> new Document("record.versions.lineage", new Document("$eq", unit(random)));
            case 6 ->
                new Document(
                        "$and",
                        List.of(
                                new Document("record.versions", new Document("$elemMatch", lineage)),
                                new Document("_id", new Document("$gt", id(random))),
                                new Document("unit", unit(random))));
            case 7 -> new Document("record.versions", new Document("$not", new Document("$elemMatch", lineage)));
            default -> new Document("_id", id(random)).append("mark", random.nextInt(3));
        };
    }

    private static List<String> some(Random random, int most) {
        return IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(each -> unit(random))
                .toList();
    }

    private static String unit(Random random) {
        return "unit" + random.nextInt(5);
    }

    private static String id(Random random) {
        return "household%02d".formatted(random.nextInt(IDS));
    }
}
