package org.progressledger.ledger.axon;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.Optional;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.mongo.DatabaseAddress;
import org.progressledger.ledger.log.mongo.MongoCommitLog;

/** The ledger's own connections to MongoDB, so that queries cannot starve appends; none in embedded mode. */
final class LedgerMongoClient implements AutoCloseable {

    private final Optional<ConnectionString> address;
    private final Optional<MongoClient> client;

    LedgerMongoClient(Optional<String> uri) {
        address = uri.map(DatabaseAddress::of);
        client = address.map(MongoClients::create);
    }

    /** The log in the database that the address names; empty in embedded mode. */
    Optional<CommitLog> log() {
        return client.map(open ->
                new MongoCommitLog(open.getDatabase(address.orElseThrow().getDatabase())));
    }

    @Override
    public void close() {
        client.ifPresent(MongoClient::close);
    }
}
