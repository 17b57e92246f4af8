package org.progressledger.ledger.axon;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.embedded.EmbeddedCommitLog;

class EmbeddedLogTailReadingTest extends TailReading {

    @TempDir
    Path directory;

    @Override
    CommitLog openLog() {
        return new EmbeddedCommitLog(directory.resolve("ledger.sqlite"));
    }
}
