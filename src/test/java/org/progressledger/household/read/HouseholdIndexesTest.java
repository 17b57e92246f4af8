package org.progressledger.household.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.progressledger.support.MongoDatabases;
import org.progressledger.support.NeedsRealMongo;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.index.MongoPersistentEntityIndexResolver;

class HouseholdIndexesTest {

    @RegisterExtension
    final MongoDatabases databases = new MongoDatabases();

    @Test
    void lists_and_searches_have_their_indexes() {
        assertThat(indexes())
                .extracting(index -> index.getIndexKeys().keySet().iterator().next())
                .containsExactlyInAnyOrder(
                        "record.versions.lineage",
                        "record.reviews.lineage",
                        "record.homes.lineage",
                        "record.numbers.all",
                        "record.escapes.from",
                        "record.words");
    }

    @Test
    @NeedsRealMongo
    void lists_and_searches_use_their_indexes() {
        MongoCollection<Document> households = databases.open().database().getCollection("households");
        indexes().forEach(index -> households.createIndex(index.getIndexKeys()));

        Document list = new Document(
                "record.versions",
                new Document(
                        "$elemMatch",
                        new Document("lineage", new Document("$in", List.of("05569@2025")))
                                .append("povertyClass", "POOR")
                                .append("from", new Document("$lte", "2025-12-31"))));
        assertThat(plan(households, list)).contains("IXSCAN").contains("record.versions.lineage");

        Document escaped = new Document(
                "record.escapes",
                new Document(
                        "$elemMatch",
                        new Document("from", new Document("$lte", "2026-11-22").append("$gte", "2023-11-23"))
                                .append("to", new Document("$gt", "2026-11-22"))));
        assertThat(plan(households, escaped)).contains("IXSCAN").contains("record.escapes.from");

        Document search = new Document(
                "$and", List.of(new Document("record.words", new Document("$regex", "^" + Pattern.quote("mau")))));
        assertThat(plan(households, search)).contains("IXSCAN").contains("record.words");
    }

    private static String plan(MongoCollection<Document> households, Document filter) {
        return households.find(filter).explain(ExplainVerbosity.QUERY_PLANNER).toJson();
    }

    private static List<IndexDefinition> indexes() {
        List<IndexDefinition> indexes = new ArrayList<>();
        new MongoPersistentEntityIndexResolver(HouseholdMapping.converter().getMappingContext())
                .resolveIndexFor(HouseholdDocument.class)
                .forEach(indexes::add);
        return indexes;
    }
}
