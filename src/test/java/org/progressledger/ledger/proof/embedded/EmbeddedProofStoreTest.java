package org.progressledger.ledger.proof.embedded;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.LedgerUnavailableException;
import org.progressledger.ledger.log.embedded.EmbeddedCommitLog;
import org.progressledger.ledger.proof.ProofStore;
import org.progressledger.ledger.proof.ProofStoreConformance;

class EmbeddedProofStoreTest extends ProofStoreConformance {

    @TempDir
    Path directory;

    @Override
    protected CommitLog emptyLog() {
        return new EmbeddedCommitLog(directory.resolve("ledger.sqlite"));
    }

    @Override
    protected ProofStore openStore() {
        return new EmbeddedProofStore(directory.resolve("proof.sqlite"));
    }

    @Test
    void a_file_of_something_else_is_refused() throws Exception {
        Path ledger = directory.resolve("ledger.sqlite");
        Path text = Files.writeString(directory.resolve("text"), "not a database, but long enough to look like one");

        assertThatThrownBy(() -> new EmbeddedProofStore(ledger))
                .isInstanceOf(LedgerUnavailableException.class)
                .hasMessageContaining("ledger.sqlite");
        assertThatThrownBy(() -> new EmbeddedProofStore(text)).isInstanceOf(LedgerUnavailableException.class);
    }
}
