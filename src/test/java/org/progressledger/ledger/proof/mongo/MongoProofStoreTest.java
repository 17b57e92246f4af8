package org.progressledger.ledger.proof.mongo;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.mongo.MongoCommitLog;
import org.progressledger.ledger.proof.ProofStore;
import org.progressledger.ledger.proof.ProofStoreConformance;
import org.progressledger.support.MongoDatabases;
import org.progressledger.support.MongoTestDatabase;

class MongoProofStoreTest extends ProofStoreConformance {

    @RegisterExtension
    final MongoDatabases databases = new MongoDatabases();

    private MongoTestDatabase database;

    @Override
    protected CommitLog emptyLog() {
        database = databases.open();
        return new MongoCommitLog(database.database());
    }

    @Override
    protected ProofStore openStore() {
        return new MongoProofStore(database.database());
    }
}
