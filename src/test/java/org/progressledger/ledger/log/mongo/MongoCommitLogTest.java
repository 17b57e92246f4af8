package org.progressledger.ledger.log.mongo;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.CommitLogConformance;
import org.progressledger.support.MongoDatabases;

class MongoCommitLogTest extends CommitLogConformance {

    @RegisterExtension
    final MongoDatabases databases = new MongoDatabases();

    @Override
    protected CommitLog emptyLog() {
        return new MongoCommitLog(databases.open().database());
    }
}
