package org.progressledger.ledger.axon;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.Optional;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.mongo.MongoCommitLog;

/** The ledger's own connections to MongoDB, so that queries cannot starve appends; none in embedded mode. */
final class LedgerMongoClient implements AutoCloseable {

    private static final String DATABASE = "progress_ledger";

    private final Optional<ConnectionString> address;
    private final Optional<MongoClient> client;

    LedgerMongoClient(Optional<String> uri) {
        address = uri.map(ConnectionString::new);
        client = address.map(MongoClients::create);
    }

    /** The log in the database that the address names; empty in embedded mode. */
    Optional<CommitLog> log() {
        String named = address.map(ConnectionString::getDatabase).orElse(DATABASE);
        return client.map(open -> new MongoCommitLog(open.getDatabase(named)));
    }

    @Override
    public void close() {
        client.ifPresent(MongoClient::close);
    }
}
