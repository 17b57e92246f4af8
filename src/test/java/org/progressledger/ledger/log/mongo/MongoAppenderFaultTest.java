package org.progressledger.ledger.log.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.progressledger.ledger.log.Events.event;
import static org.progressledger.ledger.log.Events.readFrom;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.progressledger.ledger.log.Appender;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.LedgerEvent;
import org.progressledger.ledger.log.LedgerUnavailableException;
import org.progressledger.ledger.log.LogChecks;
import org.progressledger.ledger.log.Receipt;
import org.progressledger.support.FaultProxy;
import org.progressledger.support.MongoDatabases;
import org.progressledger.support.MongoTestDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Callers of an appender whose connection to MongoDB breaks again and again: each is answered, and rightly. */
class MongoAppenderFaultTest {

    private static final Logger LOGGER = LoggerFactory.getLogger(MongoAppenderFaultTest.class);
    private static final long SEED = Long.getLong("property.seed", 20_261_122L);
    private static final int CALLERS = 8;
    private static final int COMMITS_OF_EACH = 40;

    @RegisterExtension
    final MongoDatabases databases = new MongoDatabases();

    private MongoTestDatabase database;
    private FaultProxy proxy;
    private MongoClient client;
    private Appender appender;
    private Appender otherNode;

    private record Acknowledged(Receipt receipt, LedgerEvent event) {}

    @BeforeEach
    void put_a_proxy_before_the_server() {
        database = databases.open();
        proxy = new FaultProxy(database.address());
        client = MongoClients.create(database.settingsThrough(proxy.address()).build());
        otherNode = new Appender(new MongoCommitLog(database.database()));
        appender = new Appender(new MongoCommitLog(client.getDatabase(database.name())));
    }

    @AfterEach
    void take_the_proxy_away() {
        appender.close();
        otherNode.close();
        client.close();
        proxy.close();
    }

    @Test
    void a_caller_whose_reply_was_lost_gets_the_receipt_of_what_is_stored() {
        LedgerEvent event = event("a", 0);
        proxy.loseReply("insert");

        Receipt receipt = appender.append(List.of(event));

        assertThat(receipt.position()).isZero();
        assertThat(stored())
                .singleElement()
                .satisfies(commit -> assertThat(commit.events()).containsExactly(event));
    }

    @Test
    void a_request_that_arrives_late_writes_nothing_a_second_time() throws Exception {
        FaultProxy.LateDelivery late = proxy.deliverLate("insert");
        Receipt first = appender.append(List.of(event("a", 0)));
        otherNode.append(List.of(event("b", 0)));
        Receipt second = appender.append(List.of(event("a", 1)));

        late.arrive();

        assertThat(List.of(first.position(), second.position())).containsExactly(0L, 2L);
        assertThat(stored()).hasSize(3);
        LogChecks.assertUnique(stored());
    }

    @Test
    void every_caller_is_answered_once_and_rightly_while_replies_and_requests_are_lost() throws Exception {
        orderFaults();

        List<Acknowledged> acknowledged = appendFromAllCallers(caller -> appender);

        assertThat(proxy.struck()).isPositive();
        assertStoredOnce(acknowledged);
    }

    @Test
    void two_nodes_that_race_through_faults_store_everything_once() throws Exception {
        orderFaults();

        List<Acknowledged> acknowledged = appendFromAllCallers(caller -> caller % 2 == 0 ? appender : otherNode);

        assertThat(proxy.struck()).isPositive();
        assertStoredOnce(acknowledged);
    }

    @Test
    void callers_wait_through_a_server_that_is_away_for_a_while() throws Exception {
        appender.append(List.of(event("a", 0)));
        proxy.loseReply("insert");
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<Receipt> receipt = thread.submit(() -> appender.append(List.of(event("a", 1))));
            await().until(() -> proxy.struck() == 1);
            proxy.refuse(true);
            proxy.refuse(false);

            assertThat(receipt.get().position()).isOne();
        } finally {
            thread.shutdownNow();
        }
        assertThat(stored()).hasSize(2);
    }

    @Test
    void an_appender_that_is_made_before_its_server_is_there_writes_once_it_is() {
        proxy.refuse(true);
        try (MongoClient early = MongoClients.create(
                        database.settingsThrough(proxy.address()).build());
                Appender made = new Appender(new MongoCommitLog(early.getDatabase(database.name())))) {
            proxy.refuse(false);

            await().ignoreExceptionsInstanceOf(LedgerUnavailableException.class)
                    .until(() -> made.append(List.of(event("a", 0))).position() == 0);
        }
        assertThat(stored()).hasSize(1);
    }

    @Test
    void a_commit_of_one_node_wakes_a_reader_on_another() throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<Boolean> woken = thread.submit(() -> appender.awaitBeyond(0, Duration.ofMinutes(1)));
            otherNode.append(List.of(event("a", 0)));

            assertThat(woken.get()).isTrue();
        } finally {
            thread.shutdownNow();
        }
        assertThat(appender.head().next()).isOne();
    }

    private void orderFaults() {
        LOGGER.info("Faults of seed {}", SEED);
        Random random = new Random(SEED);
        for (int fault = 0; fault < 15; fault++) {
            if (random.nextBoolean()) {
                proxy.loseReply("insert");
            } else {
                proxy.loseRequest("insert");
            }
        }
    }

    private List<Acknowledged> appendFromAllCallers(IntFunction<Appender> appenderOf) throws Exception {
        List<Acknowledged> acknowledged = Collections.synchronizedList(new ArrayList<>());
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Callable<Void>> callers = IntStream.range(0, CALLERS)
                    .mapToObj(caller -> (Callable<Void>) () -> {
                        for (int sequence = 0; sequence < COMMITS_OF_EACH; sequence++) {
                            LedgerEvent event = event("stream" + caller, sequence);
                            Receipt receipt = appenderOf.apply(caller).append(List.of(event));
                            acknowledged.add(new Acknowledged(receipt, event));
                        }
                        return null;
                    })
                    .toList();
            for (Future<Void> caller : threads.invokeAll(callers)) {
                caller.get();
            }
        } finally {
            threads.shutdownNow();
        }
        return acknowledged;
    }

    private void assertStoredOnce(List<Acknowledged> acknowledged) {
        List<Commit> stored = stored();
        LogChecks.assertDense(stored);
        LogChecks.assertUnique(stored);
        LogChecks.assertStreamsContiguous(stored);
        assertThat(stored).hasSize(CALLERS * COMMITS_OF_EACH);
        assertThat(acknowledged).hasSize(CALLERS * COMMITS_OF_EACH);
        assertThat(acknowledged)
                .allSatisfy(each -> assertThat(
                                stored.get(Math.toIntExact(each.receipt().position()))
                                        .events())
                        .containsExactly(each.event()));
    }

    private List<Commit> stored() {
        return readFrom(new MongoCommitLog(database.database()), 0);
    }
}
