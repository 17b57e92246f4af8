package org.progressledger.household.read;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.progressledger.household.Book;
import org.progressledger.household.HouseholdCommand;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.household.HouseholdExamples;
import org.progressledger.household.HouseholdId;
import org.progressledger.ledger.projection.Generation;
import org.progressledger.ruleset.ReviewProcedures;
import org.progressledger.support.MongoDatabases;
import org.progressledger.support.MongoTestDatabase;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** Households as their documents are stored, and the questions about them. */
abstract class HouseholdQueriesFixture {

    static final Generation LIVE = new Generation("household", 1, 1);

    @RegisterExtension
    final MongoDatabases databases = new MongoDatabases();

    final ReadModel readModel = new ReadModel();
    final Map<HouseholdId, Book> books = new HashMap<>();
    MongoClient client;
    MongoTemplate mongo;
    HouseholdQueries queries;

    @BeforeEach
    void aReadModel() {
        MongoTestDatabase database = databases.open();
        client = MongoClients.create(database.server());
        mongo = new MongoTemplate(
                new SimpleMongoClientDatabaseFactory(client, database.name()), HouseholdMapping.converter());
        queries = new HouseholdQueries(
                mongo,
                new OneGeneration(LIVE),
                new NoFigures(),
                ReviewProcedures.shipped(),
                new Lineages(mongo, new OneGeneration(LIVE), Drawn.TERRITORY));
    }

    @AfterEach
    void close() {
        client.close();
    }

    List<HouseholdEvent> record(HouseholdCommand command, Map<String, String> metadata) {
        Book book = books.computeIfAbsent(command.household(), household -> new Book(HouseholdExamples.decider()));
        int before = book.entries().size();
        List<HouseholdEvent> events = book.record(command);
        book.entries().stream().skip(before).forEach(entry -> readModel.record(entry, metadata));
        return events;
    }

    void save() {
        readModel
                .households()
                .values()
                .forEach(document -> mongo.save(document, LIVE.collection(HouseholdDocument.class)));
        readModel
                .lineages()
                .forEach(lineage -> mongo.save(new LineageDocument(lineage), LIVE.collection(LineageDocument.class)));
    }
}
