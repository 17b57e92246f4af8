package org.progressledger.ledger.proof.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.ledger.log.Events;
import org.progressledger.ledger.log.StoredCommits;
import org.progressledger.ledger.log.embedded.ClosedFiles;
import org.progressledger.ledger.log.embedded.EmbeddedCommitLog;
import org.progressledger.ledger.log.embedded.StoredLedgerFile;
import org.progressledger.ledger.log.mongo.MongoCommitLog;
import org.progressledger.ledger.log.mongo.StoredCommitDocuments;
import org.progressledger.ledger.proof.Hash;
import org.progressledger.ledger.proof.ProvenLog;
import org.progressledger.ledger.proof.SignedNote;
import org.progressledger.ledger.proof.StoredTree;
import org.progressledger.ledger.proof.command.ExitCode;
import org.progressledger.ledger.proof.mongo.MongoProofStore;
import org.progressledger.ledger.proof.verify.UndisturbedReading.DisturbedException;
import org.progressledger.ledger.proof.verify.Verification.Rest;
import org.progressledger.ledger.proof.witness.TrustPolicy;
import org.progressledger.support.ChildProcess;
import org.progressledger.support.MongoDatabases;

/** The verifier on stores in use: every stored field of a commit and of an event, changed one after the other. */
class VerifyStoreTest {

    private static final int EVENTS = 600;
    private static final long VICTIM = 400;

    @TempDir
    Path directory;

    @RegisterExtension
    final MongoDatabases databases = new MongoDatabases();

    private static Verification verify(ProvenLog log, StoredCommits store, SignedNote checkpoint) throws IOException {
        CheckpointTrust trust = new CheckpointTrust(List.of(log.key()), Optional.empty(), TrustPolicy.NO_WITNESSES);
        return new Verifier(trust, List.of(), entries -> {})
                .entries(
                        new StoreEntries(store),
                        Rest.GOES_ON,
                        Optional.of(new StoredTree(log.store())),
                        checkpoint.bytes());
    }

    private interface InFile {
        void run(Statement statement) throws SQLException;
    }

    private void inFile(InFile change) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("ledger.sqlite"));
                Statement statement = connection.createStatement()) {
            for (String trigger : List.of(
                    "commits_are_never_changed",
                    "commits_are_never_removed",
                    "events_are_never_changed",
                    "events_are_never_removed")) {
                statement.executeUpdate("DROP TRIGGER IF EXISTS " + trigger);
            }
            change.run(statement);
        }
    }

    @Test
    void a_ledger_file_that_the_system_has_open_is_verified_and_each_changed_field_is_named() throws Exception {
        try (ProvenLog log = ProvenLog.in(directory).with(EVENTS)) {
            SignedNote checkpoint = log.sign();
            log.with(7);
            assertThat(verifyFile(log, checkpoint)).satisfies(verification -> {
                assertThat(verification.exitCode()).isEqualTo(ExitCode.OK);
                assertThat(verification.uncovered()).isEqualTo(7);
            });
            long start = startOfCommitHolding(VICTIM);
            Map<String, Long> positions = new LinkedHashMap<>();
            for (String column :
                    List.of("position", "format", "commit_id", "recorded_at", "events", "bytes", "stamped_up_to")) {
                positions.put("commits." + column, start);
            }
            for (String column : List.of(
                    "position",
                    "format",
                    "id",
                    "stream",
                    "sequence",
                    "aggregate",
                    "type",
                    "revision",
                    "at",
                    "metadata",
                    "payload")) {
                positions.put("events." + column, VICTIM);
            }
            for (Map.Entry<String, Long> changed : positions.entrySet()) {
                String table = changed.getKey().split("\\.")[0];
                String column = changed.getKey().split("\\.")[1];
                long position = changed.getValue();
                String where = " WHERE position = " + position;
                inFile(statement -> {
                    statement.executeUpdate("CREATE TEMP TABLE kept AS SELECT * FROM %s%s".formatted(table, where));
                    statement.executeUpdate(
                            "UPDATE %s SET %s = CASE typeof(%s) WHEN 'integer' THEN %s + 1000000 ELSE %s || ' ' END%s"
                                    .formatted(table, column, column, column, column, where)
                                    .replace("events + 1000000", "events % 5 + 1"));
                    Verification verification = verified(log, checkpoint);
                    assertThat(verification.exitCode()).as(changed.getKey()).isEqualTo(ExitCode.FALSE);
                    assertThat(verification.findings().get(0).position())
                            .as("%s: %s", changed.getKey(), verification.findings())
                            .isPresent();
                    assertThat(verification.findings().get(0).position().getAsLong())
                            .as("%s: %s", changed.getKey(), verification.findings())
                            .isBetween(position, VICTIM);
                    statement.executeUpdate(
                            "DELETE FROM %s WHERE position = (SELECT position FROM kept) OR position = %d"
                                    .formatted(table, position + 1_000_000));
                    statement.executeUpdate("INSERT INTO %s SELECT * FROM kept".formatted(table));
                    statement.executeUpdate("DROP TABLE kept");
                });
            }
            assertThat(verifyFile(log, checkpoint).exitCode()).isEqualTo(ExitCode.OK);
        }
    }

    @Test
    void verifying_leaves_the_directory_as_it_is_whether_the_store_is_closed_open_or_was_killed() throws Exception {
        Path store = Files.createDirectory(directory.resolve("store"));
        Path killed = Files.createDirectory(directory.resolve("killed"));
        Path checkpoint = directory.resolve("checkpoint");
        String key;
        try (ProvenLog log = ProvenLog.in(store).with(EVENTS)) {
            key = log.key().toString();
            Files.write(checkpoint, log.sign().bytes());
            log.with(7);
            assertThat(contents(store)).containsKeys("ledger.sqlite-wal", "proof.sqlite-wal");
            assertLeftAsItIs(store, key, checkpoint);
            for (Path file : files(store)) {
                Files.copy(file, killed.resolve(file.getFileName()));
            }
        }
        assertThat(contents(store)).containsOnlyKeys("ledger.sqlite", "proof.sqlite");
        assertLeftAsItIs(store, key, checkpoint);
        assertLeftAsItIs(killed, key, checkpoint);
    }

    private void assertLeftAsItIs(Path store, String key, Path checkpoint) throws IOException {
        Map<String, String> before = contents(store);
        assertThat(verifyStore(store, key, checkpoint)).isEqualTo(ExitCode.OK);
        assertThat(contents(store)).isEqualTo(before);
    }

    private static ExitCode verifyStore(Path store, String key, Path checkpoint) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        return new VerifyCommand(nowhere, System.out, false)
                .run(List.of(
                        "store",
                        store.resolve("ledger.sqlite").toString(),
                        "--key=" + key,
                        "--checkpoint=" + checkpoint));
    }

    /** The {@code -shm} is memory that the processes share, and no data: who reads puts down in it how far. */
    private static Map<String, String> contents(Path store) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (Path file : files(store)) {
            String name = file.getFileName().toString();
            boolean shared = name.endsWith("-shm");
            contents.put(
                    name, shared ? "" : Hash.sha256(Files.readAllBytes(file)).hex());
        }
        contents.keySet().removeIf(name -> name.endsWith(".lock"));
        return contents;
    }

    private static List<Path> files(Path store) throws IOException {
        try (Stream<Path> files = Files.list(store)) {
            return files.toList();
        }
    }

    @Test
    void a_store_that_is_written_meanwhile_is_verified() throws Exception {
        ExecutorService system = Executors.newSingleThreadExecutor();
        try (ProvenLog log = ProvenLog.in(directory).with(EVENTS)) {
            Path checkpoint =
                    Files.write(directory.resolve("checkpoint"), log.sign().bytes());
            AtomicBoolean verified = new AtomicBoolean();
            Future<?> writing = system.submit(() -> {
                while (!verified.get()) {
                    log.with(300);
                    log.sign();
                }
            });
            for (int time = 0; time < 5; time++) {
                assertThat(verifyStore(directory, log.key().toString(), checkpoint))
                        .isEqualTo(ExitCode.OK);
            }
            verified.set(true);
            writing.get();
        } finally {
            system.shutdownNow();
        }
    }

    @Test
    void what_seems_false_in_a_closed_store_that_was_opened_meanwhile_is_to_be_asked_again() throws Exception {
        Path ledger = directory.resolve("ledger.sqlite");
        try (ProvenLog log = ProvenLog.in(directory).with(EVENTS)) {
            log.sign();
        }
        Verification isFalse = Verification.untrusted(
                new CheckpointTrust(List.of(), Optional.empty(), TrustPolicy.NO_WITNESSES).judge(new byte[0]));
        assertThat(UndisturbedReading.of(closed(ledger), () -> isFalse)).isSameAs(isFalse);

        assertThatThrownBy(() -> UndisturbedReading.of(closed(ledger), () -> {
                    try (EmbeddedCommitLog system = new EmbeddedCommitLog(ledger)) {
                        system.append(List.of(Events.commit(
                                system.head().next(),
                                Events.STAMP.plusSeconds(1_000),
                                Events.event("household:new", 0))));
                    }
                    throw new IOException("a torn page");
                }))
                .as("the system has written and is closed again")
                .isInstanceOf(DisturbedException.class);
        assertThatThrownBy(() -> UndisturbedReading.of(closed(ledger), () -> startedMeanwhile(ledger, isFalse)))
                .as("another process has it open, or was killed")
                .isInstanceOf(DisturbedException.class);
        assertThat(UndisturbedReading.of(closed(ledger), () -> isFalse)).isSameAs(isFalse);
    }

    private static ClosedFiles closed(Path ledger) throws IOException {
        return new ClosedFiles(List.of(ledger, ledger.resolveSibling("proof.sqlite")));
    }

    /** By a process of its own, which is killed at the end and leaves its files. */
    private static Verification startedMeanwhile(Path ledger, Verification answer) throws IOException {
        try (ChildProcess system = ChildProcess.start(List.of(), OpenLedger.class, ledger.toString())) {
            assertThat(system.readUntil(OpenLedger.OPEN::equals)).contains(OpenLedger.OPEN);
            return answer;
        }
    }

    /** Opens a ledger file as the system does, and waits to be killed. */
    static final class OpenLedger {

        private static final String OPEN = "open";

        private OpenLedger() {}

        public static void main(String[] arguments) throws Exception {
            try (EmbeddedCommitLog log = new EmbeddedCommitLog(Path.of(arguments[0]))) {
                log.head();
                System.out.println(OPEN);
                Thread.currentThread().join();
            }
        }
    }

    private Verification verified(ProvenLog log, SignedNote checkpoint) {
        try {
            return verifyFile(log, checkpoint);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private Verification verifyFile(ProvenLog log, SignedNote checkpoint) throws IOException {
        try (StoredCommits store = new StoredLedgerFile(directory.resolve("ledger.sqlite"))) {
            return verify(log, store, checkpoint);
        }
    }

    private long startOfCommitHolding(long position) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("ledger.sqlite"));
                Statement statement = connection.createStatement()) {
            return statement
                    .executeQuery("SELECT max(position) FROM commits WHERE position <= " + position)
                    .getLong(1);
        }
    }

    @Test
    void a_mongodb_is_verified_and_each_changed_added_or_missing_field_is_named() throws Exception {
        MongoDatabase database = databases.open().database();
        try (ProvenLog log =
                new ProvenLog(new MongoCommitLog(database), new MongoProofStore(database), 7).with(EVENTS)) {
            SignedNote checkpoint = log.sign();
            MongoCollection<BsonDocument> commits = database.getCollection("commits", BsonDocument.class);
            BsonDocument whole = commits.find(new Document("_id", new Document("$lte", VICTIM)))
                    .sort(new Document("_id", -1))
                    .first();
            long start = whole.getInt64("_id").getValue();
            assertThat(verifyDatabase(log, database, checkpoint).exitCode()).isEqualTo(ExitCode.OK);

            for (String field : List.of("format", "commitId", "recordedAt", "events", "new")) {
                BsonDocument changed = whole.clone();
                changed.put(field, new BsonString("changed"));
                replaceAndVerify(log, database, checkpoint, changed, start, field);
                if (!field.equals("new")) {
                    changed.remove(field);
                    replaceAndVerify(log, database, checkpoint, changed, start, field);
                }
            }
            BsonDocument event = whole.getArray("events").get(0).asDocument();
            for (String field : List.copyOf(event.keySet())) {
                BsonDocument changed = whole.clone();
                BsonDocument inside = changed.getArray("events").get(0).asDocument();
                inside.put(field, other(inside.get(field)));
                replaceAndVerify(log, database, checkpoint, changed, start, field);
                inside.remove(field);
                replaceAndVerify(log, database, checkpoint, changed, start, field);
            }
            BsonDocument more = whole.clone();
            more.getArray("events").get(0).asDocument().put("new", new BsonInt32(1));
            replaceAndVerify(log, database, checkpoint, more, start, "new");

            commits.replaceOne(new Document("_id", start), whole);
            assertThat(verifyDatabase(log, database, checkpoint).exitCode()).isEqualTo(ExitCode.OK);
            commits.deleteOne(new Document("_id", start));
            assertThat(verifyDatabase(log, database, checkpoint)
                            .findings()
                            .get(0)
                            .position())
                    .hasValue(start);
        }
    }

    private static BsonValue other(BsonValue value) {
        if (value.isInt64()) {
            return new BsonInt64(value.asInt64().getValue() + 1_000_000);
        }
        return new BsonString(value.asString().getValue() + " ");
    }

    private static void replaceAndVerify(
            ProvenLog log,
            MongoDatabase database,
            SignedNote checkpoint,
            BsonDocument changed,
            long start,
            String field)
            throws IOException {
        database.getCollection("commits", BsonDocument.class).replaceOne(new Document("_id", start), changed);
        Verification verification = verifyDatabase(log, database, checkpoint);
        assertThat(verification.exitCode()).as(field).isEqualTo(ExitCode.FALSE);
        assertThat(verification.findings().get(0).position())
                .as("%s: %s", field, verification.findings())
                .hasValue(start);
    }

    private static Verification verifyDatabase(ProvenLog log, MongoDatabase database, SignedNote checkpoint)
            throws IOException {
        try (StoredCommits store = new StoredCommitDocuments(database)) {
            return verify(log, store, checkpoint);
        }
    }
}
