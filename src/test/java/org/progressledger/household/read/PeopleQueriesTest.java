package org.progressledger.household.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.household.HouseholdExamples.DINH_HOA;
import static org.progressledger.household.HouseholdExamples.at;
import static org.progressledger.household.HouseholdExamples.decisionOf;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.household.Book;
import org.progressledger.household.ClosingReason;
import org.progressledger.household.HouseholdCommand;
import org.progressledger.household.HouseholdCommand.CloseHousehold;
import org.progressledger.household.HouseholdCommand.RegisterHousehold;
import org.progressledger.household.HouseholdCommand.WithdrawClosing;
import org.progressledger.household.HouseholdEvent.Closed;
import org.progressledger.household.HouseholdExamples;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.JoiningReason;
import org.progressledger.household.LeavingReason;
import org.progressledger.household.Member;
import org.progressledger.household.MemberCommand.AddMember;
import org.progressledger.household.MemberCommand.CorrectMember;
import org.progressledger.household.MemberCommand.RemoveMember;
import org.progressledger.household.Person;
import org.progressledger.household.PersonId;
import org.progressledger.household.Relation;
import org.progressledger.household.read.PeopleQueries.Duplicate;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.embedded.EmbeddedCommitLog;
import org.progressledger.ledger.projection.Generation;
import org.progressledger.ledger.projection.Generations;
import org.progressledger.ledger.projection.ProjectionPositions;
import org.progressledger.support.MongoDatabases;
import org.progressledger.support.MongoTestDatabase;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

class PeopleQueriesTest {

    private static final Generation LIVE = new Generation("household", 1, 1);
    private static final HouseholdId ONE = HouseholdId.of("H-1");
    private static final HouseholdId OTHER = HouseholdId.of("H-2");
    private static final String NUMBER = "999000000001";
    private static final LocalDate DAY = decisionOf(2024).date();
    private static final PersonId PERSON = PersonId.random();

    @RegisterExtension
    final MongoDatabases databases = new MongoDatabases();

    @TempDir
    Path directory;

    private final ReadModel readModel = new ReadModel();
    private final Map<HouseholdId, Book> books = new HashMap<>();
    private final List<Long> awaited = new ArrayList<>();
    private MongoClient client;
    private MongoTemplate mongo;
    private CommitLog log;
    private PeopleQueries queries;

    @BeforeEach
    void two_households() {
        MongoTestDatabase database = databases.open();
        client = MongoClients.create(database.server());
        mongo = new MongoTemplate(
                new SimpleMongoClientDatabaseFactory(client, database.name()), HouseholdMapping.converter());
        log = new EmbeddedCommitLog(directory.resolve("ledger.sqlite"));
        queries = new PeopleQueries(mongo, new OneGeneration(), new Awaited(), log);
        register(ONE, "999000000011");
        register(OTHER, "999000000012");
    }

    @AfterEach
    void close() {
        client.close();
        log.close();
    }

    @Test
    void a_number_is_known_from_joining_to_leaving_once_everything_recorded_was_read() {
        assertThat(queries.householdsOf(NUMBER)).isEmpty();
        record(joining(ONE));
        assertThat(queries.householdsOf(NUMBER)).containsExactly(ONE);
        record(new RemoveMember(ONE, PERSON, LeavingReason.MOVED_OUT, DAY.plusDays(9), Optional.empty()));
        assertThat(queries.householdsOf(NUMBER)).isEmpty();
        assertThat(awaited).containsOnly(log.head().next() - 1).hasSize(3);
    }

    @Test
    void the_head_that_a_review_states_is_known_while_the_household_lives() {
        assertThat(queries.householdsOf("999000000011")).containsExactly(ONE);
        record(new CloseHousehold(ONE, ClosingReason.MOVED_AWAY, DAY.plusDays(9), decisionOf(2025)));
        assertThat(queries.householdsOf("999000000011")).isEmpty();
        record(new WithdrawClosing(ONE, books.get(ONE).idOfLast(Closed.class), "ghi nhầm", decisionOf(2025)));
        assertThat(queries.householdsOf("999000000011")).containsExactly(ONE);
    }

    @Test
    void a_number_in_two_living_households_is_listed_until_one_is_put_right() {
        record(joining(ONE));
        record(joining(OTHER));
        assertThat(queries.duplicates(10)).containsExactly(new Duplicate(NUMBER, List.of("H-1", "H-2")));
        record(new CorrectMember(OTHER, member("999000000002"), "ghi nhầm số", DAY.plusDays(2), Optional.empty()));
        assertThat(queries.duplicates(10)).isEmpty();
    }

    private void register(HouseholdId household, String number) {
        record(new RegisterHousehold(household, at(DINH_HOA), person("Ma Thị Mẫu", number), 3, DAY, decisionOf(2024)));
    }

    private static AddMember joining(HouseholdId household) {
        return new AddMember(household, member(NUMBER), JoiningReason.MOVED_IN, DAY.plusDays(1), Optional.empty());
    }

    private static Member member(String number) {
        return new Member(PERSON, person("Lý Văn Mẫu", number), Relation.CHILD, Set.of());
    }

    private static Person person(String name, String number) {
        return new Person(name, Optional.empty(), Optional.empty(), Optional.of(number), Optional.empty());
    }

    private void record(HouseholdCommand command) {
        Book book = books.computeIfAbsent(command.household(), household -> new Book(HouseholdExamples.decider()));
        int before = book.entries().size();
        assertThat(book.record(command)).isNotEmpty();
        book.entries().stream().skip(before).forEach(entry -> readModel.record(entry, Map.of()));
        readModel
                .households()
                .values()
                .forEach(document -> mongo.save(document, LIVE.collection(HouseholdDocument.class)));
    }

    private static final class OneGeneration implements Generations {
        @Override
        public <R> R read(String projection, Function<Generation, R> query) {
            return query.apply(LIVE);
        }
    }

    private final class Awaited implements ProjectionPositions {

        @Override
        public long position(String projection) {
            return -1;
        }

        @Override
        public void requireCaughtUp(String projection) {}

        @Override
        public void requireComplete(String projection, long knownAt) {}

        @Override
        public void requireComplete(String projection, String stream, long knownAt) {}

        @Override
        public void await(String projection, long position, Duration atMost) {
            awaited.add(position);
        }
    }
}
