package org.progressledger.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.support.KilledWhileApplying;

class KilledWhileApplyingAPlanIT {

    private static final int ROWS = 2_000;
    private static final int EVENTS_OF_BOTH_ALLOCATIONS = 5;

    @TempDir
    Path directory;

    @Test
    void a_plan_whose_apply_is_killed_again_and_again_is_applied_once_and_whole() throws Exception {
        KilledWhileApplying list = new KilledWhileApplying(PlanProcess.class, "APPLYING", ROWS, directory);

        assertThat(list.lastLine()).startsWith("APPLIED %d ".formatted(ROWS)).endsWith("refused=0]");

        Map<String, List<String>> typesByStream = list.typesByStream();
        assertThat(typesByStream.entrySet().stream()
                        .filter(stream -> stream.getKey().startsWith("allocation:"))
                        .mapToInt(stream -> stream.getValue().size())
                        .sum())
                .isEqualTo(ROWS / 2 * EVENTS_OF_BOTH_ALLOCATIONS);
        assertThat(typesByStream.entrySet())
                .filteredOn(stream -> stream.getKey().startsWith("project:"))
                .hasSize(ROWS / 2)
                .allSatisfy(stream -> assertThat(stream.getValue()).hasSize(1));
    }

    /** A process of its own that works on a plan, in which each project stands before the money that it gets. */
    static final class PlanProcess {

        private PlanProcess() {}

        public static void main(String[] arguments) {
            ListProcess.run(arguments, "csv", PlanProcess::write);
        }

        private static Path write(Path file, int rows) throws IOException {
            List<String> lines = new ArrayList<>(List.of(MoneyLists.PLAN));
            for (int holder = 1; holder <= rows / 2; holder++) {
                String code = String.valueOf(8_000_000 + holder);
                lines.add(MoneyLists.planned(
                        "Phân bổ chi tiết", code, "05569", "NTM-2026/1", "MẪU-" + holder, "Đường mẫu", "9000"));
                lines.add(MoneyLists.planned("Giao từ ngoài", code, "19", "NTM-2026", "", "", "9500"));
            }
            return Files.writeString(file, String.join("\n", lines));
        }
    }
}
