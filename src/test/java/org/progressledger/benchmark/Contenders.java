package org.progressledger.benchmark;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.bson.Document;
import org.progressledger.ledger.axon.LedgerEngines;
import org.progressledger.ledger.log.Appender;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.embedded.EmbeddedCommitLog;
import org.progressledger.ledger.log.mongo.MongoCommitLog;
import org.progressledger.support.MongoDatabases;

/** Everything that is measured against each other, each on an empty store of its own. */
final class Contenders {

    static final String OURS_ON_MONGODB = "Progress Ledger on MongoDB";
    static final String OURS_EMBEDDED = "Progress Ledger embedded";
    static final String AXON = "Axon MongoEventStorageEngine";
    static final String RAW_DRIVER = "raw driver, three unique indexes";
    static final String RAW_JDBC = "raw JDBC loop, one transaction a commit";

    private final Path directory;

    Contenders(Path directory) {
        this.directory = directory;
    }

    List<Contender> all() {
        return List.of(
                new Contender(AXON, () -> onMongo(database -> new OnEngine(axonEngine(database), () -> {}))),
                new Contender(RAW_DRIVER, () -> onMongo(RawDriver::new)),
                new Contender(OURS_ON_MONGODB, () -> onMongo(database -> onLog(new MongoCommitLog(database)))),
                new Contender(RAW_JDBC, () -> new RawJdbc(newFile())),
                new Contender(OURS_EMBEDDED, () -> onLog(embeddedLog())));
    }

    CommitLog embeddedLog() {
        return new EmbeddedCommitLog(newFile());
    }

    static EventStorageEngine axonEngine(MongoDatabase database) {
        DefaultMongoTemplate template =
                DefaultMongoTemplate.builder().mongoDatabase(database).build();
        Jackson3Serializer serializer = Jackson3Serializer.builder().build();
        return MongoEventStorageEngine.builder()
                .mongoTemplate(template)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
    }

    /** On a database of its own, which goes when it is closed: what others left in memory must not slow it down. */
    private static Contender.Appending onMongo(Function<MongoDatabase, Contender.Appending> opening) {
        MongoDatabases databases = new MongoDatabases();
        Contender.Appending appending = opening.apply(databases.open().database());
        return new Contender.Appending() {
            @Override
            public void commit(int events) {
                appending.commit(events);
            }

            @Override
            public void close() {
                appending.close();
                databases.close();
            }
        };
    }

    private static Contender.Appending onLog(CommitLog log) {
        Appender appender = new Appender(log);
        return new OnEngine(LedgerEngines.engine(log, appender, Measured.CATALOGUE), () -> {
            appender.close();
            log.close();
        });
    }

    private Path newFile() {
        try {
            return Files.createTempDirectory(directory, "store").resolve("ledger.sqlite");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private record OnEngine(EventStorageEngine engine, Runnable closing) implements Contender.Appending {

        @Override
        public void commit(int events) {
            engine.appendEvents(Measured.stream(events, Instant.now()));
        }

        @Override
        public void close() {
            closing.run();
        }
    }

    /** The bare insert of a commit document, already built but for its keys, with the indexes that the ledger needs. */
    private static final class RawDriver implements Contender.Appending {

        private final com.mongodb.client.MongoCollection<Document> commits;
        private final AtomicLong position = new AtomicLong();

        RawDriver(MongoDatabase database) {
            commits = database.getCollection("commits")
                    .withWriteConcern(com.mongodb.WriteConcern.MAJORITY.withJournal(true));
            var unique = new com.mongodb.client.model.IndexOptions().unique(true);
            commits.createIndex(new Document("events.stream", 1).append("events.sequence", 1), unique);
            commits.createIndex(new Document("events.id", 1), unique);
        }

        @Override
        public void commit(int events) {
            commits.insertOne(document(events));
        }

        private Document document(int events) {
            String stream = UUID.randomUUID().toString();
            List<Document> stored = java.util.stream.IntStream.range(0, events)
                    .mapToObj(sequence -> new Document("id", UUID.randomUUID().toString())
                            .append("stream", stream)
                            .append("sequence", (long) sequence)
                            .append("aggregate", "measured")
                            .append("type", "measured.StatusRecognised")
                            .append("revision", "")
                            .append("at", "2026-11-22T00:00:00.000Z")
                            .append("metadata", RawJdbc.METADATA)
                            .append("payload", RawJdbc.PAYLOAD))
                    .toList();
            return new Document("_id", position.getAndAdd(events))
                    .append("format", 1)
                    .append("commitId", UUID.randomUUID().toString())
                    .append("recordedAt", new Date())
                    .append("events", stored);
        }

        @Override
        public void close() {}
    }

    /** One table with the two unique constraints, one synchronous transaction a commit, one connection. */
    private static final class RawJdbc implements Contender.Appending {

        static final String METADATA = "{\"actor\":\"can-bo\",\"role\":\"RECORDER\",\"sourceRow\":\"12\"}";
        static final String PAYLOAD =
                "{\"household\":\"household:05569-00001\",\"unit\":\"05569@2025\",\"village\":\"Nà Mao\",\"recognisedClass\":\"POOR\",\"recomputedClass\":\"POOR\",\"differs\":false,\"cause\":\"REVIEW\",\"ruleSet\":\"POV-2022\",\"decisionNumber\":\"1486/QĐ-UBND\",\"decisionDate\":\"2025-12-12\",\"issuer\":\"UBND xã Định Hóa\",\"effectiveOn\":\"2025-12-12\"}";

        private final Connection connection;
        private final PreparedStatement insert;
        private long position;

        RawJdbc(Path file) {
            try {
                connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                try (var statement = connection.createStatement()) {
                    statement.execute("PRAGMA journal_mode=WAL");
                    statement.execute("PRAGMA synchronous=FULL");
                    statement.execute("CREATE TABLE events (position INTEGER PRIMARY KEY, id TEXT UNIQUE, stream TEXT,"
                            + " sequence INTEGER, type TEXT, at TEXT, metadata TEXT, payload TEXT,"
                            + " UNIQUE (stream, sequence))");
                }
                connection.setAutoCommit(false);
                insert = connection.prepareStatement("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }

        @Override
        public synchronized void commit(int events) {
            try {
                String stream = UUID.randomUUID().toString();
                for (int sequence = 0; sequence < events; sequence++) {
                    insert.setLong(1, position++);
                    insert.setString(2, UUID.randomUUID().toString());
                    insert.setString(3, stream);
                    insert.setLong(4, sequence);
                    insert.setString(5, "measured.StatusRecognised");
                    insert.setString(6, "2026-11-22T00:00:00.000Z");
                    insert.setString(7, METADATA);
                    insert.setString(8, PAYLOAD);
                    insert.addBatch();
                }
                insert.executeBatch();
                connection.commit();
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
