package org.progressledger.ledger.axon;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.mongo.MongoCommitLog;
import org.progressledger.support.MongoDatabases;

class MongoLogTailReadingTest extends TailReading {

    @RegisterExtension
    final MongoDatabases databases = new MongoDatabases();

    @Override
    CommitLog openLog() {
        return new MongoCommitLog(databases.open().database());
    }
}
