package org.progressledger.support;

import com.mongodb.ConnectionString;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives tests databases of their own and takes them away again: on the server that {@value #VARIABLE} names, under a
 * throw-away name, or else each in an in-process server held in memory. Register it with
 * {@code @RegisterExtension} as a field of the test instance. What only a real server can show is marked
 * {@link NeedsRealMongo}.
 */
public final class MongoDatabases implements AfterEachCallback, AutoCloseable {

    /** Environment variable that names a real server, as a MongoDB connection string. */
    public static final String VARIABLE = "PROGRESS_LEDGER_MONGODB_URI";

    private final Deque<MongoTestDatabase> opened = new ArrayDeque<>();

    /** Whether the databases are on a real server. */
    public static boolean areReal() {
        return realServer().isPresent();
    }

    /** Opens an empty database, which is dropped after the test. */
    public MongoTestDatabase open() {
        String name = "progress_ledger_test_" + UUID.randomUUID().toString().replace("-", "");
        MongoTestDatabase database = realServer()
                .map(server -> MongoTestDatabase.onRealServer(server, name))
                .orElseGet(() -> MongoTestDatabase.inProcess(new MongoServer(new MemoryBackend()), name));
        opened.push(database);
        return database;
    }

    private static Optional<ConnectionString> realServer() {
        return Optional.ofNullable(System.getenv(VARIABLE))
                .filter(value -> !value.isBlank())
                .map(ConnectionString::new);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) {
            opened.pop().close();
        }
    }
}
