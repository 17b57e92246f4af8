package org.progressledger.household.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.progressledger.household.HouseholdExamples.DINH_HOA;
import static org.progressledger.household.HouseholdExamples.LAM_VY;
import static org.progressledger.household.HouseholdExamples.LINH_THONG;
import static org.progressledger.household.HouseholdExamples.TODAY;
import static org.progressledger.household.HouseholdExamples.decisionOf;
import static org.progressledger.household.HouseholdExamples.sheetFor;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.progressledger.facts.Basis;
import org.progressledger.household.Book;
import org.progressledger.household.ClosingReason;
import org.progressledger.household.Declaration;
import org.progressledger.household.HelpCommand.PutInCharge;
import org.progressledger.household.HelpExamples;
import org.progressledger.household.HouseholdCommand.CloseHousehold;
import org.progressledger.household.HouseholdCommand.CorrectRecognition;
import org.progressledger.household.HouseholdCommand.RecordReview;
import org.progressledger.household.HouseholdCommand.WithdrawRecognition;
import org.progressledger.household.HouseholdCommand;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.household.HouseholdExamples;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.Movement;
import org.progressledger.household.Person;
import org.progressledger.ledger.axon.EventMetadata;
import org.progressledger.ledger.projection.Generation;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.ruleset.ReviewProcedures;
import org.progressledger.shared.Actor;
import org.progressledger.shared.Cause;
import org.progressledger.shared.UnitId;
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
