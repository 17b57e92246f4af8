package org.progressledger.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.intake.ChildProcess;
import org.progressledger.ledger.log.CommitCursor;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.LedgerEvent;
import org.progressledger.ledger.log.embedded.EmbeddedCommitLog;
import org.progressledger.ruleset.PublishedRules;

class KilledWhileApplyingBatchIT {

    private static final int HOUSEHOLDS = 5_000;
    private static final int KILLS = 2;
    private static final Pattern APPLYING = Pattern.compile("APPROVED (\\d+) .*");

    @TempDir
    Path directory;

    @Test
    void a_batch_whose_apply_is_killed_again_and_again_corrects_each_household_once() throws Exception {
        long seed = System.nanoTime();
        System.out.println("KilledWhileApplyingBatchIT with seed " + seed);
        Random random = new Random(seed);
        String work = "apply";
        for (int kill = 1; kill <= KILLS; kill++) {
            int enough = HOUSEHOLDS * kill / (KILLS + 1) - random.nextInt(HOUSEHOLDS / 10);
            try (ChildProcess process = start(work)) {
                List<String> lines = process.readUntil(line -> through(line) >= enough);
                process.kill();
                assertThat(through(lines.get(lines.size() - 1)))
                        .as("killed while it applies, not before or after; it printed %s", lines)
                        .isBetween(enough, HOUSEHOLDS - 1);
            }
            work = "resume";
        }
        try (ChildProcess process = start(work)) {
            List<String> lines = process.readToTheEnd();

            assertThat(process.exitCode()).as("it printed %s", lines).isZero();
            assertThat(lines.get(lines.size() - 1))
                    .isEqualTo("APPLIED %d %s".formatted(HOUSEHOLDS, new EntryCounts(HOUSEHOLDS, 0)));
        }
        assertEachHouseholdIsCorrectedOnce();
    }

    private ChildProcess start(String work) throws Exception {
        return ChildProcess.start(
                List.of(), BatchProcess.class, directory.toString(), work, String.valueOf(HOUSEHOLDS));
    }

    private static int through(String line) {
        Matcher applying = APPLYING.matcher(line);
        return applying.matches() ? Integer.parseInt(applying.group(1)) : -1;
    }

    private void assertEachHouseholdIsCorrectedOnce() {
        Map<String, List<String>> typesByStream = new HashMap<>();
        try (CommitLog log = new EmbeddedCommitLog(directory.resolve("ledger.sqlite"));
                CommitCursor commits = log.read(0)) {
            while (commits.hasNext()) {
                for (LedgerEvent event : commits.next().events()) {
                    typesByStream
                            .computeIfAbsent(event.stream(), stream -> new ArrayList<>())
                            .add(event.type());
                }
            }
            String batch = typesByStream.keySet().stream()
                    .filter(stream -> stream.startsWith("correction-batch:"))
                    .findFirst()
                    .orElseThrow();
            assertThat(log.snapshot(batch).orElseThrow().type()).isEqualTo("correction-batch.CorrectionBatch");
        }
        assertThat(typesByStream).containsKey(PublishedRules.STREAM).hasSize(HOUSEHOLDS + 2);
        typesByStream.forEach((stream, types) -> {
            if (stream.startsWith("household:")) {
                assertThat(types)
                        .as(stream)
                        .containsExactly(
                                "household.Registered",
                                "household.Scored",
                                "household.StatusRecognised",
                                "household.RecognitionCorrected");
            }
        });
    }
}
