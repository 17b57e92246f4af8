package org.progressledger.ledger.log.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.progressledger.ledger.log.Events.commit;
import static org.progressledger.ledger.log.Events.event;
import static org.progressledger.ledger.log.Events.readFrom;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.progressledger.ledger.log.AppendResult;
import org.progressledger.ledger.log.AppendResult.ConflictKind;
import org.progressledger.ledger.log.AppendResult.Refusal;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.LedgerEvent;
import org.progressledger.ledger.log.LedgerUnavailableException;
import org.progressledger.ledger.log.UnknownOutcomeException;
import org.progressledger.support.FaultProxy;
import org.progressledger.support.MongoDatabases;
import org.progressledger.support.MongoTestDatabase;

/** What the log says when the connection or the server fails in the middle of an append. */
class MongoCommitLogFaultTest {

    private static final AppendResult TAKEN = new AppendResult(0, Optional.of(new Refusal.PositionTaken()));
    private static final AppendResult ONE_STORED = new AppendResult(1, Optional.empty());

    @RegisterExtension
    final MongoDatabases databases = new MongoDatabases();

    private FaultProxy proxy;
    private MongoClient client;
    /** Behind the proxy. */
    private MongoCommitLog log;
    /** On another node, whose connections work. */
    private MongoCommitLog other;

    @BeforeEach
    void put_a_proxy_before_the_server() {
        MongoTestDatabase database = databases.open();
        proxy = new FaultProxy(database.address());
        client = MongoClients.create(withoutRetries(database, proxy));
        other = new MongoCommitLog(database.database());
        log = new MongoCommitLog(client.getDatabase(database.name()));
    }

    @AfterEach
    void take_the_proxy_away() {
        client.close();
        proxy.close();
    }

    @Test
    void a_commit_whose_reply_was_lost_is_known_again_by_its_id() {
        Commit commit = commit(0, event("a", 0));
        proxy.loseReply("insert");

        appendUntilAnswered(commit);

        assertThat(readFrom(other, 0)).containsExactly(commit);
        assertThat(log.append(List.of(commit))).isEqualTo(ONE_STORED);
        assertThat(readFrom(other, 0)).containsExactly(commit);
    }

    @Test
    void a_commit_whose_request_was_lost_is_stored_by_the_next_attempt() {
        Commit commit = commit(0, event("a", 0));
        proxy.loseRequest("insert");

        appendUntilAnswered(commit);

        assertThat(readFrom(other, 0)).containsExactly(commit);
    }

    @Test
    void a_batch_of_which_a_part_was_stored_goes_on_behind_that_part() {
        Commit first = commit(0, event("a", 0));
        Commit second = commit(1, event("b", 0));
        Commit third = commit(2, event("c", 0));
        log.append(List.of(first, second));

        AppendResult result = log.append(List.of(first, second, third));

        assertThat(result).isEqualTo(new AppendResult(3, Optional.empty()));
        assertThat(readFrom(other, 0)).containsExactly(first, second, third);
    }

    @Test
    void a_request_that_arrives_late_finds_its_position_taken_by_its_own_second_attempt() throws Exception {
        Commit commit = commit(0, event("a", 0));
        FaultProxy.LateDelivery late = proxy.deliverLate("insert");

        appendUntilAnswered(commit);
        late.arrive();

        assertThat(readFrom(other, 0)).containsExactly(commit);
    }

    @Test
    void a_request_that_arrives_after_another_node_was_faster_is_never_stored() throws Exception {
        Commit ours = commit(0, event("a", 0));
        Commit theirs = commit(0, event("b", 0));
        FaultProxy.LateDelivery late = proxy.deliverLate("insert");
        assertThatThrownBy(() -> log.append(List.of(ours))).isInstanceOf(UnknownOutcomeException.class);

        other.append(List.of(theirs));
        late.arrive();

        assertThat(log.append(List.of(ours))).isEqualTo(TAKEN);
        assertThat(readFrom(other, 0)).containsExactly(theirs);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ok: 1, n: 1, writeConcernError: {code: 64, codeName: 'WriteConcernFailed', errmsg: 'waiting for replication timed out', errInfo: {wtimeout: true}}}",
                "{ok: 1, n: 1, writeConcernError: {code: 189, codeName: 'PrimarySteppedDown', errmsg: 'primary stepped down while waiting for replication'}}",
                "{ok: 1, n: 1, writeConcernError: {code: 91, codeName: 'ShutdownInProgress', errmsg: 'replication is being shut down'}}",
                "{ok: 0, code: 10107, codeName: 'NotWritablePrimary', errmsg: 'not primary'}",
                "{ok: 0, code: 11602, codeName: 'InterruptedDueToReplStateChange', errmsg: 'operation was interrupted'}",
                "{ok: 0, code: 11600, codeName: 'InterruptedAtShutdown', errmsg: 'interrupted at shutdown'}",
                "{ok: 0, code: 50, codeName: 'MaxTimeMSExpired', errmsg: 'operation exceeded time limit'}",
                "{ok: 1, n: 0, writeErrors: [{index: 0, code: 11602, errmsg: 'operation was interrupted'}]}",
                "{ok: 1, n: 0, writeErrors: [{index: 0, code: 11000, errmsg: 'E11000 duplicate key error collection: l.commits index: _id_ dup key: { _id: 0 }'}], writeConcernError: {code: 64, codeName: 'WriteConcernFailed', errmsg: 'waiting for replication timed out'}}"
            })
    void a_reply_that_leaves_open_what_is_stored_is_an_unknown_outcome(String reply) {
        Commit commit = commit(0, event("a", 0));
        proxy.replyInstead("insert", BsonDocument.parse(reply));

        assertThatThrownBy(() -> log.append(List.of(commit))).isInstanceOf(UnknownOutcomeException.class);

        assertThat(log.append(List.of(commit))).isEqualTo(ONE_STORED);
        assertThat(readFrom(other, 0)).containsExactly(commit);
    }

    @Test
    void a_position_that_only_a_server_to_be_taken_back_saw_taken_is_an_unknown_outcome() {
        proxy.replyWithoutAsking(
                "insert",
                duplicate("E11000 duplicate key error collection: l.commits index: _id_ dup key: { _id: 0 }"));

        assertThatThrownBy(() -> log.append(List.of(commit(0, event("a", 0)))))
                .isInstanceOf(UnknownOutcomeException.class);
    }

    @Test
    void a_conflict_that_cannot_be_read_is_an_unknown_outcome() {
        proxy.replyWithoutAsking(
                "insert",
                duplicate(
                        "E11000 duplicate key error collection: l.commits index: events_id dup key: { events.id: \"x\" }"));

        assertThatThrownBy(() -> log.append(List.of(commit(0, event("a", 0)))))
                .isInstanceOf(UnknownOutcomeException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "E11000 duplicate key error collection: l.commits index: events_id dup key: { events.id: \"same\" }",
                "E11000 duplicate key error collection: l.commits index: events_id dup key: { : \"same\" }",
                "E11000 duplicate key error index: l.commits.$events_id  dup key: { : \"same\" }"
            })
    void the_rule_that_the_server_names_is_the_one_that_is_reported(String message) {
        log.append(List.of(commit(0, event("same", "a", 0, event("a", 0).at()))));
        LedgerEvent breaksBoth = event("same", "a", 0, event("a", 0).at());
        proxy.replyWithoutAsking("insert", duplicate(message));

        AppendResult result = log.append(List.of(commit(1, breaksBoth)));

        assertThat(result)
                .isEqualTo(new AppendResult(0, Optional.of(new Refusal.Conflict(breaksBoth, ConflictKind.EVENT_ID))));
    }

    @Test
    void a_user_who_may_not_write_is_told_that_nothing_was_stored() {
        proxy.replyWithoutAsking(
                "insert", BsonDocument.parse("{ok: 0, code: 13, codeName: 'Unauthorized', errmsg: 'not authorized'}"));

        assertThatThrownBy(() -> log.append(List.of(commit(0, event("a", 0)))))
                .isInstanceOf(LedgerUnavailableException.class);
    }

    @Test
    void a_server_that_cannot_be_reached_stores_nothing_and_is_used_again_when_it_can() {
        proxy.refuse(true);
        appendUntilUnavailable(commit(0, event("a", 0)));

        assertThatThrownBy(log::head).isInstanceOf(LedgerUnavailableException.class);
        assertThat(log.faults()).singleElement().asString().contains("did not answer");

        proxy.refuse(false);
        Commit commit = commit(0, event("b", 0));
        appendUntilAnswered(commit);
        assertThat(readFrom(other, 0)).containsExactly(commit);
    }

    @Test
    void a_log_that_is_opened_before_its_server_is_there_writes_once_it_is() {
        proxy.refuse(true);
        MongoTestDatabase fresh = databases.open();
        try (FaultProxy later = new FaultProxy(fresh.address())) {
            later.refuse(true);
            try (MongoClient early = MongoClients.create(withoutRetries(fresh, later))) {
                MongoCommitLog opened = new MongoCommitLog(early.getDatabase(fresh.name()));
                assertThat(opened.faults()).isNotEmpty();

                later.refuse(false);

                Commit commit = commit(0, event("a", 0));
                appendUntilAnswered(opened, commit);
                assertThat(opened.faults()).isEmpty();
            }
        }
    }

    @Test
    void the_head_does_not_go_back_when_a_new_primary_knows_less_for_a_moment() {
        log.append(List.of(commit(0, event("a", 0)), commit(1, event("a", 1))));
        BsonDocument nothing =
                BsonDocument.parse("{ok: 1, cursor: {id: {$numberLong: '0'}, ns: 'l.commits', firstBatch: []}}");
        proxy.replyInstead("aggregate", nothing);
        proxy.replyInstead("aggregate", nothing);

        assertThat(log.head().next()).isEqualTo(2);
        assertThat(proxy.struck()).isEqualTo(2);
    }

    @Test
    void an_interrupted_writer_still_stores_and_stays_interrupted() {
        Commit commit = commit(0, event("a", 0));
        Thread.currentThread().interrupt();

        AppendResult result = log.append(List.of(commit));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(result).isEqualTo(ONE_STORED);
    }

    @Test
    void a_scan_whose_cursor_was_lost_goes_on_where_it_stood() {
        List<Commit> written = LongStream.range(0, 5_000)
                .mapToObj(position -> commit(position, event("a", position)))
                .toList();
        other.append(written);
        proxy.loseReply("getMore");

        List<Commit> read = readFrom(log, 0);

        assertThat(read).isEqualTo(written);
        assertThat(proxy.struck()).isOne();
    }

    private static BsonDocument duplicate(String message) {
        return new BsonDocument("ok", new BsonInt32(1))
                .append("n", new BsonInt32(0))
                .append(
                        "writeErrors",
                        new BsonArray(List.of(new BsonDocument("index", new BsonInt32(0))
                                .append("code", new BsonInt32(11_000))
                                .append("errmsg", new BsonString(message)))));
    }

    /** On a replica set the driver would repeat a write itself, and the log would not see the fault. */
    private static MongoClientSettings withoutRetries(MongoTestDatabase database, FaultProxy proxy) {
        return database.settingsThrough(proxy.address()).retryWrites(false).build();
    }

    private void appendUntilAnswered(Commit commit) {
        appendUntilAnswered(log, commit);
    }

    /** As an appender does: the same commit under the same position until the log has an answer. */
    private static void appendUntilAnswered(MongoCommitLog log, Commit commit) {
        await().ignoreExceptionsMatching(failure ->
                        failure instanceof UnknownOutcomeException || failure instanceof LedgerUnavailableException)
                .untilAsserted(() -> assertThat(log.append(List.of(commit))).isEqualTo(ONE_STORED));
    }

    private void appendUntilUnavailable(Commit commit) {
        await().ignoreExceptionsInstanceOf(UnknownOutcomeException.class)
                .untilAsserted(() -> assertThatThrownBy(() -> log.append(List.of(commit)))
                        .isInstanceOf(LedgerUnavailableException.class));
    }
}
