package org.progressledger.ledger.proof.mongo;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.progressledger.ledger.log.mongo.MongoCommitLog;
import org.progressledger.ledger.proof.KilledSigners;
import org.progressledger.support.MongoDatabases;
import org.progressledger.support.MongoTestDatabase;

class KilledWhileSigningOnMongoIT {

    @RegisterExtension
    final MongoDatabases databases = new MongoDatabases();

    @Test
    void every_checkpoint_that_one_of_two_nodes_has_shown_is_one_of_a_single_history() throws Exception {
        MongoTestDatabase database = databases.open();
        List<String> arguments = List.of(database.server().getConnectionString(), database.name());

        new KilledSigners(arguments, 2, Integer.getInteger("crash.rounds", 20) / 2)
                .leaveOneHistory(
                        () -> new MongoCommitLog(database.database()), () -> new MongoProofStore(database.database()));
    }
}
