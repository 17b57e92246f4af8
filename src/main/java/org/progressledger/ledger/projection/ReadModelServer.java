package org.progressledger.ledger.projection;

import com.mongodb.ConnectionString;
import de.bwaldvogel.mongo.MongoServer;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.progressledger.ledger.log.mongo.DatabaseAddress;
import org.progressledger.ledger.projection.memory.MemoryOfReadModels;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;

/**
 * The MongoDB of the read models: one that the configuration names, or, when it names none, a server in this process, in
 * memory, on a port of the loopback device that the system chooses. What the latter holds is built anew from the ledger
 * at every start.
 */
public final class ReadModelServer implements MongoConnectionDetails, AutoCloseable {

    private final ConnectionString connection;
    private final Optional<MongoServer> embedded;

    private ReadModelServer(ConnectionString connection, Optional<MongoServer> embedded) {
        this.connection = connection;
        this.embedded = embedded;
    }

    /**
     * A server that runs elsewhere.
     *
     * @param uri connection string; the database is the one it names, or {@code progress_ledger}
     */
    static ReadModelServer at(String uri) {
        return new ReadModelServer(DatabaseAddress.of(uri), Optional.empty());
    }

    static ReadModelServer inThisProcess() {
        MongoServer server = new MongoServer(new MemoryOfReadModels());
        server.bind("127.0.0.1", 0);
        InetSocketAddress address = server.getLocalAddress();
        ConnectionString connection =
                DatabaseAddress.of("mongodb://%s:%d".formatted(address.getHostString(), address.getPort()));
        return new ReadModelServer(connection, Optional.of(server));
    }

    @Override
    public ConnectionString getConnectionString() {
        return connection;
    }

    boolean isInThisProcess() {
        return embedded.isPresent();
    }

    @Override
    public void close() {
        embedded.ifPresent(MongoServer::shutdownNow);
    }
}
