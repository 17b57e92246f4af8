package org.progressledger.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.support.KilledWhileApplying;

class KilledWhileApplyingResultsIT {

    private static final int ROWS = 10_000;

    @TempDir
    Path directory;

    @Test
    void a_list_of_results_whose_apply_is_killed_again_and_again_is_applied_once_and_whole() throws Exception {
        KilledWhileApplying list = new KilledWhileApplying(ResultsProcess.class, "APPLYING", ROWS, directory);

        assertThat(list.lastLine()).startsWith("APPLIED %d ".formatted(ROWS)).endsWith("refused=0]");

        Map<String, List<String>> typesByStream = list.typesByStream();
        assertThat(typesByStream.entrySet().stream()
                        .filter(stream -> stream.getKey().startsWith("criteria:"))
                        .mapToInt(stream -> stream.getValue().size())
                        .sum())
                .isEqualTo(ROWS);
    }

    /** A process of its own that works on a list of results. */
    static final class ResultsProcess {

        private ResultsProcess() {}

        public static void main(String[] arguments) {
            ListProcess.run(arguments, "csv", InventedResults::write);
        }
    }
}
