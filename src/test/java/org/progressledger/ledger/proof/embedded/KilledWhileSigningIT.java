package org.progressledger.ledger.proof.embedded;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.ledger.log.embedded.EmbeddedCommitLog;
import org.progressledger.ledger.proof.KilledSigners;

class KilledWhileSigningIT {

    @TempDir
    Path directory;

    @Test
    void every_checkpoint_that_was_seen_is_one_of_a_single_history() throws Exception {
        new KilledSigners(List.of(directory.toString()), 1, Integer.getInteger("crash.rounds", 20))
                .leaveOneHistory(
                        () -> new EmbeddedCommitLog(directory.resolve("ledger.sqlite")),
                        () -> new EmbeddedProofStore(directory.resolve("proof.sqlite")));
    }
}
