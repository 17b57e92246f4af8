package org.progressledger.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.support.ChildProcess;

class LargeListIT {

    private static final int ROWS = 100_000;
    private static final int APPLIED_ROWS = 20_000;

    @TempDir
    Path directory;

    @Test
    void a_list_of_a_hundred_thousand_households_is_checked_within_a_heap_of_256_mebibytes() throws Exception {
        try (ChildProcess process = ListProcess.start(List.of("-Xmx256m"), directory, "check", ROWS)) {
            List<String> lines = process.readToTheEnd();

            assertThat(lines).as("what the process printed").contains("CHECKED 0 " + new RowCounts(ROWS, 0, 0, 0));
            assertThat(process.exitCode()).isZero();
        }
    }

    @Test
    void a_list_of_twenty_thousand_households_is_applied_within_the_same_heap() throws Exception {
        try (ChildProcess process = ListProcess.start(List.of("-Xmx256m"), directory, "apply", APPLIED_ROWS)) {
            List<String> lines = process.readToTheEnd();

            assertThat(lines)
                    .as("what the process printed")
                    .contains("APPLIED %d %s".formatted(APPLIED_ROWS, new RowCounts(APPLIED_ROWS, 0, 0, 0)));
            assertThat(process.exitCode()).isZero();
        }
    }
}
