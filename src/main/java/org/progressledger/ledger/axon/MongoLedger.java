package org.progressledger.ledger.axon;

import org.progressledger.ledger.log.CommitLog;

final class MongoLedger {

    private MongoLedger() {}

    static CommitLog open(String uri) {
        throw new UnsupportedOperationException(uri);
    }
}
