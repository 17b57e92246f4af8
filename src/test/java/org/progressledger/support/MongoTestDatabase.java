package org.progressledger.support;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.connection.ClusterConnectionMode;
import com.mongodb.connection.ServerDescription;
import de.bwaldvogel.mongo.MongoServer;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** An empty database for one test. */
public final class MongoTestDatabase implements AutoCloseable {

    private final ConnectionString server;
    private final String name;
    private final Runnable end;
    private final MongoClient client;

    private MongoTestDatabase(ConnectionString server, String name, Runnable end) {
        this.server = server;
        this.name = name;
        this.end = end;
        this.client = MongoClients.create(server);
    }

    static MongoTestDatabase onRealServer(ConnectionString server, String name) {
        return new MongoTestDatabase(server, name, () -> {});
    }

    static MongoTestDatabase inProcess(MongoServer server, String name) {
        return new MongoTestDatabase(
                new ConnectionString(server.bindAndGetConnectionString()), name, server::shutdownNow);
    }

    public String name() {
        return name;
    }

    public MongoDatabase database() {
        return client.getDatabase(name);
    }

    /** The server with its options, without the name of the database. */
    public ConnectionString server() {
        return server;
    }

    /** The server with its options and the name of the database, as the application is told it. */
    public String uri() {
        String address = server.getConnectionString();
        return address.contains("/?")
                ? address.replace("/?", "/" + name + "?")
                : address.replaceAll("/$", "") + "/" + name;
    }

    /** The address of the server, or of the primary of a replica set. */
    public InetSocketAddress address() {
        database().runCommand(new Document("ping", 1));
        ServerAddress primary = client.getClusterDescription().getServerDescriptions().stream()
                .filter(ServerDescription::isPrimary)
                .findFirst()
                .orElseThrow()
                .getAddress();
        return new InetSocketAddress(primary.getHost(), primary.getPort());
    }

    /** Settings that reach the server by another address, as one single server; its loss and return are noticed soon. */
    public MongoClientSettings.Builder settingsThrough(InetSocketAddress other) {
        return MongoClientSettings.builder()
                .applyConnectionString(server)
                .applyToClusterSettings(cluster -> cluster.mode(ClusterConnectionMode.SINGLE)
                        .hosts(List.of(new ServerAddress(other)))
                        .serverSelectionTimeout(2, TimeUnit.SECONDS))
                .applyToServerSettings(heartbeat -> heartbeat
                        .heartbeatFrequency(200, TimeUnit.MILLISECONDS)
                        .minHeartbeatFrequency(20, TimeUnit.MILLISECONDS));
    }

    @Override
    public void close() {
        database().drop();
        client.close();
        end.run();
    }
}
