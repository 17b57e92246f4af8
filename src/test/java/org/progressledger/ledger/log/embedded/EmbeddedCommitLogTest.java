package org.progressledger.ledger.log.embedded;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.CommitLogConformance;

class EmbeddedCommitLogTest extends CommitLogConformance {

    @TempDir
    Path directory;

    @Override
    protected CommitLog emptyLog() {
        return new EmbeddedCommitLog(directory.resolve("ledger.sqlite"));
    }
}
