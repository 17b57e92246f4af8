package org.progressledger.ledger.log.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.progressledger.ledger.log.Events.commit;
import static org.progressledger.ledger.log.Events.event;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.support.ChildProcess;

class SecondProcessIT {

    @TempDir
    Path directory;

    @Test
    void a_second_process_is_told_which_file_is_in_use_and_by_whom() throws Exception {
        Path ledger = directory.resolve("ledger.sqlite");
        try (EmbeddedCommitLog log = new EmbeddedCommitLog(ledger)) {
            try (ChildProcess second = CrashingWriter.start(ledger)) {
                assertThat(second.readToTheEnd())
                        .first(STRING)
                        .contains(ledger.toString())
                        .contains("in use by process " + ProcessHandle.current().pid());
                assertThat(second.exitCode()).isOne();
            }
            assertThat(log.append(List.of(commit(0, event("a", 0)))).stored()).isOne();
        }
    }
}
